// Whatever can be settled is settled in the call itself; a transfer is the last resort.
#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "check/principles/rules.hpp"
#include "check/principles/steps.hpp"

namespace bedside::check {
namespace {

using diagnostics::Findings;
using plan::Catalogue;
using plan::Step;
using plan::Topic;

constexpr std::string_view emergency = "emergency";  // also `emergency-services` and the like

bool is_try(const Step& step) {
  return is_turn(step) || step.kind == StepKind::action;
}

/// Whether something that the patient said leads to this step.
bool is_asked_for(const Step& step, const Topic* topic, const Catalogue& catalogue) {
  const auto any = [](const plan::Asking&) { return true; };
  return reads_answer(step.when, catalogue, any) || (topic && reads_answer(topic->when, catalogue, any));
}

bool tries(const Topic& topic) {
  const std::vector<const Step*> steps = plan::steps_of(topic);
  return !topic.gate && std::any_of(steps.begin(), steps.end(), [](const Step* step) { return is_try(*step); });
}

/// Whether something is tried in a topic that always stands before this one.
bool comes_after_a_try(const Topic& topic, const Catalogue& catalogue) {
  std::vector<const Topic*> left{&topic};
  std::set<const Topic*> seen{&topic};
  const auto add = [&](const plan::TopicReference& reference) {
    const Topic* earlier = catalogue.topic(reference.id);
    if (earlier && seen.insert(earlier).second) left.push_back(earlier);
  };
  while (!left.empty()) {
    const Topic& each = *left.back();
    left.pop_back();
    if (&each != &topic && tries(each)) return true;
    if (each.directly_after) add(*each.directly_after);
    for (const plan::TopicReference& reference : each.after) add(reference);
  }
  return false;
}

/// The first hand-over that nothing was tried before; behind it the call has gone to somebody else. An emergency is
/// never handed over too early.
void check_steps(const std::vector<const Step*>& steps, const Topic* topic, const Catalogue& catalogue,
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
  for (const Topic& topic : plan.topics)
    if (!comes_after_a_try(topic, catalogue)) check_steps(plan::steps_of(topic), &topic, catalogue, findings);
  for (const plan::Button& button : plan.buttons) {
    if (button.urgent) continue;
    std::vector<const Step*> steps;
    for (const Step& step : button.steps) steps.push_back(&step);
    check_steps(steps, nullptr, catalogue, findings);
  }
}

}  // namespace bedside::check
