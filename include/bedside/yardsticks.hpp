// Figures shown beside an arrangement: what four models of experience make of the order as written and as delivered.
// They are predicted under assumed models. Nothing here orders anything: the order comes from the principles alone.
//
// All of them are those of the body (the topics that are arranged), parts singly, each with its valence (-2 painful ..
// +2 delightful) and its expected minutes. docs/evidence.md gives the formulas, and says what is contested about them.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include <bedside/export.hpp>

namespace bedside {

/// Rounded to 3 decimals, so that they are the same on every platform.
struct Yardsticks {
  /// Half of (the valence of largest magnitude, the negative one on a tie, plus the last). Higher is better.
  double peak_end = 0;
  /// Loewenstein & Prelec (1993): all valences, plus what a rise earns, less what an uneven course loses. It counts
  /// topics and not minutes. Higher is better.
  double trend = 0;
  /// Das Gupta, Karmarkar & Roels (Management Science, 2016): what is remembered when people get used to a level and
  /// forget what lies further back, in valence times minutes. Higher is better.
  double remembered = 0;
  /// Minutes that pain is still ahead: for each painful topic the minutes before it, times how painful it is (1 or 2).
  /// Lower is better.
  double dread = 0;
  bool operator==(const Yardsticks&) const = default;
};

/// One of them, in a few words.
struct Yardstick {
  std::string_view name;
  std::string_view meaning;
  bool higher_is_better = true;
  double Yardsticks::* figure = nullptr;
};
inline constexpr std::array<Yardstick, 4> all_yardsticks{
    {{"peak–end", "average of strongest and last", true, &Yardsticks::peak_end},
     {"trend", "sum, with a bonus for rising", true, &Yardsticks::trend},
     {"remembered", "what stays in the memory", true, &Yardsticks::remembered},
     {"dread", "minutes a pain waits, weighted", false, &Yardsticks::dread}}};

/// What the models take for granted. Nobody has measured these values for nurses' calls.
struct YardstickAssumptions {
  double acclimation = 0.25;  ///< a: how fast one gets used to a level, as a rate per minute
  double decay = 0.10;        ///< w: how fast one forgets, as a rate per minute
  double starting_level = 0;  ///< b0: the valence that one is used to when the body begins
  double rise = 0.5;          ///< beta, in the trend: what a rise counts
  double unevenness = -0.2;   ///< sigma, in the trend: what an uneven course counts
  bool operator==(const YardstickAssumptions&) const = default;
};

/// The body of one call by every yardstick.
struct Appraisal {
  Yardsticks as_written;
  Yardsticks delivered;
  YardstickAssumptions assumed;
  double minutes = 0;  ///< of the body; rounded to 3 decimals
  /// Up to so many minutes the model of remembered experience predicts that a steady rise is best, beyond them that
  /// it is best to fall first and then rise: 2 ln(a/w) / (a - w); rounded to 3 decimals.
  double longest_steady_rise = 0;
  bool steady_rise_fits = true;  ///< whether the body is no longer than that
  bool operator==(const Appraisal&) const = default;
};

/// What was assumed, and whether the call is short enough for a steady rise: sentences to show with the figures.
BEDSIDE_EXPORT std::string in_words(const YardstickAssumptions& assumed);
BEDSIDE_EXPORT std::string steady_rise_in_words(const Appraisal& appraisal);

}  // namespace bedside
