#include "arrange/score.hpp"

#include <cassert>

namespace bedside::arrange {
namespace {

/// The most that any order can cost.
Costs most(const Layout& layout) {
  const auto items = static_cast<std::int64_t>(layout.blocks.size());
  const auto units = static_cast<std::int64_t>(layout.units.size());
  std::int64_t pains = 0;
  std::int64_t pleasant = 0;
  for (const Block& block : layout.blocks) {
    if (block.valence < 0) ++pains;
    if (block.valence > 0) ++pleasant;
  }
  Costs costs;
  costs[Principle::finish_strong] = 4;
  costs[Principle::bad_news_first] = 2 * pains * items;
  costs[Principle::combine_pain] = pains;
  costs[Principle::split_pleasure] = pleasant * pleasant * items + pleasant * units;
  costs[Principle::keep_habits] = units * units / 2;
  return costs;
}

}  // namespace

Scale::Scale(const Problem& problem) {
  const Costs ceiling = most(problem.layout);
  Score unit = 1;
  for (std::size_t place = problem.principles.size(); place-- > 0;) {
    const Principle principle = problem.principles[place];
    unit_[static_cast<std::size_t>(principle)] = unit;
    const Score values = static_cast<Score>(ceiling[principle]) + 1;
    assert(unit <= no_score / values);
    unit *= values;
  }
}

Score Scale::of(const Costs& costs) const {
  Score score = 0;
  for (const Principle principle : all_principles) score += of(principle, costs[principle]);
  return score;
}

}  // namespace bedside::arrange
