// What the outcomes of many calls say, arm by arm, and what to better next.
//
//   bedside::ReadOutcomes read = bedside::read_outcomes(text, "outcomes.jsonl");
//   std::cout << to_json(bedside::report_on(read.calls));
//
// Plain values and pure functions: any thread may use them. The order of the calls doesn't matter. Figures are rounded
// to 3 decimals; between platforms the last of these may differ where the figure before rounding lies halfway, or
// nearly. docs/commands/report.md explains each figure, with the source of its formula.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <bedside/gap.hpp>
#include <bedside/measure.hpp>
#include <bedside/outcomes.hpp>

namespace bedside {

struct ReportOptions {
  std::string reference;                   ///< the arm that others are compared with; empty: see `TrialReport`
  std::map<Measure, std::string> answers;  ///< names of answers, in place of the usual ones
};

/// One measure in one arm.
struct ArmFigure {
  std::size_t calls = 0;         ///< that it is known of
  std::size_t patients = 0;      ///< whose calls these are; a call without a patient counts as one
  std::size_t off_scale = 0;     ///< numbers below 0 or above 10, which are left out
  std::optional<double> figure;  ///< in the unit of the measure
  bool operator==(const ArmFigure&) const = default;
};

/// An arm beside the reference.
struct Difference {
  std::string arm;
  std::optional<double> difference;  ///< the figure of the arm less that of the reference
  std::optional<Interval> interval;  ///< of 95 %; none where there is too little to go by
  Method method = Method::newcombe;
  std::optional<std::int64_t> calls_needed;  ///< more, of both arms together, to see 5 points; none: nobody can tell
  bool operator==(const Difference&) const = default;

  /// Whether the interval lies on one side of zero.
  bool is_told_apart() const { return interval && (interval->low > 0 || interval->high < 0); }
};

struct MeasureReport {
  Measure measure{};
  std::string answer;  ///< its name; empty where the call itself tells
  FigureKind kind{};
  bool is_answered_in_two_ways = false;  ///< by numbers, and by yes or no: then there are no figures
  std::vector<ArmFigure> arms;           ///< in the order of the arms
  std::vector<Difference> differences;   ///< of each arm but the reference
  bool operator==(const MeasureReport&) const = default;

  /// Whether any call says anything of it.
  bool is_known() const {
    return is_answered_in_two_ways ||
           std::any_of(arms.begin(), arms.end(), [](const auto& arm) { return arm.calls + arm.off_scale > 0; });
  }
};

struct ArmReport {
  std::string arm;
  std::size_t calls = 0;
  std::size_t patients = 0;  ///< that are known
  std::size_t calls_without_patient = 0;
  std::map<Disposition, std::size_t> dispositions;
  bool operator==(const ArmReport&) const = default;
};

/// All calls of one trial, or all that belong to none. The first arm is the reference: the one that was asked for, else
/// `as-written`, else one whose calls were all held as written, else the first by name. The others follow by name. A
/// call without an arm is in `as-written` or in `arranged`, as it was held.
struct TrialReport {
  std::string trial;  ///< its name; empty: these calls are from no trial, and nothing but their arms was dealt out
  std::vector<ArmReport> arms;
  std::size_t patients_in_several_arms = 0;  ///< whom the differences take for different patients in each arm
  std::vector<MeasureReport> measures;       ///< all of them, in the order of the enumeration
  bool operator==(const TrialReport&) const = default;
};

struct Report {
  std::size_t calls = 0;            ///< reported
  std::size_t practice = 0;         ///< left out, as are the following
  std::size_t unfinished = 0;       ///< calls that went on when the outcome was written
  std::size_t repeated = 0;         ///< outcomes that were there already
  std::size_t unread = 0;           ///< `ReadOutcomes::unread`, for the caller to fill in
  std::vector<TrialReport> trials;  ///< by name; calls from no trial come last
  std::vector<Gap> gaps;            ///< over all calls: the worst first, then those without a gap by name
  bool operator==(const Report&) const = default;
};

BEDSIDE_EXPORT Report report_on(const std::vector<ReportedCall>& calls, const ReportOptions& options = {});

/// `difference +3.1 points, 95 % interval −0.8 to +7.0: the data don't tell the arms apart`.
BEDSIDE_EXPORT std::string in_words(const Difference& difference, Measure measure);
/// `completion, points of 100`.
BEDSIDE_EXPORT std::string title_of(const MeasureReport& measure);
/// `satisfaction with the call`, and whatever else no call says anything of.
BEDSIDE_EXPORT std::vector<std::string> unknown_measures(const TrialReport& trial);
/// How the intervals came about and what they mean, a paragraph each.
BEDSIDE_EXPORT std::vector<std::string> explanations_of(const TrialReport& trial);

/// `bedside report --format json`.
BEDSIDE_EXPORT std::string to_json(const Report& report);

enum class ReportPart : std::uint8_t { trials, gaps };
/// One HTML file that needs nothing else, and can't act: see `to_html` in sheet.hpp. No patient is named in it.
BEDSIDE_EXPORT std::string to_html(const Report& report, ReportPart part = ReportPart::trials);

}  // namespace bedside
