#include "arrange/alternative.hpp"

#include <algorithm>

namespace bedside::arrange {

Delivered::Delivered(const Problem& problem, const BlockOrder& order)
    : problem_(problem), order_(order), costs_(arrange::costs_of(problem, order)), place_(order.size()) {
  for (std::size_t place = 0; place < order.size(); ++place) place_[order[place]] = place;
}

Alternative Delivered::with_block_behind(Index block, Index other) const {
  if (other == nowhere) return with_block_at(block, 0);
  return with_block_at(block, place_[other] + (place_[other] < place_[block] ? 1 : 0));
}

Alternative Delivered::with_block_at(Index block, std::size_t new_place) const {
  Alternative alternative;
  alternative.block = block;
  alternative.place = place_[block];
  alternative.new_place = new_place;
  alternative.order = order_;
  const auto at = [&](std::size_t place) { return alternative.order.begin() + static_cast<std::ptrdiff_t>(place); };
  if (alternative.new_place < alternative.place)
    std::rotate(at(alternative.new_place), at(alternative.place), at(alternative.place) + 1);
  else
    std::rotate(at(alternative.place), at(alternative.place) + 1, at(alternative.new_place) + 1);
  alternative.costs = costs_of(alternative);
  compare(alternative);
  return alternative;
}

Costs Delivered::costs_of(const Alternative& alternative) const {
  Costs costs;
  costs[Principle::finish_strong] = finish_strong_cost(problem_, alternative.order);
  costs[Principle::bad_news_first] = bad_news_first_cost(problem_, alternative.order);
  costs[Principle::combine_pain] = combine_pain_cost(problem_, alternative.order);
  costs[Principle::split_pleasure] = split_pleasure_cost(problem_, alternative.order);
  costs[Principle::keep_habits] = costs_[Principle::keep_habits] + habit_change(alternative);
  return costs;
}

/// Only pairs with what the block passes change.
std::int64_t Delivered::habit_change(const Alternative& alternative) const {
  const auto [first, last] = std::minmax(alternative.place, alternative.new_place);
  const Layout& layout = problem_.layout;
  std::int64_t change = 0;
  for (std::size_t place = first; place <= last; ++place) {
    if (order_[place] == alternative.block) continue;
    for (const Index passed : layout.blocks[order_[place]].units)
      for (const Index unit : layout.blocks[alternative.block].units)
        change += problem_.habit[passed] < problem_.habit[unit] ? 1 : -1;
  }
  return alternative.new_place < alternative.place ? change : -change;
}

void Delivered::compare(Alternative& alternative) const {
  bool is_decided = false;
  alternative.worse.reserve(problem_.principles.size());
  for (const Principle principle : problem_.principles) {
    const std::int64_t more = alternative.costs[principle] - costs_[principle];
    if (more == 0) continue;
    (more > 0 ? alternative.worse : alternative.better).push_back(principle);
    if (!is_decided) alternative.is_beaten = more > 0;
    is_decided = true;
  }
  if (is_decided || alternative.order == order_) return;
  const Parting parting = parting_of(problem_.layout, order_, alternative.order);
  alternative.is_beaten = parting.delivered < parting.other;
}

std::vector<Tie> forbidding_ties(const RuleBook& book, const Layout& layout, const Alternative& alternative,
                                 std::vector<Index>& place_of_unit) {
  place_of_unit.resize(layout.units.size());
  Index place = 0;
  for (const Index block : alternative.order)
    for (const Index unit : layout.blocks[block].units) place_of_unit[unit] = place++;
  return broken_ties(book, layout, layout.blocks[alternative.block].units, place_of_unit);
}

Parting parting_of(const Layout& layout, const BlockOrder& delivered, const BlockOrder& other) {
  const auto [first, second] = std::mismatch(delivered.begin(), delivered.end(), other.begin());
  return {layout.lead(*first), layout.lead(*second)};
}

}  // namespace bedside::arrange
