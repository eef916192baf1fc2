// The patient's own words. Enter goes on, Shift+Enter begins a new line.
#pragma once

#include <QPlainTextEdit>
#include <string>

#include "answers/answer_editor.hpp"

namespace agent_desktop {

/// Plain text whose Enter key is left to the window.
class WordsField : public QPlainTextEdit {
 public:
  using QPlainTextEdit::QPlainTextEdit;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
};

class TextEditor : public AnswerEditor {
 public:
  explicit TextEditor(const std::string& language, QWidget* parent = nullptr);

  bedside::Value value() const override;
  void show_value(const bedside::Value& value) override;
  std::vector<QWidget*> fields() const override { return {words_}; }

 private:
  WordsField* words_;
};

}  // namespace agent_desktop
