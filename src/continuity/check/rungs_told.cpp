// Changes that the programme promises and no call speaks of, and calls that promise more than they can start.
#include <algorithm>
#include <set>
#include <string>

#include <fmt/format.h>

#include "continuity/check/calls_with_plan.hpp"
#include "continuity/check/rules.hpp"
#include "plan/rung_name.hpp"

namespace bedside::continuity {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using programme::Ladder;
using programme::Rung;

std::set<std::string> rungs_of(const plan::Plan& plan) {
  std::set<std::string> rungs;
  for (const plan::Topic& topic : plan.topics)
    if (topic.rung) rungs.insert(plan::rung_name(*topic.rung));
  return rungs;
}

void warn_of_silent_rung(const Ladder& ladder, const Rung& rung, Findings& findings) {
  const std::string name = plan::rung_name(ladder.id, rung.id);
  const bool is_top = &rung == &ladder.rungs.back();
  findings
      .warning(Code::silent_rung, rung.range,
               fmt::format("no topic of this programme speaks of the rung `{}`{}", name,
                           is_top ? "" : ", so no call comes to the rungs behind it"))
      .hint = fmt::format("give the topic that does `rung: {}`, or take the rung off the ladder", name);
}

void check_ladder(const Ladder& ladder, const std::set<std::string>& told, Findings& findings) {
  const auto is_told = [&](const Rung& rung) { return told.contains(plan::rung_name(ladder.id, rung.id)); };
  if (std::none_of(ladder.rungs.begin(), ladder.rungs.end(), is_told)) {
    findings
        .warning(Code::silent_ladder, ladder.range,
                 fmt::format("no topic of this programme speaks of the ladder `{}`", ladder.id))
        .hint =
        fmt::format("give the topics that do a `rung`, the first one `rung: {}/{}`", ladder.id, ladder.rungs[0].id);
    return;
  }
  for (const Rung& rung : ladder.rungs)
    if (!is_told(rung)) warn_of_silent_rung(ladder, rung, findings);
}

std::string times_in_words(const CallsWithPlan& group) {
  const std::string_view whose = group.calls == 1 ? "its" : "their";
  return group.times == 1 ? fmt::format("{} 1 time", whose) : fmt::format("{} {} times", whose, group.times);
}

void check_pace(const Whole& whole, const CallsWithPlan& group, Findings& findings) {
  const auto changes = static_cast<std::int64_t>(rungs_of(whole.plan(group.first)).size());
  const std::int64_t most = group.times * whole.programme.pace;
  if (changes <= most) return;
  Diagnostic& problem =
      findings.warning(Code::over_pace, whole.programme.calls[group.first].range,
                       fmt::format("{} of {} changes, and `pace` lets {} start {}",
                                   group.calls == 1 ? "this call speaks" : "the calls with this plan speak", changes,
                                   times_in_words(group), most));
  problem.hint = "raise `times` or `pace`, or move topics to the plan of another call";
}

}  // namespace

void check_rungs_told(const Whole& whole, Findings& findings) {
  std::set<std::string> told;
  for (const CallsWithPlan& group : calls_by_plan(whole)) {
    told.merge(rungs_of(whole.plan(group.first)));
    check_pace(whole, group, findings);
  }
  // A rung with a slip in its name isn't silent.
  if (findings.has_errors()) return;
  for (const Ladder& ladder : whole.programme.ladders) check_ladder(ladder, told, findings);
}

}  // namespace bedside::continuity
