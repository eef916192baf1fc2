// finish-strong: how much better the ending could have been.
#include <algorithm>

#include "arrange/problem.hpp"

namespace bedside::arrange {

std::int64_t finish_strong_cost(const Problem& problem, const BlockOrder& order) {
  if (order.empty()) return 0;
  const std::vector<Block>& blocks = problem.layout.blocks;
  int best = blocks[order.front()].valence;
  for (const Index block : order) best = std::max(best, blocks[block].valence);
  return best - blocks[order.back()].valence;
}

}  // namespace bedside::arrange
