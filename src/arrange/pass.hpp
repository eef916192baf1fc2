// One pass of the search: dynamic programming over the sets of items that can be placed first, layer by layer.
//
// A pass keeps the cheapest way to each state, drops states that can't lead to an order as good as the best known,
// and then walks back over all cheapest ways to find, among equals, the author's order.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "arrange/cheapest_way.hpp"
#include "arrange/corridor.hpp"

namespace bedside::arrange {

/// What passes may use up, shared by all that draw on it.
struct Allowance {
  std::size_t states = 0;
  std::size_t work = 0;

  static bool spend(std::size_t& purse, std::size_t amount) {
    const bool enough = purse >= amount;
    purse = enough ? purse - amount : 0;
    return enough;
  }
};

struct PassResult {
  BlockOrder order;  ///< empty: nothing as good as the limit was found
  Score score = no_score;
  bool complete = true;  ///< nothing was dropped that might have been as good
};

template <std::size_t words>
class Pass {
 public:
  using Set = ItemSet<words>;
  using Layers = std::vector<Layer<words>>;

  Pass(const Problem& problem, const Terrain<words>& terrain, const Scale& scale)
      : layout_(problem.layout), terrain_(terrain), tariff_(problem, terrain, scale), layers_(terrain.count + 1) {}

  Tariff<words>& tariff() { return tariff_; }

  /// The least that any order costs with the hard part fixed in the tariff; none where there is no such order.
  std::optional<Score> least() {
    const State<words> start = nothing_placed();
    const std::optional<Score> rest = tariff_.least_rest(start, 0);
    if (!rest) return std::nullopt;
    return start.cost + *rest;
  }

  /// Later runs stay in the corridor, which has to outlive them.
  void keep_to(const Corridor<words>& corridor) { corridor_ = &corridor; }

  /// Finds the best order that costs no more than `limit`, keeping at most `width` states of a layer.
  PassResult run(Score limit, std::size_t width, Allowance& allowance);

  /// The corridor of the best orders, which must cost no more than `limit`; none when the allowance is used up. It
  /// must not outlive the pass.
  std::unique_ptr<const Corridor<words>> corridor(Score limit, Allowance& allowance);

 private:
  enum class Until { the_end, settled };  ///< whether states go on whose best end is known without
  bool expand(std::size_t placed, Until until, Score limit, Allowance& allowance);
  void place(const State<words>& state, std::size_t placed, Index item, Index kept, Score limit);
  void begin();
  State<words> nothing_placed() const {
    State<words> state;
    state.cost = tariff_.beforehand();
    state.conflicts = tariff_.conflicts();
    return state;
  }

  const Layout& layout_;
  const Terrain<words>& terrain_;
  Tariff<words> tariff_;
  Layers layers_;
  const Corridor<words>* corridor_ = nullptr;
};

template <std::size_t words>
PassResult Pass<words>::run(Score limit, std::size_t width, Allowance& allowance) {
  PassResult result;
  begin();
  for (std::size_t placed = 0; placed < terrain_.count; ++placed) {
    if (!expand(placed, Until::the_end, limit, allowance)) {
      result.complete = false;
      return result;
    }
    Layer<words>& reached = layers_[placed + 1];
    if (reached.states.empty()) return result;
    if (reached.states.size() > width) {
      reached.keep_best(width);
      result.complete = false;
    }
  }
  CheapestWay<words> way(layout_, terrain_, tariff_, layers_);
  result.score = way.score();
  result.order = way.author_first();
  return result;
}

template <std::size_t words>
std::unique_ptr<const Corridor<words>> Pass<words>::corridor(Score limit, Allowance& allowance) {
  begin();
  for (std::size_t placed = 0; placed < terrain_.count; ++placed)
    if (!expand(placed, Until::settled, limit, allowance)) return nullptr;
  Layers all = std::exchange(layers_, Layers(terrain_.count + 1));
  return std::make_unique<const Corridor<words>>(terrain_, tariff_, std::move(all));
}

template <std::size_t words>
void Pass<words>::begin() {
  for (Layer<words>& layer : layers_) layer.clear();
  layers_.front().add(nothing_placed());
}

/// False when the allowance is used up.
template <std::size_t words>
bool Pass<words>::expand(std::size_t placed, Until until, Score limit, Allowance& allowance) {
  const Layer<words>& reached = layers_[placed + 1];
  for (const State<words>& state : layers_[placed].states) {
    if (until == Until::settled && tariff_.is_settled(state.placed)) continue;
    const std::size_t known = reached.states.size();
    const std::size_t pains_left = terrain_.negative.without(state.placed).count();
    std::size_t tried = 0;
    const Choice<words> choice = terrain_.choices(state.placed, state.tail);
    choice.items.for_each([&](Index item) {
      if (!tariff_.may_stand(item, placed + 1, pains_left)) return;
      place(state, placed, item, terrain_.kept_after(item, choice, state.tail), limit);
      ++tried;
    });
    const std::size_t work = (terrain_.count - placed) / 8 + tried * words * (1 + pains_left / 8);
    if (!Allowance::spend(allowance.states, reached.states.size() - known)) return false;
    if (!Allowance::spend(allowance.work, work)) return false;
  }
  return true;
}

template <std::size_t words>
void Pass<words>::place(const State<words>& state, std::size_t placed, Index item, Index kept, Score limit) {
  State<words> next;
  next.cost = state.cost + tariff_.step(state, placed, item);
  if (next.cost > limit) return;
  next.placed = state.placed;
  next.placed.insert(item);
  if (corridor_ && !corridor_->admits(next.placed, placed + 1, item)) return;
  next.tail = tariff_.tail_after(next.placed, item, kept);
  Layer<words>& reached = layers_[placed + 1];
  const Index known = reached.find(next.placed, next.tail);
  if (known != nowhere) {
    reached.improve(known, next.cost);
    return;
  }
  next.conflicts = tariff_.conflicts_after(state, item);
  const std::optional<Score> rest = tariff_.least_rest(next, placed + 1);
  if (!rest || next.cost + *rest > limit) return;
  next.bound = next.cost + *rest;
  reached.add(next);
}

}  // namespace bedside::arrange
