#include "continuity/check/calls_with_plan.hpp"

#include <algorithm>

namespace bedside::continuity {

std::vector<CallsWithPlan> calls_by_plan(const Whole& whole) {
  const std::vector<programme::PlannedCall>& calls = whole.programme.calls;
  std::vector<CallsWithPlan> groups;
  for (std::size_t place = 0; place < calls.size(); ++place) {
    const auto known = std::find_if(groups.begin(), groups.end(), [&](const CallsWithPlan& group) {
      return calls[group.first].plan == calls[place].plan;
    });
    if (known == groups.end()) {
      groups.push_back({place, 1, calls[place].times});
    } else {
      ++known->calls;
      known->times += calls[place].times;
    }
  }
  return groups;
}

}  // namespace bedside::continuity
