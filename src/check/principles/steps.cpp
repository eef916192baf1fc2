#include "check/principles/steps.hpp"

#include <algorithm>

namespace bedside::check {

void for_each_step(const plan::Plan& plan,
                   const std::function<void(const plan::Step&, const plan::Topic*, const plan::Button*)>& visit) {
  for (const plan::Topic& topic : plan.topics)
    for (const plan::Step* step : plan::steps_of(topic)) visit(*step, &topic, nullptr);
  for (const plan::Button& button : plan.buttons)
    for (const plan::Step& step : button.steps) visit(step, nullptr, &button);
}

bool is_turn(const plan::Step& step) {
  return step.kind == StepKind::ask || step.kind == StepKind::offer || step.kind == StepKind::teach_back;
}

bool reads_answer(const std::optional<plan::When>& when, const plan::Catalogue& catalogue,
                  const std::function<bool(const plan::Asking&)>& fits) {
  if (!when) return false;
  const std::vector<condition::NameRead> reads = condition::names_read(when->condition);
  return std::any_of(reads.begin(), reads.end(), [&](const condition::NameRead& read) {
    const plan::Asking* asking = catalogue.asking(read.name);
    const bool is_gate = asking && asking->topic && asking->topic->gate;
    return asking && !is_gate && fits(*asking);
  });
}

}  // namespace bedside::check
