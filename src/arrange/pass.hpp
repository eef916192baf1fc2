// One pass of the search: dynamic programming over the sets of items that can be placed first, layer by layer.
//
// With the place of the last pain fixed, what an item costs depends only on the set placed before it and on the item
// right before it. A pass keeps the cheapest way to each such state, drops states that can't lead to an order as good
// as the best known, and then walks back over all cheapest ways to find, among equals, the author's order.
#pragma once

#include <optional>
#include <vector>

#include "arrange/bad_news_first.hpp"
#include "arrange/combine_pain.hpp"
#include "arrange/finish_strong.hpp"
#include "arrange/keep_habits.hpp"
#include "arrange/layer.hpp"
#include "arrange/split_pleasure.hpp"

namespace bedside::arrange {

/// What a pass may use. Shared by all passes of one search.
struct Allowance {
  std::size_t states = 0;
  std::size_t work = 0;

  bool spend(std::size_t& purse, std::size_t amount) {
    const bool enough = purse >= amount;
    purse = enough ? purse - amount : 0;
    return enough;
  }
};

struct PassResult {
  BlockOrder order;  ///< empty: nothing as good as the limit was found
  Score score = no_score;
  bool complete = true;  ///< nothing was dropped that might have been better
};

template <std::size_t words>
class Pass {
 public:
  using Set = ItemSet<words>;

  Pass(const Problem& problem, const Terrain<words>& terrain, const Scale& scale)
      : problem_(problem),
        terrain_(terrain),
        scale_(scale),
        finish_(terrain),
        bad_news_(terrain),
        combine_(terrain),
        habits_(terrain, problem),
        layers_(terrain.count + 1) {
    constant_ = scale.of(Principle::keep_habits, habits_.forced());
    pleasant_ = terrain.positive.count();
  }

  /// `hard_part`: the place of the last pain; none: it may be anywhere, as nothing depends on it.
  void fix_hard_part(std::optional<std::size_t> hard_part) {
    hard_part_ = hard_part;
    spread_.reset();
    if (hard_part && scale_.counts(Principle::split_pleasure) && pleasant_ > 0) {
      spread_.emplace(terrain_.count, pleasant_, *hard_part);
    }
  }

  /// The least that any order with this hard part costs.
  std::optional<Score> least() {
    const std::optional<Score> rest = least_rest(Set{}, 0, 0);
    if (!rest) return std::nullopt;
    return constant_ + *rest;
  }

  /// Finds the best order that costs no more than `limit`, seeing at most `width` states of a layer.
  PassResult run(Score limit, std::size_t width, Allowance& allowance);

  Costs least_costs();

 private:
  bool expand(std::size_t placed, Score limit, Allowance& allowance);
  void place(const State<words>& state, std::size_t placed, Index item, Score limit);
  [[nodiscard]] bool may_stand(Index item, std::size_t place, std::size_t pains_left) const;
  [[nodiscard]] Score step(const State<words>& state, std::size_t placed, Index item) const;
  [[nodiscard]] Index tail_after(const Set& placed, Index item) const;
  std::optional<Score> least_rest(const Set& placed, Index tail, std::size_t count);
  [[nodiscard]] bool room_for_pains(const Set& placed, const Set& pains, std::size_t count) const;

  std::vector<std::vector<bool>> mark_cheapest(Score best) const;
  void mark_before(const State<words>& state, std::size_t placed, std::vector<bool>& marks) const;
  void mark_with_tails(const State<words>& state, std::size_t placed, Index item, std::vector<bool>& marks) const;
  BlockOrder author_first(const std::vector<std::vector<bool>>& cheapest) const;
  [[nodiscard]] Index next_in_author_order(State<words>& state, std::size_t placed,
                                           const std::vector<bool>& cheapest) const;

  const Problem& problem_;
  const Terrain<words>& terrain_;
  const Scale& scale_;
  FinishStrong<words> finish_;
  BadNewsFirst<words> bad_news_;
  CombinePain<words> combine_;
  KeepHabits<words> habits_;
  std::optional<SplitPleasure> spread_;
  std::optional<std::size_t> hard_part_;
  std::vector<Layer<words>> layers_;
  Score constant_ = 0;
  std::size_t pleasant_ = 0;
};

template <std::size_t words>
PassResult Pass<words>::run(Score limit, std::size_t width, Allowance& allowance) {
  PassResult result;
  for (Layer<words>& layer : layers_) layer.clear();
  State<words> start;
  start.cost = constant_;
  layers_[0].add(start);
  for (std::size_t placed = 0; placed < terrain_.count; ++placed) {
    if (!expand(placed, limit, allowance)) {
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
  for (const State<words>& state : layers_.back().states) result.score = std::min(result.score, state.cost);
  result.order = author_first(mark_cheapest(result.score));
  return result;
}

/// False when the allowance is used up.
template <std::size_t words>
bool Pass<words>::expand(std::size_t placed, Score limit, Allowance& allowance) {
  Layer<words>& reached = layers_[placed + 1];
  for (const State<words>& state : layers_[placed].states) {
    const std::size_t before = reached.states.size();
    const Set remaining = terrain_.all.without(state.placed);
    const std::size_t pains_left = remaining.count_common(terrain_.negative);
    std::size_t tried = 0;
    remaining.for_each([&](Index item) {
      if (!terrain_.before[item].within(state.placed) || !may_stand(item, placed + 1, pains_left)) return;
      place(state, placed, item, limit);
      ++tried;
    });
    const std::size_t work = (terrain_.count - placed) / 8 + tried * words;
    if (!allowance.spend(allowance.states, reached.states.size() - before)) return false;
    if (!allowance.spend(allowance.work, work)) return false;
  }
  return true;
}

template <std::size_t words>
void Pass<words>::place(const State<words>& state, std::size_t placed, Index item, Score limit) {
  State<words> next;
  next.cost = state.cost + step(state, placed, item);
  if (next.cost > limit) return;
  next.placed = state.placed;
  next.placed.insert(item);
  next.tail = tail_after(next.placed, item);
  Layer<words>& reached = layers_[placed + 1];
  const Index known = reached.find(next.placed, next.tail);
  if (known != nowhere) {
    State<words>& same = reached.states[known];
    if (next.cost < same.cost) {
      same.bound -= same.cost - next.cost;
      same.cost = next.cost;
    }
    return;
  }
  const std::optional<Score> rest = least_rest(next.placed, next.tail, placed + 1);
  if (!rest || next.cost + *rest > limit) return;
  next.bound = next.cost + *rest;
  reached.add(next);
}

/// The last pain stands exactly at the end of the hard part.
template <std::size_t words>
bool Pass<words>::may_stand(Index item, std::size_t place, std::size_t pains_left) const {
  if (!hard_part_) return true;
  const bool is_last_pain = terrain_.negative.contains(item) && pains_left == 1;
  return is_last_pain == (place == *hard_part_);
}

template <std::size_t words>
Index Pass<words>::tail_after(const Set& placed, Index item) const {
  const bool run_matters =
      scale_.counts(Principle::combine_pain) && terrain_.negative.contains(item) && !terrain_.negative.within(placed);
  return terrain_.opens[item] * 2 + (run_matters ? 1 : 0);
}

template <std::size_t words>
Score Pass<words>::step(const State<words>& state, std::size_t placed, Index item) const {
  const int valence = terrain_.valence[item];
  Score cost = 0;
  if (valence < 0) {
    cost += scale_.of(Principle::bad_news_first, BadNewsFirst<words>::step(valence, placed));
    const bool picked_up_again = (state.tail & 1U) == 0 && state.placed.meets(terrain_.negative);
    if (picked_up_again) cost += scale_.of(Principle::combine_pain, 1);
  }
  if (spread_) {
    std::int64_t distance = 0;
    if (valence > 0) distance = spread_->step(placed + 1, state.placed.count_common(terrain_.positive) + 1);
    const bool neighbours = terrain_.starts[item] != 0 && terrain_.starts[item] == state.tail / 2;
    if (neighbours) distance += spread_->for_neighbouring_part();
    cost += scale_.of(Principle::split_pleasure, distance);
  }
  if (scale_.counts(Principle::keep_habits)) {
    cost += scale_.of(Principle::keep_habits, habits_.step(item, terrain_.all.without(state.placed)));
  }
  if (placed + 1 == terrain_.count) cost += scale_.of(Principle::finish_strong, finish_.when_last(valence));
  return cost;
}

/// The least that the remaining items cost, each principle on its own; none where they can't be placed at all.
template <std::size_t words>
std::optional<Score> Pass<words>::least_rest(const Set& placed, Index tail, std::size_t count) {
  const Set remaining = terrain_.all.without(placed);
  const Set pains = remaining.common(terrain_.negative);
  Score least = 0;
  if (!(pains == Set{})) {
    if (!room_for_pains(placed, pains, count)) return std::nullopt;
    if (scale_.counts(Principle::bad_news_first)) {
      least += scale_.of(Principle::bad_news_first, bad_news_.at_least(placed, pains, count, hard_part_.value_or(0)));
    }
    const std::int64_t first_run = placed.meets(terrain_.negative) ? 0 : 1;  // costs nothing
    least += scale_.of(Principle::combine_pain, combine_.at_least(remaining, (tail & 1U) != 0) - first_run);
  }
  if (spread_) {
    const auto distance = spread_->at_least(count, placed.count_common(terrain_.positive));
    if (!distance) return std::nullopt;
    least += scale_.of(Principle::split_pleasure, *distance);
  }
  return least + scale_.of(Principle::finish_strong, finish_.at_least(remaining));
}

/// Whether the pains and all that has to precede them fit into what is left of the hard part.
template <std::size_t words>
bool Pass<words>::room_for_pains(const Set& placed, const Set& pains, std::size_t count) const {
  if (!hard_part_) return true;
  Set needed = pains;
  pains.for_each([&](Index item) { needed |= terrain_.before[item]; });
  return count + needed.without(placed).count() <= *hard_part_;
}

/// Per layer the states that lie on a cheapest way.
template <std::size_t words>
std::vector<std::vector<bool>> Pass<words>::mark_cheapest(Score best) const {
  std::vector<std::vector<bool>> cheapest;
  for (const Layer<words>& layer : layers_) cheapest.emplace_back(layer.states.size(), false);
  const std::vector<State<words>>& ends = layers_.back().states;
  for (std::size_t end = 0; end < ends.size(); ++end) cheapest.back()[end] = ends[end].cost == best;
  for (std::size_t placed = terrain_.count; placed-- > 0;) {
    const std::vector<State<words>>& later = layers_[placed + 1].states;
    for (std::size_t next = 0; next < later.size(); ++next) {
      if (cheapest[placed + 1][next]) mark_before(later[next], placed, cheapest[placed]);
    }
  }
  return cheapest;
}

template <std::size_t words>
void Pass<words>::mark_before(const State<words>& state, std::size_t placed, std::vector<bool>& marks) const {
  state.placed.for_each([&](Index item) {
    if (terrain_.after[item].meets(state.placed) || tail_after(state.placed, item) != state.tail) return;
    mark_with_tails(state, placed, item, marks);
  });
}

template <std::size_t words>
void Pass<words>::mark_with_tails(const State<words>& state, std::size_t placed, Index item,
                                  std::vector<bool>& marks) const {
  Set before = state.placed;
  before.erase(item);
  const auto mark = [&](Index tail) {
    const Index found = layers_[placed].find(before, tail);
    if (found == nowhere) return;
    const State<words>& earlier = layers_[placed].states[found];
    if (earlier.cost + step(earlier, placed, item) == state.cost) marks[found] = true;
  };
  if (placed == 0) mark(0);
  before.for_each([&](Index last) {
    if (!terrain_.after[last].meets(before)) mark(tail_after(before, last));
  });
}

template <std::size_t words>
BlockOrder Pass<words>::author_first(const std::vector<std::vector<bool>>& cheapest) const {
  BlockOrder order;
  State<words> state = layers_[0].states.front();
  for (std::size_t placed = 0; placed < terrain_.count; ++placed) {
    order.push_back(next_in_author_order(state, placed, cheapest[placed + 1]));
  }
  return order;
}

/// Moves `state` on to the cheapest next state whose item the author wrote first.
template <std::size_t words>
Index Pass<words>::next_in_author_order(State<words>& state, std::size_t placed,
                                        const std::vector<bool>& cheapest) const {
  Index chosen = nowhere;
  Index chosen_state = nowhere;
  terrain_.all.without(state.placed).for_each([&](Index item) {
    if (!terrain_.before[item].within(state.placed)) return;
    if (chosen != nowhere && problem_.layout.lead(item) > problem_.layout.lead(chosen)) return;
    Set next = state.placed;
    next.insert(item);
    const Index found = layers_[placed + 1].find(next, tail_after(next, item));
    if (found == nowhere || !cheapest[found]) return;
    if (layers_[placed + 1].states[found].cost != state.cost + step(state, placed, item)) return;
    chosen = item;
    chosen_state = found;
  });
  state = layers_[placed + 1].states[chosen_state];
  return chosen;
}

/// The least that any order costs under each principle taken alone.
template <std::size_t words>
Costs Pass<words>::least_costs() {
  Costs least;
  least[Principle::finish_strong] = finish_.at_least(terrain_.all);
  least[Principle::bad_news_first] = bad_news_.at_least(Set{}, terrain_.negative, 0, 0);
  least[Principle::combine_pain] = combine_.at_least(terrain_.all, false) - (terrain_.negative == Set{} ? 0 : 1);
  least[Principle::keep_habits] = habits_.forced();
  return least;
}

}  // namespace bedside::arrange
