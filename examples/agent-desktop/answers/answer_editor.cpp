#include "answers/answer_editor.hpp"

#include <QAbstractButton>

#include "answers/date_editor.hpp"
#include "answers/many_choices_editor.hpp"
#include "answers/number_editor.hpp"
#include "answers/one_choice_editor.hpp"
#include "answers/scale_editor.hpp"
#include "answers/text_editor.hpp"
#include "answers/yes_no_editor.hpp"

namespace agent_desktop {

void AnswerEditor::take_focus() {
  QWidget* target = nullptr;
  for (QWidget* field : fields()) {
    if (!field->isEnabled()) continue;
    const auto* button = qobject_cast<QAbstractButton*>(field);
    if (!target || (button && button->isChecked())) target = field;
  }
  if (target) target->setFocus(Qt::OtherFocusReason);
}

void AnswerEditor::describe(const QString& question) {
  for (QWidget* field : fields()) {
    const QString own = field->accessibleDescription();
    field->setAccessibleDescription(own.isEmpty() ? question : own + ". " + question);
  }
}

AnswerEditor* make_answer_editor(const bedside::Step& step, QWidget* parent) {
  const std::string& type = step.answer->type;
  if (type == "yes_no") return new YesNoEditor(parent);
  if (type == "integer" || type == "number") return new NumberEditor(*step.answer, parent);
  if (type == "scale")
    return ScaleEditor::fits(*step.answer) ? static_cast<AnswerEditor*>(new ScaleEditor(*step.answer, parent))
                                           : new NumberEditor(*step.answer, parent);
  if (type == "date") return new DateEditor(parent);
  if (type == "one_of") return new OneChoiceEditor(step, parent);
  if (type == "many_of") return new ManyChoicesEditor(step, parent);
  return new TextEditor(step.language, parent);
}

}  // namespace agent_desktop
