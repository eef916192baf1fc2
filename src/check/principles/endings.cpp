// What comes last is remembered.
#include <algorithm>

#include <fmt/format.h>

#include "check/principles/feelings.hpp"
#include "check/principles/rules.hpp"

namespace bedside::check {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using plan::Feeling;
using plan::Topic;

/// Whether the topic is pleasant for some patients at least.
bool can_please(const Topic& topic) {
  const auto feelings = possible_feelings(topic);
  return std::any_of(feelings.begin(), feelings.end(), [](const Feeling& feeling) { return feeling.valence > 0; });
}

/// The first feeling below neutral; null when there is none.
const Feeling* hurting(const Topic& topic) {
  for (const Feeling& feeling : possible_feelings(topic))
    if (feeling.valence < 0) return &feeling;
  return nullptr;
}

void check_body(const plan::Plan& plan, Findings& findings) {
  const auto in_body = [](const Topic& topic) { return topic.section == Section::body; };
  if (std::none_of(plan.topics.begin(), plan.topics.end(), in_body)) return;
  if (std::any_of(plan.topics.begin(), plan.topics.end(),
                  [&](const Topic& topic) { return in_body(topic) && can_please(topic); }))
    return;
  findings
      .warning(Code::no_pleasant_ending, plan.body_range,
               "no topic here is ever pleasant, so this call can't end on a good note")
      .hint = "give the patient something to hold on to: praise, help or good prospects, with `feels: pleasant`";
}

/// Only the last unpleasant topic is looked at: what makes up for it makes up for those before it.
void check_closing(const plan::Plan& plan, Findings& findings) {
  for (auto topic = plan.topics.rbegin(); topic != plan.topics.rend(); ++topic) {
    if (topic->section != Section::closing) return;
    const Feeling* hurts = hurting(*topic);
    if (!hurts && can_please(*topic)) return;
    if (!hurts) continue;
    findings
        .warning(Code::unpleasant_closing, hurts->range,
                 fmt::format("`{}` can be {}, and nothing pleasant follows it in the closing", topic->id,
                             hurts->valence == -2 ? "painful" : "unpleasant"))
        .hint = "move it to `topics`, or let a topic with `feels: pleasant` come after it";
    return;
  }
}

}  // namespace

void check_endings(const plan::Plan& plan, const plan::Catalogue&, Findings& findings) {
  check_body(plan, findings);
  check_closing(plan, findings);
}

}  // namespace bedside::check
