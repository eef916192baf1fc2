// Changes come gradually: one rung of one ladder in a call.
#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "check/principles/chains.hpp"
#include "check/principles/rules.hpp"

namespace bedside::check {
namespace {

constexpr std::size_t most_shown = 5;

}  // namespace

void check_rungs(const plan::Plan& plan, const plan::Catalogue& catalogue, diagnostics::Findings& findings) {
  const Chains chains{plan, catalogue};
  std::set<std::pair<std::string, std::string>> seen;
  std::vector<const plan::Rung*> rungs;
  for (const plan::Topic& topic : plan.topics)
    if (topic.rung && chains.is_in_every_call(topic) && seen.emplace(topic.rung->ladder, topic.rung->id).second)
      rungs.push_back(&*topic.rung);
  if (rungs.size() < 2) return;
  Diagnostic& problem = findings.warning(diagnostics::Code::several_rungs, rungs[1]->range,
                                         fmt::format("every patient starts {} changes in this call", rungs.size()));
  problem.hint = "keep one for this call; in a programme, `pace` holds the others back by itself";
  problem.related.push_back({rungs[0]->range, "the first change"});
  for (std::size_t i = 2; i < std::min(rungs.size(), most_shown); ++i)
    problem.related.push_back({rungs[i]->range, "another change"});
}

}  // namespace bedside::check
