// From the finished layers back to one order: among all cheapest ways the one that the author wrote first.
#pragma once

#include <algorithm>
#include <vector>

#include "arrange/tariff.hpp"

namespace bedside::arrange {

template <std::size_t words>
class CheapestWays {
 public:
  using Layers = std::vector<Layer<words>>;

  CheapestWays(const Layout& layout, const Terrain<words>& terrain, const Tariff<words>& tariff, const Layers& layers)
      : layout_(layout), terrain_(terrain), tariff_(tariff), layers_(layers) {
    mark_all();
  }

  Score score() const { return score_; }

  /// Each step takes the earliest-written item that lies on a cheapest way.
  BlockOrder author_first() const {
    BlockOrder order;
    State<words> state = layers_.front().states.front();
    for (std::size_t placed = 0; placed < terrain_.count; ++placed) order.push_back(go_on(state, placed));
    return order;
  }

 private:
  using Set = ItemSet<words>;

  /// Marks, per layer, the states that lie on a cheapest way, from the last layer to the first.
  void mark_all() {
    for (const Layer<words>& layer : layers_) marks_.emplace_back(layer.states.size(), false);
    const std::vector<State<words>>& ends = layers_.back().states;
    for (const State<words>& end : ends) score_ = std::min(score_, end.cost);
    for (std::size_t end = 0; end < ends.size(); ++end) marks_.back()[end] = ends[end].cost == score_;
    for (std::size_t placed = terrain_.count; placed-- > 0;) {
      const std::vector<State<words>>& later = layers_[placed + 1].states;
      for (std::size_t next = 0; next < later.size(); ++next)
        if (marks_[placed + 1][next]) mark_before(later[next], placed);
    }
  }

  void mark_before(const State<words>& state, std::size_t placed) {
    state.placed.for_each([&](Index item) {
      const bool may_be_last = !terrain_.after[item].meets(state.placed);
      if (may_be_last && tariff_.tail_after(state.placed, item) == state.tail) mark_without(item, state, placed);
    });
  }

  /// Marks the states from which placing the item leads to `state` at its cost, whatever was last before it.
  void mark_without(Index item, const State<words>& state, std::size_t placed) {
    Set before = state.placed;
    before.erase(item);
    const auto mark = [&](Index tail) {
      const Index found = layers_[placed].find(before, tail);
      if (found == nowhere) return;
      const State<words>& earlier = layers_[placed].states[found];
      if (earlier.cost + tariff_.step(earlier, placed, item) == state.cost) marks_[placed][found] = true;
    };
    if (placed == 0) mark(0);
    before.for_each([&](Index last) {
      if (!terrain_.after[last].meets(before)) mark(tariff_.tail_after(before, last));
    });
  }

  Index go_on(State<words>& state, std::size_t placed) const {
    Index chosen = nowhere;
    Index chosen_state = nowhere;
    terrain_.all.without(state.placed).for_each([&](Index item) {
      if (!terrain_.before[item].within(state.placed)) return;
      if (chosen != nowhere && layout_.lead(item) > layout_.lead(chosen)) return;
      const Index found = marked_after(state, placed, item);
      if (found == nowhere) return;
      chosen = item;
      chosen_state = found;
    });
    state = layers_[placed + 1].states[chosen_state];
    return chosen;
  }

  /// The marked state that placing the item leads to, if it is a cheapest way to that one.
  Index marked_after(const State<words>& state, std::size_t placed, Index item) const {
    Set next = state.placed;
    next.insert(item);
    const Index found = layers_[placed + 1].find(next, tariff_.tail_after(next, item));
    if (found == nowhere || !marks_[placed + 1][found]) return nowhere;
    const Score cost = state.cost + tariff_.step(state, placed, item);
    return layers_[placed + 1].states[found].cost == cost ? found : nowhere;
  }

  const Layout& layout_;
  const Terrain<words>& terrain_;
  const Tariff<words>& tariff_;
  const Layers& layers_;
  std::vector<std::vector<bool>> marks_;
  Score score_ = no_score;
};

}  // namespace bedside::arrange
