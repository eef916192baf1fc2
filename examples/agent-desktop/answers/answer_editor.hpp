// Where the nurse gives the answer of a step: one class for each type of answer behind this interface.
//
// An editor never refuses anything. What can't be made sense of goes to the session as it was typed, and the session
// says what it takes instead.
#pragma once

#include <QWidget>
#include <vector>

#include <bedside/bedside.hpp>

namespace agent_desktop {

class AnswerEditor : public QWidget {
 public:
  using QWidget::QWidget;

  /// As the command `answer` takes it; null when nothing was given yet.
  virtual bedside::Value value() const = 0;
  /// An answer given before, or what `value` said of a draft.
  virtual void show_value(const bedside::Value& value) = 0;
  /// What takes the keyboard, in the order of the Tab key.
  virtual std::vector<QWidget*> fields() const = 0;

  bool is_empty() const { return value().is_null(); }
  void take_focus();
  /// What a screen reader says of the fields beside their own names.
  void describe(const QString& question);
};

/// For the type of the step's answer; the step has one. The parent owns the editor.
AnswerEditor* make_answer_editor(const bedside::Step& step, QWidget* parent);

}  // namespace agent_desktop
