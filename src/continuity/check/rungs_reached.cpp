// What a plan knows of the rungs that were reached: each that it has no words for would never be spoken of.
#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "continuity/check/rules.hpp"
#include "plan/programme_facts.hpp"

namespace bedside::continuity {
namespace {

std::vector<std::string_view> rungs_without_words(const programme::Programme& programme, const plan::Fact& fact) {
  std::vector<std::string_view> missing;
  for (const programme::Ladder& ladder : programme.ladders)
    for (const programme::Rung& rung : ladder.rungs)
      if (std::none_of(fact.options.begin(), fact.options.end(),
                       [&](const plan::Option& option) { return option.id == rung.id; }))
        missing.push_back(rung.id);
  return missing;
}

}  // namespace

void check_rungs_reached(const Whole& whole, diagnostics::Findings& findings) {
  std::set<std::string> seen;
  for (std::size_t call = 0; call < whole.plans.size(); ++call) {
    const plan::Plan& plan = whole.plan(call);
    if (!seen.insert(plan.id).second) continue;
    for (const plan::Fact& fact : plan.facts) {
      if (fact.name != plan::rungs_reached || fact.recall || fact.type != plan::FieldType::many_of) continue;
      const std::vector<std::string_view> missing = rungs_without_words(whole.programme, fact);
      if (missing.empty()) continue;
      findings
          .warning(diagnostics::Code::unfit_memory, whole.programme.calls[call].plan_range,
                   fmt::format("the fact `rungs_reached` of this plan, line {}, has no option {}, so this call won't "
                               "know when that is reached",
                               fact.range.begin.line, diagnostics::listed(missing)))
          .hint = fmt::format("add it to the `options` of the fact: `{{id: {}, say: …}}`", missing.front());
    }
  }
}

}  // namespace bedside::continuity
