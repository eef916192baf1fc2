// split-pleasure: the distance of what is pleasant from an even spread over what follows the hard part.
#include <cstdlib>
#include <utility>

#include "arrange/neighbouring_parts.hpp"
#include "arrange/problem.hpp"

namespace bedside::arrange {

std::int64_t split_pleasure_cost(const Problem& problem, const BlockOrder& order) {
  const std::vector<Block>& blocks = problem.layout.blocks;
  std::int64_t pleasant = 0;
  std::int64_t hard_part = 0;
  std::int64_t place = 0;
  for (const Index block : order) {
    ++place;
    if (blocks[block].valence < 0) hard_part = place;
    if (blocks[block].valence > 0) ++pleasant;
  }
  const std::int64_t last = std::exchange(place, 0);
  std::int64_t distance = 0;
  std::int64_t nth = 0;
  for (const Index block : order) {
    ++place;
    if (blocks[block].valence <= 0) continue;
    ++nth;
    distance += std::abs(pleasant * place - (pleasant * hard_part + nth * (last - hard_part)));
  }
  for_each_pair_of_neighbouring_parts(problem.layout, order, [&](Index, Index) { distance += pleasant; });
  return distance;
}

}  // namespace bedside::arrange
