// The calls of a programme by the file of their plan: what is wrong between a plan and its programme is said once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "continuity/check/rules.hpp"

namespace bedside::continuity {

struct CallsWithPlan {
  std::size_t first = 0;   ///< the place of the first of them, as written
  std::size_t calls = 1;   ///< as written
  std::int64_t times = 0;  ///< that they take place, all together; those held if needed are counted too
};

/// In the order of the first call of each.
std::vector<CallsWithPlan> calls_by_plan(const Whole& whole);

}  // namespace bedside::continuity
