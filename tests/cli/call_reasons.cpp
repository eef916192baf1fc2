// What is said about the monthly call of calls.cpp.
#include "cli/calls.hpp"

namespace calls {

using namespace bedside;

std::vector<RulePrice> monthly_prices() {
  return {{RuleKind::directly_after,
           "reaction",
           "benefit-ending",
           Costs{{0, 10, 0, 6, 17}},
           Costs{{0, 10, 0, 6, 17}},
           "“Reaction” stands directly after “Dental benefit is about to end”: costs nothing",
           true,
           44,
           {"reaction"},
           {"benefit-ending"}},
          {RuleKind::resolves,
           "new-hospital",
           "transfer",
           Costs{{0, 10, 0, 6, 17}},
           Costs{{0, 10, 0, 4, 15}},
           "“The new hospital knows diabetes well” comes after “Your hospital changes in January”, which it deals "
           "with: without this rule the cost of split pleasure would be 2 smaller (4 instead of 6)",
           true,
           61,
           {"new-hospital"},
           {"transfer"}},
          {RuleKind::parts, "walking", "walking", Costs{{0, 10, 0, 6, 17}}, Costs{{0, 10, 0, 6, 17}},
           "the parts of “Evening walks” keep their order: costs nothing", true, 33}};
}

std::vector<NeighbourReason> monthly_neighbours() {
  const BindingRule glue{RuleKind::directly_after, "reaction", "benefit-ending", {}, 44};
  const std::string glued = "“Reaction” stands directly after “Dental benefit is about to end”";
  const std::string wait = "bad news first: the other way round, “Smoking” would wait behind “Evening walks (1)”";
  return {{"benefit-ending", "reaction", {"directly_after"}, {}, glued, {}, {{"directly_after", glued, glue}}},
          {"smoking",
           "walking/1",
           {"bad-news-first"},
           {"split-pleasure", "keep-habits"},
           wait + "; split pleasure and keep habits would gain by it, but come later in priority",
           Costs{{0, 11, 0, 5, 16}},
           {{"bad-news-first", wait}}}};
}

}  // namespace calls
