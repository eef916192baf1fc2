// bad-news-first while an order is being built: each pain pays for what stands before it.
#pragma once

#include <array>
#include <vector>

#include "arrange/terrain.hpp"

namespace bedside::arrange {

template <std::size_t words>
class BadNewsFirst {
 public:
  explicit BadNewsFirst(const Terrain<words>& terrain) : terrain_(terrain) {}

  static std::int64_t step(int valence, std::size_t placed) {
    return valence < 0 ? -valence * static_cast<std::int64_t>(placed) : 0;
  }

  /// The least dread of the pains that remain. None of them can be told before all that it has to follow; apart from
  /// that the heavier goes first. `last_pain`: the place, from 1, that the last pain has to take, 0 if it may be any.
  std::int64_t at_least(const ItemSet<words>& placed, const ItemSet<words>& pains, std::size_t begun,
                        std::size_t last_pain) {
    released_.fill_from(terrain_, placed, pains);
    std::int64_t dread = 0;
    std::size_t left = released_.pains;
    std::array<std::size_t, 3> told_next{};
    std::size_t time = 0;
    for (; left > 0; ++time) {
      for (std::size_t weight = 1; weight <= 2; ++weight) told_next[weight] += released_.at(time, weight);
      const std::size_t weight = told_next[2] > 0 ? 2 : told_next[1] > 0 ? 1 : 0;
      if (weight == 0) continue;
      --told_next[weight];
      --left;
      dread += static_cast<std::int64_t>(weight * (begun + time));
    }
    if (last_pain > begun + time) dread += static_cast<std::int64_t>(released_.lightest * (last_pain - begun - time));
    return dread;
  }

 private:
  /// When each pain can be told at the earliest, counted from the first free place.
  struct Releases {
    std::vector<std::array<std::size_t, 3>> by_time;
    std::size_t pains = 0;
    std::size_t lightest = 2;

    std::size_t at(std::size_t time, std::size_t weight) const {
      return time < by_time.size() ? by_time[time][weight] : 0;
    }

    void fill_from(const Terrain<words>& terrain, const ItemSet<words>& placed, const ItemSet<words>& remaining) {
      by_time.clear();
      pains = 0;
      lightest = 2;
      remaining.for_each([&](Index item) {
        const std::size_t time = terrain.before[item].without(placed).count();
        const auto weight = static_cast<std::size_t>(-terrain.valence[item]);
        if (time >= by_time.size()) by_time.resize(time + 1);
        ++by_time[time][weight];
        ++pains;
        lightest = weight < lightest ? weight : lightest;
      });
    }
  };

  const Terrain<words>& terrain_;
  Releases released_;
};

}  // namespace bedside::arrange
