// What every state of the search shares: who comes before whom, as sets.
#pragma once

#include <optional>
#include <vector>

#include "arrange/item_set.hpp"
#include "arrange/problem.hpp"

namespace bedside::arrange {

template <std::size_t words>
struct Terrain {
  using Set = ItemSet<words>;

  std::size_t count = 0;
  std::vector<int> valence;
  std::vector<Set> before;  ///< all that has to stand earlier
  std::vector<Set> after;   ///< all that has to stand later
  /// Where one of these can be placed as well, the best arrangement doesn't place the item yet (see dominance.hpp).
  std::vector<Set> leaders;
  Set all, negative, positive;
  /// Parts that follow each other directly cost extra. `opens` names the topic whose part the block ends with when
  /// another part of it may follow, `starts` the topic whose part it begins with; 0 where that can't matter.
  std::vector<Index> opens, starts;

  void add_order(Index earlier, Index later);

  /// What the best arrangement may place next.
  Set choices(const Set& placed) const {
    Set available;
    all.without(placed).for_each([&](Index item) {
      if (before[item].within(placed)) available.insert(item);
    });
    Set chosen;
    available.for_each([&](Index item) {
      if (!leaders[item].meets(available)) chosen.insert(item);
    });
    return chosen;
  }
};

template <std::size_t words>
Terrain<words> survey(const Problem& problem) {
  using Set = ItemSet<words>;
  const Layout& layout = problem.layout;
  Terrain<words> terrain;
  terrain.count = layout.blocks.size();
  for (Index block = 0; block < terrain.count; ++block) {
    const int valence = layout.blocks[block].valence;
    terrain.valence.push_back(valence);
    terrain.all.insert(block);
    if (valence < 0) terrain.negative.insert(block);
    if (valence > 0) terrain.positive.insert(block);
  }
  std::vector<Set> earlier(layout.followers.size());
  for (const Index node : topological_nodes(layout)) {
    Set passed_on = earlier[node];
    if (node < terrain.count) passed_on.insert(node);
    for (const Index follower : layout.followers[node]) earlier[follower] |= passed_on;
  }
  earlier.resize(terrain.count);
  terrain.before = std::move(earlier);
  terrain.after.resize(terrain.count);
  for (Index block = 0; block < terrain.count; ++block)
    terrain.before[block].for_each([&](Index other) { terrain.after[other].insert(block); });
  return terrain;
}

/// Fills `opens` and `starts`; `parts` holds per topic how many parts it has.
template <std::size_t words>
void mark_parts(Terrain<words>& terrain, const Problem& problem) {
  const Layout& layout = problem.layout;
  terrain.opens.assign(terrain.count, 0);
  terrain.starts.assign(terrain.count, 0);
  if (!applies(problem, Principle::split_pleasure) || terrain.positive.count() == 0) return;
  const auto tag_of = [&](Index unit, Index edge_unit) -> Index {
    const Unit& described = layout.units[unit];
    const bool split = layout.first_unit[described.topic] != layout.last_unit[described.topic];
    if (!split || layout.unit_valence[unit] <= 0) return 0;
    if (unit == edge_unit && layout.loose != described.topic) return 0;
    return static_cast<Index>(described.topic + 1);
  };
  for (Index block = 0; block < terrain.count; ++block) {
    const std::vector<Index>& units = layout.blocks[block].units;
    terrain.opens[block] = tag_of(units.back(), layout.last_unit[layout.units[units.back()].topic]);
    terrain.starts[block] = tag_of(units.front(), layout.first_unit[layout.units[units.front()].topic]);
  }
}

template <std::size_t words>
void Terrain<words>::add_order(Index earlier, Index later) {
  Set from = before[earlier];
  from.insert(earlier);
  Set to = after[later];
  to.insert(later);
  from.for_each([&](Index block) { after[block] |= to; });
  to.for_each([&](Index block) { before[block] |= from; });
}

}  // namespace bedside::arrange
