// From the finished layers back to one order: among all cheapest ways the one that the author wrote first.
#pragma once

#include <algorithm>
#include <vector>

#include "arrange/tariff.hpp"

namespace bedside::arrange {

/// Walks from the first layer on, always to the earliest-written item that may lie on a cheapest way, and back from
/// where no such way goes on.
template <std::size_t words>
class CheapestWay {
 public:
  using Layers = std::vector<Layer<words>>;

  /// Precondition: the last layer isn't empty.
  CheapestWay(const Layout& layout, const Terrain<words>& terrain, const Tariff<words>& tariff, const Layers& layers)
      : layout_(layout), terrain_(terrain), tariff_(tariff), layers_(layers) {
    for (const State<words>& end : layers.back().states) score_ = std::min(score_, end.cost);
  }

  Score score() const { return score_; }

  BlockOrder author_first() {
    number_states();
    order_.reserve(terrain_.count);
    stops_.reserve(terrain_.count);
    choices_.reserve(terrain_.count);
    enter(0);
    while (order_.size() < terrain_.count)
      if (stops_.back().next == choices_.size())
        turn_back();
      else
        try_next(stops_.back());
    return order_;
  }

 private:
  using Set = ItemSet<words>;

  struct Stop {
    Index state = 0;
    Choice<words> choice;
    std::size_t first = 0;  ///< of its places in `choices_`, which are the last ones
    std::size_t next = 0;
  };

  const State<words>& state_of(const Stop& stop) const { return layers_[stops_.size() - 1].states[stop.state]; }

  void number_states() {
    std::size_t states = 0;
    first_of_layer_.reserve(layers_.size());
    for (const Layer<words>& layer : layers_) {
      first_of_layer_.push_back(states);
      states += layer.states.size();
    }
    dead_.assign(states, false);
  }

  std::vector<bool>::reference dead(std::size_t layer, Index state) { return dead_[first_of_layer_[layer] + state]; }

  void enter(Index state) {
    stops_.push_back({state, {}, choices_.size(), choices_.size()});
    Stop& stop = stops_.back();
    stop.choice = terrain_.choices(state_of(stop).placed, state_of(stop).tail);
    stop.choice.items.for_each([&](Index item) { choices_.push_back(item); });
    std::sort(choices_.begin() + static_cast<std::ptrdiff_t>(stop.first), choices_.end(),
              [&](Index left, Index right) { return layout_.lead(left) < layout_.lead(right); });
  }

  void turn_back() {
    dead(stops_.size() - 1, stops_.back().state) = true;
    choices_.resize(stops_.back().first);
    stops_.pop_back();
    order_.pop_back();
  }

  void try_next(Stop& stop) {
    const Index item = choices_[stop.next++];
    const std::size_t placed = order_.size();
    const State<words>& state = state_of(stop);
    Set then = state.placed;
    then.insert(item);
    const Index kept = terrain_.kept_after(item, stop.choice, state.tail);
    const Index found = layers_[placed + 1].find(then, tariff_.tail_after(then, item, kept));
    if (found == nowhere || dead(placed + 1, found)) return;
    const Score cost = layers_[placed + 1].states[found].cost;
    if (cost != state.cost + tariff_.step(state, placed, item)) return;
    if (placed + 1 == terrain_.count && cost != score_) return;
    order_.push_back(item);
    if (order_.size() < terrain_.count) enter(found);
  }

  const Layout& layout_;
  const Terrain<words>& terrain_;
  const Tariff<words>& tariff_;
  const Layers& layers_;
  std::vector<std::size_t> first_of_layer_;
  std::vector<bool> dead_;  ///< states from which no cheapest way goes on, layer by layer
  std::vector<Stop> stops_;
  std::vector<Index> choices_;  ///< of all stops on the way, each stop's in the author's order
  BlockOrder order_;
  Score score_ = no_score;
};

}  // namespace bedside::arrange
