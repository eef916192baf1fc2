// Orders that the best arrangement keeps without being told to.
//
// Where two items could always change places, and the one written or delivered second would only gain by it, the best
// arrangement has them the other way round. Adding that as an order leaves the best arrangement in and shrinks what
// has to be searched: items that are interchangeable become a chain. As the best arrangement is unique it keeps all
// such orders at once, so each one may be used in finding the next.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "arrange/terrain.hpp"

namespace bedside::arrange {

/// True when the swap that puts `first` before `second` can make no principle worse before it makes one better.
bool may_as_well_lead(const Problem& problem, Index first, Index second);

template <std::size_t words>
class Dominance {
 public:
  Dominance(Terrain<words>& terrain, const Problem& problem) : terrain_(terrain), problem_(problem) {
    const bool by_habit = applies(problem, Principle::keep_habits);
    for (Index item = 0; item < terrain.count; ++item) {
      const bool alone = problem.layout.blocks[item].units.size() == 1;
      if (alone && terrain.opens[item] == 0 && terrain.starts[item] == 0) free_.push_back(item);
    }
    std::sort(free_.begin(), free_.end(), [&](Index left, Index right) {
      const Index first = problem.layout.lead(left);
      const Index second = problem.layout.lead(right);
      return by_habit ? problem.habit[first] < problem.habit[second] : first < second;
    });
  }

  void add_all() {
    const bool too_many = free_.size() > many;
    const std::size_t farthest = too_many ? farthest_of_many : free_.size();
    const std::size_t rounds = too_many ? 1 : most_rounds;
    for (std::size_t round = 0; round < rounds && add_round(farthest); ++round) {
    }
  }

 private:
  static constexpr std::size_t most_rounds = 4;  ///< more are allowed, but seldom find anything
  static constexpr std::size_t many = 256;
  static constexpr std::size_t farthest_of_many = 8;

  /// Near pairs first: what follows from them needs no look.
  bool add_round(std::size_t farthest) {
    bool added = false;
    for (std::size_t distance = 1; distance <= farthest && distance < free_.size(); ++distance)
      for (std::size_t place = 0; place + distance < free_.size(); ++place)
        added |= add(free_[place], free_[place + distance]) || add(free_[place + distance], free_[place]);
    return added;
  }

  bool add(Index first, Index second) {
    if (terrain_.before[first].contains(second) || terrain_.before[second].contains(first)) return false;
    if (!terrain_.before[first].within(terrain_.before[second])) return false;
    if (!terrain_.after[second].within(terrain_.after[first])) return false;
    if (!may_as_well_lead(problem_, first, second)) return false;
    terrain_.add_order(first, second);
    return true;
  }

  Terrain<words>& terrain_;
  const Problem& problem_;
  std::vector<Index> free_;
};

}  // namespace bedside::arrange
