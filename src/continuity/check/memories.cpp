#include "continuity/check/memories.hpp"

#include "continuity/check/calls_with_plan.hpp"
#include "plan/programme_facts.hpp"
#include "plan/uses.hpp"

namespace bedside::continuity {

std::vector<Memory> memories_of(const Whole& whole) {
  std::vector<Memory> memories;
  for (const CallsWithPlan& group : calls_by_plan(whole)) {
    const plan::Plan& plan = whole.plan(group.first);
    for (const plan::Fact& fact : plan.facts)
      if (fact.remember) memories.push_back({&fact, group.first, true});
    for (const plan::Asking& asking : whole.plans[group.first].inside().catalogue.askings())
      memories.push_back({asking.answer, group.first, asking.answer->remember || asking.step->kind == StepKind::offer});
  }
  return memories;
}

std::string_view taken_by(const plan::Fact& fact) {
  if (fact.recall) return fact.recall->name;
  return fact.remember || plan::is_programme_fact(fact.name) ? std::string_view{} : std::string_view{fact.name};
}

}  // namespace bedside::continuity
