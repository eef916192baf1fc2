// combine-pain while an order is being built: a pain that doesn't follow a pain begins a new run.
#pragma once

#include <algorithm>
#include <vector>

#include "arrange/terrain.hpp"

namespace bedside::arrange {

template <std::size_t words>
class CombinePain {
 public:
  explicit CombinePain(const Terrain<words>& terrain) { rank_by_runs(terrain); }

  /// The least number of runs to come. Along a chain of items that have to follow each other, what stands between two
  /// pains parts their runs; the worst chain counts.
  std::int64_t at_least(const ItemSet<words>& remaining, bool in_run) const {
    for (std::size_t runs = pains_.size(); runs-- > 1;) {
      if (remaining.meets(others_[runs])) return static_cast<std::int64_t>(runs);
      if (remaining.meets(pains_[runs])) return static_cast<std::int64_t>(in_run ? runs - 1 : runs);
    }
    return 0;
  }

 private:
  /// Sorts the items by the number of runs on the worst chain that begins with them.
  void rank_by_runs(const Terrain<words>& terrain) {
    std::vector<Index> latest_first(terrain.count);
    for (Index item = 0; item < terrain.count; ++item) latest_first[item] = item;
    std::sort(latest_first.begin(), latest_first.end(), [&](Index left, Index right) {
      const std::size_t first = terrain.before[left].count();
      const std::size_t second = terrain.before[right].count();
      return first != second ? first > second : left < right;
    });
    std::vector<std::size_t> runs(terrain.count, 0);
    for (const Index item : latest_first) {
      const bool hurts = terrain.valence[item] < 0;
      runs[item] = hurts ? 1 : 0;
      terrain.after[item].for_each([&](Index later) {
        const bool parted = hurts && terrain.valence[later] >= 0 && runs[later] > 0;
        runs[item] = std::max(runs[item], runs[later] + (parted ? 1 : 0));
      });
      if (runs[item] >= pains_.size()) {
        pains_.resize(runs[item] + 1);
        others_.resize(runs[item] + 1);
      }
      (hurts ? pains_ : others_)[runs[item]].insert(item);
    }
  }

  std::vector<ItemSet<words>> pains_, others_;  ///< by number of runs
};

}  // namespace bedside::arrange
