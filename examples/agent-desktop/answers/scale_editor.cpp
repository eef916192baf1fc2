#include "answers/scale_editor.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace agent_desktop {
namespace {

constexpr int most_buttons = 12;

struct Limits {
  double least = 0;
  double most = 10;
};

Limits limits_of(const bedside::StepAnswer& answer) {
  return {answer.min.value_or(Limits{}.least), answer.max.value_or(Limits{}.most)};
}

}  // namespace

bool ScaleEditor::fits(const bedside::StepAnswer& answer) {
  const Limits limits = limits_of(answer);
  return limits.least >= 0 && limits.most < 1000 && limits.most - limits.least < most_buttons;
}

ScaleEditor::ScaleEditor(const bedside::StepAnswer& answer, QWidget* parent)
    : AnswerEditor(parent), numbers_(new QButtonGroup(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  const Limits limits = limits_of(answer);
  for (int number = static_cast<int>(limits.least); number <= static_cast<int>(limits.most); ++number) {
    auto* button = new QPushButton(QString::number(number), this);
    button->setObjectName("scaleChoice");
    button->setCheckable(true);
    button->setAccessibleName(tr("%1 of %2").arg(number).arg(limits.most));
    numbers_->addButton(button, number);
    row->addWidget(button);
  }
  row->addStretch();
}

bedside::Value ScaleEditor::value() const {
  if (!numbers_->checkedButton()) return {};
  return {std::int64_t{numbers_->checkedId()}};
}

void ScaleEditor::show_value(const bedside::Value& value) {
  const auto* number = value.as<std::int64_t>();
  if (number && numbers_->button(static_cast<int>(*number)))
    numbers_->button(static_cast<int>(*number))->setChecked(true);
}

std::vector<QWidget*> ScaleEditor::fields() const {
  const QList<QAbstractButton*> buttons = numbers_->buttons();
  return {buttons.begin(), buttons.end()};
}

// 1 and then 0 is 10. A digit that would leave the scale begins anew.
void ScaleEditor::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Backspace) return digits_.clear();
  if (event->key() < Qt::Key_0 || event->key() > Qt::Key_9) return AnswerEditor::keyPressEvent(event);
  const QChar digit('0' + event->key() - Qt::Key_0);
  digits_ += digit;
  if (!numbers_->button(digits_.toInt())) digits_ = digit;
  choose(digits_.toInt());
}

void ScaleEditor::choose(int number) {
  QAbstractButton* button = numbers_->button(number);
  if (!button) return;
  button->setFocus();
  button->setChecked(true);
}

}  // namespace agent_desktop
