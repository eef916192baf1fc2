// The best order of the blocks.
#pragma once

#include <cstddef>

#include "arrange/problem.hpp"

namespace bedside::arrange {

struct Found {
  BlockOrder order;
  bool optimal = true;  ///< false: the budget ran out, `order` is the best seen
};

/// `as_written` is where it starts from. Deterministic; see docs/arrangement.md for the idea.
Found find_best(const Problem& problem, const BlockOrder& as_written, std::size_t state_budget);

/// No order costs less under any principle. Principles that aren't applied are given 0.
Costs least_possible(const Problem& problem);

}  // namespace bedside::arrange
