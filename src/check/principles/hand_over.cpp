// Whatever can be settled is settled in the call itself; a transfer is the last resort.
#include <algorithm>
#include <map>
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

/// The topics that always stand behind one in which something is tried.
std::set<const Topic*> topics_after_a_try(const plan::Plan& plan, const Catalogue& catalogue) {
  std::map<const Topic*, std::vector<const Topic*>> followers;
  std::vector<const Topic*> left;
  for (const Topic& topic : plan.topics) {
    const auto follow = [&](const plan::TopicReference& earlier) {
      if (const Topic* followed = catalogue.topic(earlier.id)) followers[followed].push_back(&topic);
    };
    for (const plan::TopicReference& earlier : topic.after) follow(earlier);
    if (topic.directly_after) follow(*topic.directly_after);
    if (topic.resolves) follow(*topic.resolves);
    if (tries(topic)) left.push_back(&topic);
  }
  std::set<const Topic*> behind;
  while (!left.empty()) {
    const Topic* earlier = left.back();
    left.pop_back();
    for (const Topic* follower : followers[earlier])
      if (behind.insert(follower).second) left.push_back(follower);
  }
  return behind;
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
  const std::set<const Topic*> after_a_try = topics_after_a_try(plan, catalogue);
  for (const Topic& topic : plan.topics)
    if (!after_a_try.contains(&topic)) check_steps(plan::steps_of(topic), &topic, catalogue, findings);
  for (const plan::Button& button : plan.buttons) {
    if (button.urgent) continue;
    std::vector<const Step*> steps;
    for (const Step& step : button.steps) steps.push_back(&step);
    check_steps(steps, nullptr, catalogue, findings);
  }
}

}  // namespace bedside::check
