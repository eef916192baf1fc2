// Changes come gradually: one rung of one ladder in a call.
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "check/principles/chains.hpp"
#include "check/principles/rules.hpp"

namespace bedside::check {

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
  problem.hint = "keep one for this call; leave the others for later calls, or give each a `when` of its own";
  problem.related.push_back({rungs[0]->range, "the first change"});
}

}  // namespace bedside::check
