// keep-habits while an order is being built: what is told now comes before all that remains.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "arrange/terrain.hpp"

namespace bedside::arrange {

template <std::size_t words>
class KeepHabits {
 public:
  using Set = ItemSet<words>;

  KeepHabits(const Terrain<words>& terrain, const Problem& problem)
      : terrain_(terrain), planes_(terrain.count), excess_(terrain.count * terrain.count, 0) {
    for (Index item = 0; item < terrain.count; ++item)
      for (Index other = item; other < terrain.count; ++other) count_pairs(problem, item, other);
  }

  /// Makes the bounds better, for a search that is worth it.
  void find_conflicts() {
    if (terrain_.count > small || !conflicts_.empty()) return;
    conflicts_.resize(terrain_.count);
    for (const Rule& rule : against_habit_)
      for (Index third = 0; third < terrain_.count; ++third) add_conflict(rule, {third, third});
    for (std::size_t first = 0; first < against_habit_.size(); ++first)
      for (std::size_t second = first + 1; second < against_habit_.size(); ++second)
        add_conflict(against_habit_[first], against_habit_[second]);
  }

  /// Pairs that are inverted in every order, as the rules want it so, or as glued items can't be told between others.
  std::int64_t forced() const { return forced_; }

  /// Pairs inverted by telling `item` before all of `rest`, apart from those that are forced.
  std::int64_t step(Index item, const Set& rest) const {
    std::int64_t inverted = 0;
    for (std::size_t plane = item, digit = 0; plane < planes_.size(); plane += terrain_.count, ++digit)
      inverted += static_cast<std::int64_t>(planes_[plane].count_common(rest)) << digit;
    return inverted;
  }

  /// The least that all steps together cost. Where the rules want one item before another, and habit wants a third
  /// between them the other way round, one of its two pairs has to be inverted; likewise for two rules whose ends habit
  /// wants crossed. What a pair can lose is counted once, however many conflicts it is part of.
  std::uint32_t conflicts() const { return all_conflicts_; }

  /// What the conflicts cost of which the item is the first to be placed. Those without an item placed are certain to
  /// be paid for by steps to come; of the others some may have been paid already.
  std::uint32_t decided_by(Index item, const Set& placed) const {
    std::uint32_t decided = 0;
    if (conflicts_.empty()) return decided;
    for (const Conflict& conflict : conflicts_[item])
      if (!conflict.items.meets(placed)) decided += conflict.least;
    return decided;
  }

 private:
  static constexpr std::size_t small = 64;  ///< conflicts aren't looked for among more items

  struct Conflict {
    Set items;
    std::uint32_t least = 0;
  };

  struct Rule {
    Index earlier = 0;
    Index later = 0;
  };

  /// What telling `first` before `second` costs more than the other way round.
  std::int64_t& excess(Index first, Index second) { return excess_[first * terrain_.count + second]; }

  void count_pairs(const Problem& problem, Index item, Index other) {
    if (item == other) {
      forced_ += inverted_within(problem, item);
      return;
    }
    const std::int64_t one_way = inverted_between(problem, item, other);
    const std::int64_t other_way = pairs_between(problem, item, other) - one_way;
    if (terrain_.after[item].contains(other)) return force({item, other}, one_way);
    if (terrain_.before[item].contains(other)) return force({other, item}, other_way);
    const std::int64_t least = std::min(one_way, other_way);
    forced_ += least;
    set_excess(item, other, one_way - least);
    set_excess(other, item, other_way - least);
  }

  void force(const Rule& rule, std::int64_t inverted) {
    forced_ += inverted;
    if (inverted > 0) against_habit_.push_back(rule);
  }

  static std::int64_t inverted_within(const Problem& problem, Index item) {
    const std::vector<Index>& units = problem.layout.blocks[item].units;
    std::int64_t pairs = 0;
    for (std::size_t first = 0; first < units.size(); ++first)
      for (std::size_t second = first + 1; second < units.size(); ++second)
        if (problem.habit[units[second]] < problem.habit[units[first]]) ++pairs;
    return pairs;
  }

  static std::int64_t pairs_between(const Problem& problem, Index first, Index second) {
    const std::vector<Block>& blocks = problem.layout.blocks;
    return static_cast<std::int64_t>(blocks[first].units.size() * blocks[second].units.size());
  }

  static std::int64_t inverted_between(const Problem& problem, Index first, Index second) {
    std::int64_t pairs = 0;
    for (const Index earlier : problem.layout.blocks[first].units)
      for (const Index later : problem.layout.blocks[second].units)
        if (problem.habit[later] < problem.habit[earlier]) ++pairs;
    return pairs;
  }

  /// In both forms in which it is kept.
  void set_excess(Index first, Index second, std::int64_t pairs) {
    excess(first, second) = pairs;
    for (std::size_t plane = first; pairs != 0; plane += terrain_.count, pairs >>= 1) {
      if (planes_.size() <= plane) planes_.resize(planes_.size() + terrain_.count);
      if ((pairs & 1) != 0) planes_[plane].insert(second);
    }
  }

  /// Habit wants what the one rule has first after what the other rule has last, and the other way about. Takes from
  /// `excess_` what the conflict uses.
  void add_conflict(const Rule& one, const Rule& other) {
    std::int64_t& here = excess(one.earlier, other.later);
    std::int64_t& there = excess(other.earlier, one.later);
    const std::int64_t least = std::min(here, there);
    if (least == 0) return;
    here -= least;
    there -= least;
    Conflict conflict{{}, static_cast<std::uint32_t>(least)};
    for (const Index item : {one.earlier, one.later, other.earlier, other.later}) conflict.items.insert(item);
    conflict.items.for_each([&](Index item) { conflicts_[item].push_back(conflict); });
    all_conflicts_ += conflict.least;
  }

  const Terrain<words>& terrain_;
  /// What an item's pairs with others cost more, in binary: for each digit, from the lowest, a set of others per item.
  std::vector<Set> planes_;
  std::vector<std::int64_t> excess_;  ///< by first and second item
  std::vector<Rule> against_habit_;
  std::vector<std::vector<Conflict>> conflicts_;  ///< per item; empty where none were looked for
  std::uint32_t all_conflicts_ = 0;
  std::int64_t forced_ = 0;
};

}  // namespace bedside::arrange
