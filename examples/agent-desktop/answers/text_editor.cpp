#include "answers/text_editor.hpp"

#include <QKeyEvent>
#include <QVBoxLayout>

#include "plain_label.hpp"
#include "text.hpp"

namespace agent_desktop {

void WordsField::keyPressEvent(QKeyEvent* event) {
  const bool is_enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (is_enter && !event->modifiers().testFlag(Qt::ShiftModifier))
    event->ignore();
  else
    QPlainTextEdit::keyPressEvent(event);
}

TextEditor::TextEditor(const std::string& language, QWidget* parent)
    : AnswerEditor(parent), words_(new WordsField(this)) {
  constexpr int lines = 4;
  words_->setObjectName("words");
  words_->setAccessibleName(tr("The patient's answer, in words"));
  words_->setTabChangesFocus(true);
  words_->setLayoutDirection(direction_of(language));
  words_->setFixedHeight(lines * words_->fontMetrics().lineSpacing() + 4 * words_->frameWidth() + 20);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(words_);
  column->addWidget(new PlainLabel("hint", tr("Enter goes on, Shift+Enter begins a new line."), this));
}

bedside::Value TextEditor::value() const {
  const QString words = words_->toPlainText();
  if (words.trimmed().isEmpty()) return {};
  return {typed(words)};
}

void TextEditor::show_value(const bedside::Value& value) {
  if (const auto* words = value.as<std::string>()) words_->setPlainText(shown(*words));
}

}  // namespace agent_desktop
