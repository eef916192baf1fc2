// bad-news-first while an order is being built: each pain pays for what stands before it.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "arrange/terrain.hpp"

namespace bedside::arrange {

template <std::size_t words>
class BadNewsFirst {
 public:
  explicit BadNewsFirst(const Terrain<words>& terrain) : terrain_(terrain), released_(terrain.count + 1) {}

  static std::int64_t step(int valence, std::size_t placed) {
    return valence < 0 ? -valence * static_cast<std::int64_t>(placed) : 0;
  }

  /// The least dread of the pains that remain. None of them can be told before all that it has to follow; apart from
  /// that the heavier goes first. `last_pain`: the place, from 1, that the last pain has to take, 0 if it may be any.
  std::int64_t at_least(const ItemSet<words>& placed, const ItemSet<words>& pains, std::size_t begun,
                        std::size_t last_pain) {
    std::size_t left = release(placed, pains);
    std::int64_t dread = 0;
    std::array<std::size_t, 3> told_next{};
    std::size_t lightest = 2;
    std::size_t time = 0;
    for (; left > 0; ++time) {
      if (time < released_.size()) {
        for (std::size_t weight = 1; weight <= 2; ++weight) told_next[weight] += released_[time][weight];
        released_[time] = {};
      }
      const std::size_t weight = told_next[2] > 0 ? 2 : told_next[1] > 0 ? 1 : 0;
      if (weight == 0) continue;
      --told_next[weight];
      --left;
      lightest = weight < lightest ? weight : lightest;
      dread += static_cast<std::int64_t>(weight * (begun + time));
    }
    if (last_pain > begun + time) dread += static_cast<std::int64_t>(lightest * (last_pain - begun - time));
    return dread;
  }

 private:
  /// Notes when each pain can be told at the earliest, counted from the first free place. Returns how many there are.
  std::size_t release(const ItemSet<words>& placed, const ItemSet<words>& pains) {
    std::size_t count = 0;
    pains.for_each([&](Index item) {
      const std::size_t time = terrain_.before[item].without(placed).count();
      ++released_[time][static_cast<std::size_t>(-terrain_.valence[item])];
      ++count;
    });
    return count;
  }

  const Terrain<words>& terrain_;
  std::vector<std::array<std::uint32_t, 3>> released_;  ///< by time and weight; all zero between two calls
};

}  // namespace bedside::arrange
