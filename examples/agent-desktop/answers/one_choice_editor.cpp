#include "answers/one_choice_editor.hpp"

#include <QKeyEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace agent_desktop {

OneChoiceEditor::OneChoiceEditor(const bedside::Step& step, QWidget* parent)
    : AnswerEditor(parent), group_(new QButtonGroup(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  for (const bedside::StepOption& option : step.options) {
    auto* mark = new QRadioButton;
    group_->addButton(mark);
    cards_.push_back(new OptionCard(option, step.language, static_cast<int>(cards_.size()) + 1, mark, this));
    column->addWidget(cards_.back());
  }
}

bedside::Value OneChoiceEditor::value() const {
  for (const OptionCard* card : cards_)
    if (card->mark()->isChecked()) return {card->id()};
  return {};
}

void OneChoiceEditor::show_value(const bedside::Value& value) {
  const auto* id = value.as<std::string>();
  for (OptionCard* card : cards_)
    if (id && card->id() == *id) card->mark()->setChecked(true);
}

std::vector<QWidget*> OneChoiceEditor::fields() const {
  std::vector<QWidget*> fields;
  for (const OptionCard* card : cards_) fields.push_back(card->mark());
  return fields;
}

void OneChoiceEditor::keyPressEvent(QKeyEvent* event) {
  const int number = event->key() - Qt::Key_0;
  if (number < 1 || number > 9) return AnswerEditor::keyPressEvent(event);
  if (static_cast<std::size_t>(number) <= cards_.size()) cards_[static_cast<std::size_t>(number) - 1]->choose();
}

}  // namespace agent_desktop
