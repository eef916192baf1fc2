// finish-strong while an order is being built: only the last place counts.
#pragma once

#include <algorithm>
#include <array>

#include "arrange/terrain.hpp"

namespace bedside::arrange {

template <std::size_t words>
class FinishStrong {
 public:
  explicit FinishStrong(const Terrain<words>& terrain) {
    for (Index item = 0; item < terrain.count; ++item) {
      best_ = item == 0 ? terrain.valence[item] : std::max(best_, terrain.valence[item]);
      if (terrain.after[item] == ItemSet<words>{})
        may_be_last_[static_cast<std::size_t>(terrain.valence[item] - lowest_valence)].insert(item);
    }
  }

  std::int64_t when_last(int valence) const { return best_ - valence; }

  /// The best ending that is still possible.
  std::int64_t at_least(const ItemSet<words>& remaining) const {
    for (std::size_t place = may_be_last_.size(); place-- > 0;)
      if (remaining.meets(may_be_last_[place])) return best_ - (static_cast<int>(place) + lowest_valence);
    return 0;
  }

 private:
  int best_ = 0;
  std::array<ItemSet<words>, valence_count> may_be_last_{};
};

}  // namespace bedside::arrange
