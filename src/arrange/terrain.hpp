// What every state of the search shares: who comes before whom, as sets.
#pragma once

#include <utility>
#include <vector>

#include "arrange/item_set.hpp"
#include "arrange/layer.hpp"
#include "arrange/problem.hpp"

namespace bedside::arrange {

/// What the best arrangement may place next.
template <std::size_t words>
struct Choice {
  ItemSet<words> items;
  ItemSet<words> leading;  ///< those that others may have to wait for
};

template <std::size_t words>
struct Terrain {
  using Set = ItemSet<words>;

  std::size_t count = 0;
  std::vector<int> valence;
  std::vector<Set> before;  ///< all that has to stand earlier
  std::vector<Set> after;   ///< all that has to stand later
  /// Where one of these can be placed as well, the best arrangement doesn't place the item yet (see dominance.hpp).
  std::vector<Set> leaders;
  std::vector<Set> leaders_unless_last;  ///< the same, unless that one is kept for the end
  Set all, negative, positive;
  /// Parts that follow each other directly cost extra. `opens` numbers the topic whose part the block ends with when
  /// another part of it may follow, `starts` the topic whose part it begins with; 0 where that can't matter.
  std::vector<Index> opens, starts;
  std::vector<Set> starting;  ///< by such a number, the blocks that start with it; none for 0
  Set continuing;             ///< all blocks that start with a number

  void add_order(Index earlier, Index later);

  Choice<words> choices(const Set& placed, const Tail& tail) const;

  /// What is kept for the end, from 1, when the item is placed in spite of it; 0 for nothing.
  Index kept_after(Index item, const Choice<words>& choice, const Tail& tail) const {
    Index kept = tail.kept;
    leaders_unless_last[item].common(choice.leading).for_each([&](Index waiting) { kept = waiting + 1; });
    return kept;
  }

  /// As far as it holds whatever was placed last.
  Terrain without_tails() const {
    Terrain plain = *this;
    for (Set& leading : plain.leaders) leading = leading.without(continuing);
    plain.leaders_unless_last.assign(count, Set{});
    return plain;
  }
};

template <std::size_t words>
Terrain<words> survey(const Problem& problem) {
  using Set = ItemSet<words>;
  const Layout& layout = problem.layout;
  Terrain<words> terrain;
  terrain.count = layout.blocks.size();
  terrain.valence.reserve(terrain.count);
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

/// The pleasant topics that are told in parts, numbered from 1; 0 for all others.
inline std::vector<Index> number_split_topics(const Layout& layout) {
  std::vector<Index> number(layout.first_unit.size(), 0);
  Index next = 1;
  for (std::size_t topic = 0; topic < number.size(); ++topic) {
    const Index first = layout.first_unit[topic];
    if (first != layout.last_unit[topic] && layout.unit_valence[first] > 0) number[topic] = next++;
  }
  return number;
}

/// Fills what is said about parts.
template <std::size_t words>
void mark_parts(Terrain<words>& terrain, const Problem& problem) {
  const Layout& layout = problem.layout;
  terrain.opens.assign(terrain.count, 0);
  terrain.starts.assign(terrain.count, 0);
  if (!applies(problem, Principle::split_pleasure) || terrain.positive.empty()) return;
  const std::vector<Index> number = number_split_topics(layout);
  terrain.starting.resize(number.size() + 1);
  for (Index block = 0; block < terrain.count; ++block) {
    const auto number_of = [&](Index unit, const std::vector<Index>& edge) -> Index {
      const std::size_t topic = layout.units[unit].topic;
      return unit == edge[topic] && layout.loose != topic ? 0 : number[topic];
    };
    terrain.opens[block] = number_of(layout.blocks[block].units.back(), layout.last_unit);
    const Index starts = terrain.starts[block] = number_of(layout.lead(block), layout.first_unit);
    if (starts == 0) continue;
    terrain.starting[starts].insert(block);
    terrain.continuing.insert(block);
  }
}

template <std::size_t words>
Choice<words> Terrain<words>::choices(const Set& placed, const Tail& tail) const {
  Set available;
  all.without(placed).for_each([&](Index item) {
    if (before[item].within(placed)) available.insert(item);
  });
  if (tail.kept != 0 && available.count() > 1) available.erase(tail.kept - 1U);
  Choice<words> choice{{}, tail.opens == 0 ? available : available.without(starting[tail.opens])};
  const std::size_t most_kept = tail.kept == 0 ? 1 : 0;
  available.for_each([&](Index item) {
    if (leaders[item].meets(choice.leading)) return;
    if (leaders_unless_last[item].count_common(choice.leading) <= most_kept) choice.items.insert(item);
  });
  return choice;
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
