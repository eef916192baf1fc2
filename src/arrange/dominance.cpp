#include "arrange/dominance.hpp"

#include <algorithm>

namespace bedside::arrange {
namespace {

enum class Effect { better, none_or_better, none, worse_if_last, unknown };

int sign(int valence) {
  return valence < 0 ? -1 : valence > 0 ? 1 : 0;
}

Effect effect_on(Principle principle, int first, int second) {
  switch (principle) {
    case Principle::finish_strong:  // the later of the two may be the ending
      if (first == second) return Effect::none;
      return first < second ? Effect::none_or_better : Effect::worse_if_last;
    case Principle::bad_news_first:
      if (std::min(first, 0) == std::min(second, 0)) return Effect::none;
      return first < std::min(second, 0) ? Effect::better : Effect::unknown;
    case Principle::combine_pain:
      return (first < 0) == (second < 0) ? Effect::none : Effect::unknown;
    case Principle::split_pleasure:
      return sign(first) == sign(second) ? Effect::none : Effect::unknown;
    case Principle::keep_habits:
      break;
  }
  return Effect::unknown;
}

/// Whether as many units, all of them earlier in the habitual order, would stand where the others stand now. Then every
/// pair with what stands between or around gains or stays as it is.
bool leads_by_habit(const Problem& problem, const Block& first, const Block& second) {
  if (first.units.size() != second.units.size()) return false;
  Index last_of_first = 0;
  Index first_of_second = nowhere;
  for (const Index unit : first.units) last_of_first = std::max(last_of_first, problem.habit[unit]);
  for (const Index unit : second.units) first_of_second = std::min(first_of_second, problem.habit[unit]);
  return last_of_first < first_of_second;
}

}  // namespace

Lead may_as_well_lead(const Problem& problem, Index first, Index second) {
  const std::vector<Block>& blocks = problem.layout.blocks;
  Lead lead = Lead::always;
  for (const Principle principle : problem.principles) {
    if (principle == Principle::keep_habits)
      return leads_by_habit(problem, blocks[first], blocks[second]) ? lead : Lead::no;
    const Effect effect = effect_on(principle, blocks[first].valence, blocks[second].valence);
    if (effect == Effect::better) return lead;
    if (effect == Effect::unknown) return Lead::no;
    if (effect == Effect::worse_if_last) lead = Lead::unless_last;
  }
  return problem.layout.lead(first) < problem.layout.lead(second) ? lead : Lead::no;
}

}  // namespace bedside::arrange
