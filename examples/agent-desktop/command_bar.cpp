#include "command_bar.hpp"

#include <QHBoxLayout>

#include "prompt_button.hpp"

namespace agent_desktop {

CommandBar::CommandBar(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(6);
  const auto add = [&](Wish wish, const QString& label, const QString& meaning) {
    auto* button = new PromptButton(label, this);
    button->setAccessibleDescription(meaning);
    connect(button, &QPushButton::clicked, this, [this, wish] { emit wished(wish); });
    row->addWidget(button);
    buttons_[wish] = button;
  };
  add(Wish::back, tr("&Back"), tr("Shows the step before this one"));
  add(Wish::skip, tr("&Skip…"), tr("Leaves this topic out of the call"));
  add(Wish::later, tr("&Later…"), tr("Leaves this topic to the next call"));
  add(Wish::another_topic, tr("Another &topic…"), tr("Goes to another topic now"));
  add(Wish::must_go, tr("Must &go…"), tr("The patient must go soon: keeps what matters most"));
  row->addStretch();
  add(Wish::come_back, tr("&Return to the call"), tr("From a button, before its steps are through"));
  add(Wish::take_back, tr("Ta&ke back…"), tr("Takes a button back that was pressed or went off by mistake"));
  row->addStretch();
  add(Wish::hand_over, tr("&Hand over…"), tr("Transfers the patient, which ends the call"));
  add(Wish::end, tr("&End call…"), tr("Ends the call before its last step"));
}

void CommandBar::show_step(const ShownCall& call) {
  const std::optional<bedside::StepButton> open = call.open_button();
  buttons_[Wish::another_topic]->setEnabled(call.may_show_the_course() && !open);
  buttons_[Wish::come_back]->setVisible(call.can_return());
  buttons_[Wish::take_back]->setVisible(open || !call.raised_buttons().empty());
}

std::vector<QWidget*> CommandBar::fields() const {
  std::vector<QWidget*> fields;
  for (const auto& [wish, button] : buttons_) fields.push_back(button);
  return fields;
}

}  // namespace agent_desktop
