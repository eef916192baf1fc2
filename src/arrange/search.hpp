// The best order of the blocks.
#pragma once

#include <cstddef>
#include <optional>

#include "arrange/problem.hpp"

namespace bedside::arrange {

struct Found {
  BlockOrder order;
  bool optimal = true;    ///< false: the budget ran out, `order` is the best seen
  std::size_t spent = 0;  ///< in states, for searches that share a budget; it may be somewhat more than was given
};

/// `as_written` is where it starts from. Deterministic; see docs/arrangement.md for the idea.
/// `enough`: what no order can cost less than, where any order that costs as much will do; if there is none, what is
/// found costs more.
Found find_best(const Problem& problem, const BlockOrder& as_written, std::size_t state_budget,
                const std::optional<Costs>& enough = std::nullopt);

/// No order costs less under any principle. Principles that aren't applied are given 0.
Costs least_possible(const Problem& problem);

}  // namespace bedside::arrange
