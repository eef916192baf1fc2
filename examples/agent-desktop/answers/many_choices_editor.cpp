#include "answers/many_choices_editor.hpp"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace agent_desktop {

ManyChoicesEditor::ManyChoicesEditor(const bedside::Step& step, QWidget* parent)
    : AnswerEditor(parent), none_(new QCheckBox(tr("0  None of these"), this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  for (const bedside::StepOption& option : step.options) {
    auto* mark = new QCheckBox;
    cards_.push_back(new OptionCard(option, step.language, static_cast<int>(cards_.size()) + 1, mark, this));
    column->addWidget(cards_.back());
    connect(mark, &QCheckBox::toggled, this, [this](bool is_chosen) {
      if (is_chosen) none_->setChecked(false);
    });
  }
  column->addWidget(none_);
  connect(none_, &QCheckBox::toggled, this, [this](bool is_chosen) {
    if (is_chosen)
      for (OptionCard* card : cards_) card->mark()->setChecked(false);
  });
}

bedside::Value ManyChoicesEditor::value() const {
  bedside::Value::List chosen;
  for (const OptionCard* card : cards_)
    if (card->mark()->isChecked()) chosen.push_back({card->id()});
  if (chosen.empty() && !none_->isChecked()) return {};
  return {std::move(chosen)};
}

void ManyChoicesEditor::show_value(const bedside::Value& value) {
  const auto* chosen = value.as<bedside::Value::List>();
  if (!chosen) return;
  for (OptionCard* card : cards_)
    card->mark()->setChecked(std::find(chosen->begin(), chosen->end(), bedside::Value{card->id()}) != chosen->end());
  none_->setChecked(chosen->empty());
}

std::vector<QWidget*> ManyChoicesEditor::fields() const {
  std::vector<QWidget*> fields;
  for (const OptionCard* card : cards_) fields.push_back(card->mark());
  fields.push_back(none_);
  return fields;
}

void ManyChoicesEditor::keyPressEvent(QKeyEvent* event) {
  const int number = event->key() - Qt::Key_0;
  if (number < 0 || number > 9) return AnswerEditor::keyPressEvent(event);
  if (number == 0)
    none_->click();
  else if (static_cast<std::size_t>(number) <= cards_.size())
    cards_[static_cast<std::size_t>(number) - 1]->choose();
}

}  // namespace agent_desktop
