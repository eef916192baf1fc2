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

Leads::Leads(const Problem& problem) : problem_(problem) {
  for (std::size_t first = 0; first < valence_count; ++first)
    for (std::size_t second = 0; second < valence_count; ++second)
      verdicts_[first][second] =
          judge(static_cast<int>(first) + lowest_valence, static_cast<int>(second) + lowest_valence);
}

Leads::Verdict Leads::judge(int first, int second) const {
  Lead lead = Lead::always;
  for (const Principle principle : problem_.principles) {
    if (principle == Principle::keep_habits) return {lead, Decides::habit};
    const Effect effect = effect_on(principle, first, second);
    if (effect == Effect::better) return {lead, Decides::feelings};
    if (effect == Effect::unknown) return {Lead::no, Decides::feelings};
    if (effect == Effect::worse_if_last) lead = Lead::unless_last;
  }
  return {lead, Decides::author};
}

Lead Leads::of(Index first, Index second) const {
  const Block& one = problem_.layout.blocks[first];
  const Block& other = problem_.layout.blocks[second];
  const Verdict& verdict = verdicts_[static_cast<std::size_t>(one.valence - lowest_valence)]
                                    [static_cast<std::size_t>(other.valence - lowest_valence)];
  if (verdict.decides == Decides::habit && !leads_by_habit(problem_, one, other)) return Lead::no;
  if (verdict.decides == Decides::author && one.units.front() > other.units.front()) return Lead::no;
  return verdict.lead;
}

}  // namespace bedside::arrange
