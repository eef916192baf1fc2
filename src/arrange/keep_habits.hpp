// keep-habits while an order is being built: what is told now comes before all that remains.
#pragma once

#include <vector>

#include "arrange/terrain.hpp"

namespace bedside::arrange {

template <std::size_t words>
class KeepHabits {
 public:
  /// Pairs that the hard rules invert anyhow are counted beforehand, in `forced`.
  KeepHabits(const Terrain<words>& terrain, const Problem& problem) : planes_(terrain.count) {
    for (Index item = 0; item < terrain.count; ++item)
      for (Index other = 0; other < terrain.count; ++other) count_pairs(terrain, problem, item, other);
  }

  std::int64_t forced() const { return forced_; }

  /// Pairs inverted by telling `item` before all of `rest`, apart from those that are forced.
  std::int64_t step(Index item, const ItemSet<words>& rest) const {
    std::int64_t inverted = 0;
    for (std::size_t bit = 0; bit < planes_[item].size(); ++bit)
      inverted += static_cast<std::int64_t>(planes_[item][bit].count_common(rest)) << bit;
    return inverted;
  }

 private:
  void count_pairs(const Terrain<words>& terrain, const Problem& problem, Index item, Index other) {
    const std::vector<Index>& here = problem.layout.blocks[item].units;
    const std::vector<Index>& there = problem.layout.blocks[other].units;
    std::uint64_t pairs = 0;
    for (std::size_t first = 0; first < here.size(); ++first) {
      for (std::size_t second = item == other ? first + 1 : 0; second < there.size(); ++second)
        if (problem.habit[there[second]] < problem.habit[here[first]]) ++pairs;
    }
    if (item == other || terrain.after[item].contains(other)) {
      forced_ += static_cast<std::int64_t>(pairs);
      return;
    }
    if (terrain.before[item].contains(other)) return;
    // The number is kept in binary, one set of items for each digit.
    for (std::size_t bit = 0; pairs != 0; ++bit, pairs >>= 1) {
      if (planes_[item].size() <= bit) planes_[item].resize(bit + 1);
      if ((pairs & 1U) != 0) planes_[item][bit].insert(other);
    }
  }

  std::vector<std::vector<ItemSet<words>>> planes_;
  std::int64_t forced_ = 0;
};

}  // namespace bedside::arrange
