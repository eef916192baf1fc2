// A label that shows its text as it is. What comes from a plan, from facts or from a patient is never taken for HTML.
#pragma once

#include <QLabel>
#include <string>

namespace agent_desktop {

class PlainLabel : public QLabel {
  Q_OBJECT

 public:
  /// `name` is what appearance.cpp knows it by.
  explicit PlainLabel(const QString& name = {}, const QString& text = {}, QWidget* parent = nullptr);

  /// A text in the language of the call.
  void show_in(const std::string& language, const QString& text);
  /// Hides the label when there is nothing to show.
  void show_if_any(const QString& text);

  /// Its height follows from its width. What Qt would say here is the height at the narrowest width, and that would
  /// hold the window open.
  QSize minimumSizeHint() const override;
};

}  // namespace agent_desktop
