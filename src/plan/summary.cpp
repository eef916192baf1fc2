#include "plan/summary.hpp"

#include "plan/step_id.hpp"
#include "plan/uses.hpp"
#include "value/fingerprint.hpp"

namespace bedside::plan {
namespace {

void add_verbatim(const Step& step, PlanSummary& summary) {
  if (step.wording == Wording::verbatim) summary.verbatim.push_back(value::sha256(step.text.written));
}

}  // namespace

PlanSummary summary_of(const Plan& plan) {
  PlanSummary summary;
  for (const Topic& topic : plan.topics) {
    summary.topics.push_back(topic.id);
    for (const Step* step : steps_of(topic)) add_verbatim(*step, summary);
  }
  for (const Button& button : plan.buttons) {
    summary.buttons.push_back(button.id);
    if (button.urgent) summary.urgent_buttons.push_back(button.id);
    for (const Step& step : button.steps) add_verbatim(step, summary);
  }
  return summary;
}

std::set<std::string> body_units(const Plan& plan) {
  std::set<std::string> units;
  for (const Topic& topic : plan.topics) {
    if (topic.section != Section::body) continue;
    for (std::size_t part = 0; part < topic.parts.size(); ++part) units.insert(unit_id(topic, part));
  }
  return units;
}

}  // namespace bedside::plan
