// Topics that are glued together share their fate, so some patient has to meet the conditions of all of them.
#include <cstddef>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "check/certain_truth.hpp"
#include "check/glued_topics.hpp"
#include "check/joined_conditions.hpp"
#include "check/rules.hpp"

namespace bedside::check {
namespace {

using plan::Catalogue;
using plan::Topic;
using plan::When;

/// Trying out a condition takes time; few topics have one of their own and are glued to one that has.
constexpr std::size_t most_topics_tried = 100;

/// Those with a condition that this topic is glued behind, nearest first.
std::vector<const Topic*> conditional_ahead(const Topic& topic, const Catalogue& catalogue) {
  std::vector<const Topic*> ahead = glued_topics(topic, catalogue);
  std::erase_if(ahead, [&](const Topic* each) { return each == &topic || !each->when; });
  return ahead;
}

bool can_be_true(const std::vector<const When*>& conditions, const Catalogue& catalogue) {
  const std::optional<condition::Condition> all = conjunction_of(conditions);
  return !all || certain_truth(*all, catalogue.declarations()) != false;
}

/// The nearest of those ahead whose condition rules out the topic's own, or rules it out together with all between;
/// null when there may be a patient.
const Topic* what_rules_it_out(const Topic& topic, const std::vector<const Topic*>& ahead, const Catalogue& catalogue) {
  if (!can_be_true({&*topic.when}, catalogue)) return nullptr;  // which is told of the condition itself
  for (const Topic* each : ahead)
    if (!can_be_true({&*each->when}, catalogue)) return nullptr;
  for (const Topic* each : ahead)
    if (!can_be_true({&*topic.when, &*each->when}, catalogue)) return each;
  std::vector<const When*> conditions{&*topic.when};
  for (const Topic* each : ahead) {
    conditions.push_back(&*each->when);
    if (!can_be_true(conditions, catalogue)) return each;
  }
  return nullptr;
}

}  // namespace

void check_glue(const plan::Plan& plan, const Catalogue& catalogue, diagnostics::Findings& findings) {
  std::size_t tried = 0;
  for (const Topic& topic : plan.topics) {
    if (!topic.when || !topic.directly_after) continue;
    const std::vector<const Topic*> ahead = conditional_ahead(topic, catalogue);
    if (ahead.empty()) continue;
    if (tried++ == most_topics_tried) return;
    const Topic* other = what_rules_it_out(topic, ahead, catalogue);
    if (!other) continue;
    Diagnostic& problem =
        findings.warning(diagnostics::Code::never_told, topic.when->range,
                         fmt::format("`{}` is told to nobody: no patient meets its condition and those of what it is "
                                     "glued to, as far as `{}`",
                                     topic.id, other->id));
    problem.hint = "write `after` instead of `directly_after`, or make them one topic, with `when` on its steps";
    problem.related.push_back({other->when->range, fmt::format("the condition of `{}`", other->id)});
  }
}

}  // namespace bedside::check
