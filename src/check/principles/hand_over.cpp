// Whatever can be settled is settled in the call itself; a transfer is the last resort.
#include <string_view>
#include <vector>

#include "check/principles/rules.hpp"
#include "check/principles/steps.hpp"

namespace bedside::check {
namespace {

using diagnostics::Findings;
using plan::Catalogue;
using plan::Step;

constexpr std::string_view emergency = "emergency";  // also `emergency-services` and the like

bool is_try(const Step& step) {
  return is_turn(step) || step.kind == StepKind::action;
}

/// Whether something that the patient said leads to this step.
bool is_asked_for(const Step& step, const plan::Topic* topic, const Catalogue& catalogue) {
  const auto any = [](const plan::Asking&) { return true; };
  return reads_answer(step.when, catalogue, any) || (topic && reads_answer(topic->when, catalogue, any));
}

/// The first hand-over that nothing was tried before; behind it the call has gone to somebody else. An emergency is
/// never handed over too early.
void check_steps(const std::vector<const Step*>& steps, const plan::Topic* topic, const Catalogue& catalogue,
                 Findings& findings) {
  for (const Step* step : steps) {
    if (is_try(*step)) return;
    if (step->kind != StepKind::hand_over || step->text.written.starts_with(emergency) ||
        is_asked_for(*step, topic, catalogue))
      continue;
    findings
        .warning(diagnostics::Code::early_hand_over, step->range,
                 "this hands the patient over before anything was tried")
        .hint =
        "first `ask` what it is about, `offer` a choice or `do` something; when every second counts, "
        "make it an urgent button";
    return;
  }
}

}  // namespace

void check_hand_overs(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  for (const plan::Topic& topic : plan.topics) check_steps(plan::steps_of(topic), &topic, catalogue, findings);
  for (const plan::Button& button : plan.buttons) {
    if (button.urgent) continue;
    std::vector<const Step*> steps;
    for (const Step& step : button.steps) steps.push_back(&step);
    check_steps(steps, nullptr, catalogue, findings);
  }
}

}  // namespace bedside::check
