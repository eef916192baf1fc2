#include "plain_label.hpp"

#include "text.hpp"

namespace agent_desktop {

PlainLabel::PlainLabel(const QString& name, const QString& text, QWidget* parent) : QLabel(parent) {
  setObjectName(name);
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
  setText(text);
}

void PlainLabel::show_in(const std::string& language, const QString& text) {
  setLayoutDirection(direction_of(language));
  setText(text);
}

void PlainLabel::show_if_any(const QString& text) {
  setText(text);
  setVisible(!text.isEmpty());
}

QSize PlainLabel::minimumSizeHint() const {
  return wordWrap() ? QSize{0, fontMetrics().height()} : QLabel::minimumSizeHint();
}

}  // namespace agent_desktop
