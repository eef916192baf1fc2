#include "arrange/reason_words.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "arrange/neighbouring_parts.hpp"
#include "arrange/rule_words.hpp"
#include "arrange/titles.hpp"

namespace bedside::arrange {
namespace {

constexpr std::string_view best_found = "best-found";
constexpr std::string_view author_order = "author-order";

const char* opening_of(Change change) {
  switch (change) {
    case Change::put_back:
      return "put back";
    case Change::put_near:
      return "put back as far as the rules allow";
    case Change::swapped:
      break;
  }
  return "the other way round";
}

std::vector<std::pair<Index, Index>> neighbouring_parts(const Layout& layout, const BlockOrder& order) {
  std::vector<std::pair<Index, Index>> pairs;
  for_each_pair_of_neighbouring_parts(layout, order,
                                      [&](Index first, Index second) { pairs.emplace_back(first, second); });
  return pairs;
}

}  // namespace

void add_reason_names(const Alternative& alternative, std::vector<std::string_view>& names) {
  if (!alternative.is_beaten) return names.push_back(best_found);
  for (const Principle principle : alternative.worse) names.push_back(name_of(principle));
  if (alternative.worse.empty()) names.push_back(author_order);
}

ReasonWords::ReasonWords(const Body& body, const Problem& problem, const Delivered& delivered)
    : body_(body),
      problem_(problem),
      layout_(problem.layout),
      delivered_(delivered),
      has_habit_(!std::is_sorted(problem.habit.begin(), problem.habit.end())) {}

std::vector<Reason> ReasonWords::reasons(const Alternative& alternative, Change change) const {
  if (!alternative.is_beaten)
    return {{std::string{best_found}, fmt::format("{}, {}", opening_of(change), what_was_not_tried(alternative)), {}}};
  std::vector<Reason> reasons;
  for (const Principle principle : alternative.worse)
    reasons.push_back({std::string(name_of(principle)),
                       fmt::format("{}: {}, {}", in_words(principle), opening_of(change),
                                   what_gets_worse(principle, alternative, change)),
                       {}});
  if (reasons.empty())
    reasons.push_back(
        {std::string{author_order}, fmt::format("{}, {}", opening_of(change), what_the_plan_says(alternative)), {}});
  return reasons;
}

std::string ReasonWords::what_gets_worse(Principle principle, const Alternative& alternative, Change change) const {
  const std::int64_t more = alternative.costs[principle] - delivered_.costs()[principle];
  switch (principle) {
    case Principle::finish_strong:
      return weaker_ending(alternative);
    case Principle::bad_news_first:
      return more_dread(alternative, change);
    case Principle::combine_pain:
      return fmt::format("what is painful would be picked up again {}", counted(more, "more time", "more times"));
    case Principle::split_pleasure:
      return less_even(alternative);
    case Principle::keep_habits:
      break;
  }
  return less_usual(alternative, change);
}

std::string ReasonWords::weaker_ending(const Alternative& alternative) const {
  const Index last = alternative.order.back();
  const bool is_one = layout_.blocks[last].units.size() == 1;
  return fmt::format("the last topic{} would be {}, a weaker ending than {}", is_one ? "" : "s",
                     titles_of(body_, layout_, last), titles_of(body_, layout_, delivered_.order().back()));
}

std::string ReasonWords::more_dread(const Alternative& alternative, Change change) const {
  if (change == Change::swapped) return one_waits_for_the_other(alternative);
  const bool hurts = layout_.blocks[alternative.block].valence < 0;
  if (!hurts || alternative.new_place < alternative.place) return others_wait(alternative);
  return fmt::format("it would wait behind {}",
                     counted_units(layout_, delivered_.order(), alternative.place + 1, alternative.new_place + 1));
}

/// The painful topics that the block would come before.
std::string ReasonWords::others_wait(const Alternative& alternative) const {
  std::vector<Index> waiting;
  for (std::size_t place = alternative.new_place; place < alternative.place; ++place) {
    const Block& passed = layout_.blocks[delivered_.order()[place]];
    if (passed.valence >= 0) continue;
    for (const Index unit : passed.units)
      if (layout_.unit_valence[unit] < 0) waiting.push_back(unit);
  }
  if (waiting.size() == 1) return fmt::format("{} would wait behind it", title_of(body_, layout_, waiting.front()));
  return fmt::format("{} hard topics would wait behind it", waiting.size());
}

std::string ReasonWords::one_waits_for_the_other(const Alternative& alternative) const {
  const Index passed = delivered_.order()[alternative.place + 1];
  return fmt::format("{}{} would wait behind {}", title_of(body_, layout_, strongest_unit(alternative.block)),
                     layout_.blocks[passed].valence < 0 ? ", which is harder," : "", titles_of(body_, layout_, passed));
}

/// The cost has two sides: the spread itself, and parts of one topic that stand side by side.
std::string ReasonWords::less_even(const Alternative& alternative) const {
  auto before = neighbouring_parts(layout_, delivered_.order());
  std::sort(before.begin(), before.end());
  const auto after = neighbouring_parts(layout_, alternative.order);
  std::int64_t pleasant = 0;
  for (const Block& block : layout_.blocks) pleasant += block.valence > 0 ? 1 : 0;
  const std::int64_t more_neighbours =
      static_cast<std::int64_t>(after.size()) - static_cast<std::int64_t>(before.size());
  const std::int64_t more =
      alternative.costs[Principle::split_pleasure] - delivered_.costs()[Principle::split_pleasure];
  std::vector<std::string> words;
  if (more > pleasant * more_neighbours) words.emplace_back("what is pleasant would be spread less evenly");
  const auto fresh = std::find_if(after.begin(), after.end(), [&](const auto& pair) {
    return !std::binary_search(before.begin(), before.end(), pair);
  });
  if (more_neighbours > 0 && fresh != after.end())
    words.push_back(
        fmt::format("two parts of {} would stand side by side", title_of(body_, layout_.units[fresh->first].topic)));
  return listed(words);
}

std::string ReasonWords::less_usual(const Alternative& alternative, Change change) const {
  const std::int64_t more = alternative.costs[Principle::keep_habits] - delivered_.costs()[Principle::keep_habits];
  if (change == Change::swapped && more == 1) {
    const std::vector<Index>& earlier = layout_.blocks[alternative.block].units;
    const std::vector<Index>& later = layout_.blocks[delivered_.order()[alternative.place + 1]].units;
    if (earlier.size() == 1 && later.size() == 1)
      return fmt::format("{} would come before {}, unlike {}", title_of(body_, layout_, later.front()),
                         title_of(body_, layout_, earlier.front()),
                         has_habit_ ? "what the patient is used to" : "in the plan");
  }
  return fmt::format("{} would stand in another order than {}",
                     counted(more, "more pair of topics", "more pairs of topics"),
                     has_habit_ ? "the patient is used to" : "in the plan");
}

std::string ReasonWords::what_the_plan_says(const Alternative& alternative) const {
  const Parting parting = parting_of(layout_, delivered_.order(), alternative.order);
  return fmt::format("{}: the order of the plan decides, in which {} comes before {}", none_worse(),
                     title_of(body_, layout_, parting.delivered), title_of(body_, layout_, parting.other));
}

std::string ReasonWords::none_worse() const {
  if (problem_.principles.empty()) return "and no principle is applied";
  return problem_.principles.size() < principle_count ? "no principle that is applied would be worse"
                                                      : "no principle would be worse";
}

/// Only where the search stopped at its budget.
std::string ReasonWords::what_was_not_tried(const Alternative& alternative) const {
  for (const Principle principle : problem_.principles) {
    const std::int64_t less = delivered_.costs()[principle] - alternative.costs[principle];
    if (less > 0)
      return fmt::format("{} would be better: the search stopped at its budget before it came to that",
                         in_words(principle));
  }
  return fmt::format("{}: the search stopped at its budget before it came to that", none_worse());
}

Index ReasonWords::strongest_unit(Index block) const {
  for (const Index unit : layout_.blocks[block].units)
    if (layout_.unit_valence[unit] == layout_.blocks[block].valence) return unit;
  return layout_.lead(block);
}

}  // namespace bedside::arrange
