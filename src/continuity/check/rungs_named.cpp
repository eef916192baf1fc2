#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "continuity/check/rules.hpp"
#include "plan/rung_name.hpp"

namespace bedside::continuity {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

std::set<std::string> rungs_of(const programme::Programme& programme) {
  std::set<std::string> rungs;
  for (const programme::Ladder& ladder : programme.ladders)
    for (const programme::Rung& rung : ladder.rungs) rungs.insert(plan::rung_name(ladder.id, rung.id));
  return rungs;
}

}  // namespace

void check_rungs_named(const Whole& whole, Findings& findings) {
  const std::set<std::string> rungs = rungs_of(whole.programme);
  const std::vector<std::string_view> names{rungs.begin(), rungs.end()};
  std::set<std::string> seen;
  for (std::size_t call = 0; call < whole.plans.size(); ++call) {
    const plan::Plan& plan = whole.plan(call);
    for (const plan::Topic& topic : plan.topics) {
      if (!topic.rung) continue;
      const std::string rung = plan::rung_name(*topic.rung);
      if (rungs.contains(rung) || !seen.insert(plan.id + ' ' + topic.id).second) continue;
      Diagnostic& problem = findings.error(
          Code::unknown_rung, whole.programme.calls[call].plan_range,
          fmt::format(
              "the topic `{}` of this plan, line {}, names the rung `{}`, which no ladder of this programme has",
              topic.id, topic.rung->range.begin.line, rung));
      problem.hint = diagnostics::suggestion(rung, names);
      if (problem.hint.empty())
        problem.hint = fmt::format("add it under `ladders:`, as `{}: [{}]`", topic.rung->ladder, topic.rung->id);
    }
  }
}

}  // namespace bedside::continuity
