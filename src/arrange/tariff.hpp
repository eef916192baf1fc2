// What placing an item costs, and the least that the remaining ones will cost.
//
// With the place of the last pain fixed, an item's costs depend only on the set placed before it and on the item right
// before it. Bounds take each principle on its own, so they never exceed what the best completion costs.
#pragma once

#include <optional>

#include "arrange/bad_news_first.hpp"
#include "arrange/combine_pain.hpp"
#include "arrange/finish_strong.hpp"
#include "arrange/keep_habits.hpp"
#include "arrange/layer.hpp"
#include "arrange/split_pleasure.hpp"

namespace bedside::arrange {

template <std::size_t words>
class Tariff {
 public:
  using Set = ItemSet<words>;

  Tariff(const Problem& problem, const Terrain<words>& terrain, const Scale& scale)
      : terrain_(terrain),
        scale_(scale),
        finish_(terrain),
        bad_news_(terrain),
        combine_(terrain),
        pleasant_places_(terrain) {
    if (scale.counts(Principle::keep_habits)) habits_.emplace(terrain, problem);
  }

  Tariff(const Tariff&) = delete;
  Tariff& operator=(const Tariff&) = delete;

  /// `hard_part`: the place of the last pain; none: nothing depends on it. Without the spread only rough bounds are
  /// had.
  void fix_hard_part(std::optional<std::size_t> hard_part, bool with_spread = true) {
    if (spread_ && with_spread && hard_part_ == hard_part) return;
    hard_part_ = hard_part;
    spread_.reset();
    if (with_spread && hard_part && scale_.counts(Principle::split_pleasure) && !terrain_.positive.empty())
      spread_.emplace(terrain_.count, pleasant_places_, *hard_part);
  }

  /// Makes the bounds better, which takes time that a small body doesn't need.
  void look_closer() {
    if (habits_) habits_->find_conflicts();
  }

  /// Paid before anything is placed.
  Score beforehand() const { return habits_ ? scale_.of(Principle::keep_habits, habits_->forced()) : 0; }

  /// The last pain stands exactly at the end of the hard part.
  bool may_stand(Index item, std::size_t place, std::size_t pains_left) const {
    const bool is_last_pain = pains_left == 1 && terrain_.negative.contains(item);
    return !hard_part_ || is_last_pain == (place == *hard_part_);
  }
  /// Whether what remains costs nothing but the ending once all pain is told.
  bool settles_after_pain() const { return !spread_ && !habits_; }
  /// Whether the bound of a state that has these items is what the best order through it costs.
  bool is_settled(const Set& placed) const {
    return placed == terrain_.all || (settles_after_pain() && terrain_.negative.within(placed));
  }
  Score step(const State<words>& state, std::size_t placed, Index item) const;
  /// `placed` already holds the item.
  Tail tail_after(const Set& placed, Index item, Index kept) const;
  /// What `State::conflicts` is before anything is placed, and then.
  std::uint32_t conflicts() const { return habits_ ? habits_->conflicts() : 0; }
  std::uint32_t conflicts_after(const State<words>& state, Index item) const {
    return habits_ ? state.conflicts - habits_->decided_by(item, state.placed) : 0;
  }
  /// None where the remaining items can't be placed at all.
  std::optional<Score> least_rest(const State<words>& state, std::size_t count);
  /// The least that any order costs under each principle taken alone, split-pleasure excepted.
  Costs least_costs();

 private:
  Score least_pain(const Set& placed, const Set& remaining, const Set& pains, std::size_t count, bool in_run);
  bool room_for_pains(const Set& placed, const Set& pains, std::size_t count) const;

  const Terrain<words>& terrain_;
  Scale scale_;
  FinishStrong<words> finish_;
  BadNewsFirst<words> bad_news_;
  CombinePain<words> combine_;
  std::optional<KeepHabits<words>> habits_;
  PleasantPlaces pleasant_places_;
  std::optional<SplitPleasure> spread_;
  std::optional<std::size_t> hard_part_;
};

template <std::size_t words>
Tail Tariff<words>::tail_after(const Set& placed, Index item, Index kept) const {
  const bool run_matters =
      scale_.counts(Principle::combine_pain) && terrain_.negative.contains(item) && !terrain_.negative.within(placed);
  const Index opens = spread_ ? terrain_.opens[item] : 0;
  return {static_cast<std::uint16_t>(opens), static_cast<std::uint16_t>(kept), run_matters};
}

template <std::size_t words>
Score Tariff<words>::step(const State<words>& state, std::size_t placed, Index item) const {
  const int valence = terrain_.valence[item];
  Score cost = 0;
  if (valence < 0) {
    cost += scale_.of(Principle::bad_news_first, BadNewsFirst<words>::step(valence, placed));
    const bool picked_up_again = !state.tail.in_run && state.placed.meets(terrain_.negative);
    if (picked_up_again) cost += scale_.of(Principle::combine_pain, 1);
  }
  if (spread_) {
    std::int64_t distance = 0;
    if (valence > 0) distance = spread_->step(placed + 1, state.placed.count_common(terrain_.positive) + 1);
    const bool neighbours = terrain_.starts[item] != 0 && terrain_.starts[item] == state.tail.opens;
    if (neighbours) distance += spread_->for_neighbouring_part();
    cost += scale_.of(Principle::split_pleasure, distance);
  }
  if (habits_) cost += scale_.of(Principle::keep_habits, habits_->step(item, terrain_.all.without(state.placed)));
  if (placed + 1 == terrain_.count) cost += scale_.of(Principle::finish_strong, finish_.when_last(valence));
  return cost;
}

template <std::size_t words>
std::optional<Score> Tariff<words>::least_rest(const State<words>& state, std::size_t count) {
  const Set& placed = state.placed;
  const Set remaining = terrain_.all.without(placed);
  const Set pains = remaining.common(terrain_.negative);
  Score least = scale_.of(Principle::finish_strong, finish_.at_least(remaining));
  if (!pains.empty()) {
    if (!room_for_pains(placed, pains, count)) return std::nullopt;
    least += least_pain(placed, remaining, pains, count, state.tail.in_run);
  }
  if (spread_) {
    const auto distance = spread_->at_least(count, placed.count_common(terrain_.positive));
    if (!distance) return std::nullopt;
    least += scale_.of(Principle::split_pleasure, *distance);
  }
  least += scale_.of(Principle::keep_habits, state.conflicts);
  return least;
}

template <std::size_t words>
Score Tariff<words>::least_pain(const Set& placed, const Set& remaining, const Set& pains, std::size_t count,
                                bool in_run) {
  Score least = 0;
  if (scale_.counts(Principle::bad_news_first))
    least += scale_.of(Principle::bad_news_first, bad_news_.at_least(placed, pains, count, hard_part_.value_or(0)));
  const std::int64_t free_of_charge = placed.meets(terrain_.negative) ? 0 : 1;  // the first run
  return least + scale_.of(Principle::combine_pain, combine_.at_least(remaining, in_run) - free_of_charge);
}

/// Whether the pains and all that has to precede them fit into what is left of the hard part.
template <std::size_t words>
bool Tariff<words>::room_for_pains(const Set& placed, const Set& pains, std::size_t count) const {
  if (!hard_part_) return true;
  Set needed = pains;
  pains.for_each([&](Index item) { needed |= terrain_.before[item]; });
  return count + needed.without(placed).count() <= *hard_part_;
}

template <std::size_t words>
Costs Tariff<words>::least_costs() {
  look_closer();
  Costs least;
  least[Principle::finish_strong] = finish_.at_least(terrain_.all);
  least[Principle::bad_news_first] = bad_news_.at_least(Set{}, terrain_.negative, 0, 0);
  least[Principle::combine_pain] = combine_.at_least(terrain_.all, false) - (terrain_.negative.empty() ? 0 : 1);
  if (habits_) least[Principle::keep_habits] = habits_->forced() + habits_->conflicts();
  return least;
}

}  // namespace bedside::arrange
