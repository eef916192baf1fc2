// split-pleasure: the distance of what is pleasant from an even spread over what follows the hard part.
#include <cstdlib>

#include "arrange/neighbouring_parts.hpp"
#include "arrange/problem.hpp"

namespace bedside::arrange {

std::int64_t split_pleasure_cost(const Problem& problem, const BlockOrder& order) {
  std::vector<std::int64_t> pleasant_places;
  std::int64_t hard_part = 0;
  std::int64_t place = 0;
  for (const Index block : order) {
    ++place;
    const int valence = problem.layout.blocks[block].valence;
    if (valence < 0) hard_part = place;
    if (valence > 0) pleasant_places.push_back(place);
  }
  const auto pleasant = static_cast<std::int64_t>(pleasant_places.size());
  std::int64_t distance = 0;
  std::int64_t nth = 0;
  for (const std::int64_t stands : pleasant_places) {
    ++nth;
    distance += std::abs(pleasant * stands - (pleasant * hard_part + nth * (place - hard_part)));
  }
  for_each_pair_of_neighbouring_parts(problem.layout, order, [&](Index, Index) { distance += pleasant; });
  return distance;
}

}  // namespace bedside::arrange
