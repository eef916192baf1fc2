// Facts that are taken from earlier calls: whether anything there leaves them, in a form that fits.
#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "continuity/check/calls_with_plan.hpp"
#include "continuity/check/memories.hpp"
#include "continuity/check/memory_fits.hpp"
#include "continuity/check/rules.hpp"
#include "plan/programme_facts.hpp"

namespace bedside::continuity {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

/// A fact of the plan of a call.
struct Taking {
  const plan::Fact& fact;
  const programme::PlannedCall& call;
};

std::string_view key_of(plan::Recall::Which which) {
  switch (which) {
    case plan::Recall::Which::first:
      return "first_of";
    case plan::Recall::Which::latest:
      return "latest_of";
    case plan::Recall::Which::all:
      return "all_of";
  }
  return "";
}

std::string advice_on(std::string_view name, const std::vector<Memory>& memories, const Whole& whole) {
  for (const Memory& memory : memories)
    if (memory.field->name == name)
      return fmt::format("`{}` is asked in `{}`, line {}: add `remember: true` to it", name,
                         whole.programme.calls[memory.call].plan, memory.field->range.begin.line);
  std::vector<std::string_view> kept;
  for (const Memory& memory : memories)
    if (memory.is_kept) kept.push_back(memory.field->name);
  const std::string suggestion = diagnostics::suggestion(name, kept);
  return suggestion.empty() ? "name an answer or a fact with `remember: true`, or the answer of an `offer`"
                            : suggestion;
}

void check_is_left(const Taking& taking, const std::vector<Memory>& memories, const Whole& whole, Findings& findings) {
  const plan::Recall& recall = *taking.fact.recall;
  if (std::any_of(memories.begin(), memories.end(),
                  [&](const Memory& memory) { return memory.is_kept && memory.field->name == recall.name; }))
    return;
  findings
      .warning(
          Code::never_remembered, taking.call.plan_range,
          fmt::format("the fact `{}` of this plan, line {}, says `{}: {}`, and no call of this programme remembers "
                      "`{}`",
                      taking.fact.name, recall.range.begin.line, key_of(recall.which), recall.name, recall.name))
      .hint = advice_on(recall.name, memories, whole);
}

void check_fits(const Taking& taking, const Memory& memory, const Whole& whole, Findings& findings) {
  const std::optional<Misfit> misfit = why_unfit(*memory.field, taking.fact);
  if (!misfit) return;
  const programme::PlannedCall& left_by = whole.programme.calls[memory.call];
  const std::string where = left_by.plan == taking.call.plan ? "this plan" : fmt::format("`{}`", left_by.plan);
  findings
      .warning(Code::unfit_memory, taking.call.plan_range,
               fmt::format("the fact `{}` of this plan, line {}, takes {}, but `{}` of {}, line {}, leaves {}",
                           taking.fact.name, taking.fact.range.begin.line, misfit->wanted, memory.field->name, where,
                           memory.field->range.begin.line, misfit->left))
      .hint = "what doesn't fit counts as missing; declare both alike";
}

void check_of_the_programme(const Taking& taking, Findings& findings) {
  const std::optional<Misfit> misfit = why_unfit_for_programme(taking.fact);
  if (!misfit) return;
  findings
      .warning(Code::unfit_memory, taking.call.plan_range,
               fmt::format("the fact `{}` of this plan, line {}, takes {}, but bedside fills in {} under that name",
                           taking.fact.name, taking.fact.range.begin.line, misfit->wanted, misfit->left))
      .hint = "what doesn't fit counts as missing; declare it as that type, or under another name";
}

}  // namespace

void check_memory(const Whole& whole, Findings& findings) {
  const std::vector<Memory> memories = memories_of(whole);
  for (const CallsWithPlan& group : calls_by_plan(whole))
    for (const plan::Fact& fact : whole.plan(group.first).facts) {
      const Taking taking{fact, whole.programme.calls[group.first]};
      if (fact.recall) check_is_left(taking, memories, whole, findings);
      if (!fact.recall && plan::is_programme_fact(fact.name)) check_of_the_programme(taking, findings);
      for (const Memory& memory : memories)
        if (memory.is_kept && memory.field->name == taken_by(fact)) check_fits(taking, memory, whole, findings);
    }
}

}  // namespace bedside::continuity
