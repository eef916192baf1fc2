// Why each topic stands elsewhere than the author wrote it.
#pragma once

#include <vector>

#include "arrange/problem.hpp"

namespace bedside::arrange {

/// A move for every unit outside the longest common subsequence of the two orders, in the order delivered.
std::vector<Move> explain_moves(const Body& body, const Problem& problem, const BlockOrder& as_written,
                                const BlockOrder& delivered);

}  // namespace bedside::arrange
