// The states through which an order can pass that is best by the principles above split-pleasure.
//
// Priority makes the best order of all one of those: nothing that a lower principle gains makes up for a loss above it.
// How pleasure is spread depends on the place of the last pain, so the search makes a pass for each such place. What
// stands higher in the priority doesn't depend on it and is settled once: which sets of items a best order can begin
// with, and where its last pain can stand.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "arrange/tariff.hpp"

namespace bedside::arrange {

template <std::size_t words>
class Corridor {
 public:
  using Set = ItemSet<words>;
  using Layers = std::vector<Layer<words>>;

  /// `layers` hold every state that a best order under the tariff passes, up to the first settled one; perhaps others.
  /// The tariff has no place for the last pain. Of tails it and the terrain know runs only, so that a state of the
  /// corridor stands for all states that differ in nothing else. Both have to outlive the corridor.
  Corridor(const Terrain<words>& terrain, const Tariff<words>& tariff, Layers layers)
      : terrain_(terrain), tariff_(tariff), layers_(std::move(layers)) {
    for (const Layer<words>& layer : layers_)
      for (const State<words>& state : layer.states)
        if (tariff_.is_settled(state.placed)) best_ = std::min(best_, state.bound);
    mark_all();
  }

  /// Where the last pain can stand in such an order, ascending.
  const std::vector<std::size_t>& hard_parts() const { return hard_parts_; }

  /// Whether such an order can begin with these `count` items, `item` the last of them.
  bool admits(const Set& placed, std::size_t count, Index item) const {
    if (tariff_.settles_after_pain() && terrain_.negative.within(placed)) return true;
    const Index found = layers_[count].find(placed, tariff_.tail_after(placed, item, 0));
    return found != nowhere && marks_[count][found];
  }

 private:
  void mark_all() {
    marks_.resize(layers_.size());
    std::vector<bool> ends_hard_part(layers_.size(), false);
    for (std::size_t placed = layers_.size(); placed-- > 0;) {
      const std::vector<State<words>>& states = layers_[placed].states;
      for (const State<words>& state : states) {
        const bool settled = tariff_.is_settled(state.placed);
        marks_[placed].push_back(settled ? state.bound == best_ : leads_on(state, placed, ends_hard_part));
      }
    }
    for (std::size_t place = 0; place < ends_hard_part.size(); ++place)
      if (ends_hard_part[place]) hard_parts_.push_back(place);
  }

  /// Whether a way of least cost goes on from here. Notes where the last pain stands on such a way.
  bool leads_on(const State<words>& state, std::size_t placed, std::vector<bool>& ends_hard_part) const {
    const bool in_hard_part = !terrain_.negative.within(state.placed);
    bool leads = false;
    terrain_.choices(state.placed, state.tail).items.for_each([&](Index item) {
      Set then = state.placed;
      then.insert(item);
      const Index found = layers_[placed + 1].find(then, tariff_.tail_after(then, item, 0));
      if (found == nowhere || !marks_[placed + 1][found]) return;
      if (layers_[placed + 1].states[found].cost != state.cost + tariff_.step(state, placed, item)) return;
      leads = true;
      if (in_hard_part && terrain_.negative.within(then)) ends_hard_part[placed + 1] = true;
    });
    return leads;
  }

  const Terrain<words>& terrain_;
  const Tariff<words>& tariff_;
  Layers layers_;
  std::vector<std::vector<bool>> marks_;
  std::vector<std::size_t> hard_parts_;
  Score best_ = no_score;
};

}  // namespace bedside::arrange
