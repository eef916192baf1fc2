// The report in sentences. None of them claims more than its interval.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include <bedside/report.hpp>

namespace bedside {
namespace {

constexpr std::string_view minus = "\u2212";

/// Without its sign.
std::string magnitude(double figure, FigureUnit unit) {
  return fmt::format("{:.{}f}", std::abs(figure), unit == FigureUnit::number ? 2 : 1);
}

bool is_zero(const std::string& digits) {
  return digits.find_first_not_of("0.") == std::string::npos;
}

/// Behind a figure: `points`, `seconds`, or nothing.
std::string_view after_figure(FigureUnit unit) {
  if (unit == FigureUnit::points) return " points";
  return unit == FigureUnit::seconds ? " seconds" : "";
}

bool any_method(const TrialReport& trial, std::initializer_list<Method> methods) {
  for (const MeasureReport& measure : trial.measures)
    for (const Difference& difference : measure.differences)
      if (difference.interval && std::find(methods.begin(), methods.end(), difference.method) != methods.end())
        return true;
  return false;
}

std::size_t intervals_in(const TrialReport& trial) {
  std::size_t count = 0;
  for (const MeasureReport& measure : trial.measures)
    for (const Difference& difference : measure.differences) count += difference.interval ? 1 : 0;
  return count;
}

std::string method_in_words(const TrialReport& trial) {
  std::string words = "Intervals for shares are Newcombe's (hybrid score, 1998, method 10), those for means Welch's.";
  if (any_method(trial, {Method::newcombe_by_patient, Method::welch_by_patient}))
    return words +
           " Some patients have several calls, which say less than as many calls of different patients: a mean is "
           "then one of patients, each of whom counts once, and shares have an effective number of calls (Rao & Scott "
           "1992, Korn & Graubard 1998).";
  return words + " No patient has several calls, so that each call counts once.";
}

std::string in_several_arms(const TrialReport& trial) {
  const std::size_t patients = trial.patients_in_several_arms;
  return fmt::format(
      "{} calls in several arms. The differences take them for another patient in each arm, so that their intervals "
      "are not to be relied on.{}",
      patients == 1 ? "1 patient has" : fmt::format("{} patients have", patients),
      trial.trial.empty() ? "" : " In a trial all calls of a patient are in one arm: look for what went wrong.");
}

}  // namespace

std::string figure_in_words(double figure, FigureUnit unit) {
  const std::string digits = magnitude(figure, unit);
  return figure < 0 && !is_zero(digits) ? fmt::format("{}{}", minus, digits) : digits;
}

std::string difference_in_words(double difference, FigureUnit unit) {
  const std::string digits = magnitude(difference, unit);
  if (is_zero(digits)) return digits;
  return fmt::format("{}{}", difference < 0 ? minus : "+", digits);
}

std::string title_of(const MeasureReport& measure) {
  constexpr std::array<std::string_view, 3> units{"points of 100", "seconds", "a call"};
  const std::string_view unit = units[static_cast<std::size_t>(unit_of(measure.measure))];
  std::string title = fmt::format("{}, {}", in_words(measure.measure), unit);
  if (!measure.answer.empty() && measure.answer != name_of(measure.measure))
    title += fmt::format(" (answer {})", measure.answer);
  return title;
}

std::string in_words(const Difference& difference, Measure measure) {
  if (!difference.difference) return "nothing to compare";
  const FigureUnit unit = unit_of(measure);
  const std::string words =
      fmt::format("difference {}{}", difference_in_words(*difference.difference, unit), after_figure(unit));
  if (!difference.interval) return words + ": too little to go by for an interval";
  return fmt::format(
      "{}, 95 % interval {} to {}: {}", words, difference_in_words(difference.interval->low, unit),
      difference_in_words(difference.interval->high, unit),
      difference.is_told_apart() ? "the data tell the arms apart" : "the data don't tell the arms apart");
}

std::vector<std::string> unknown_measures(const TrialReport& trial) {
  std::vector<std::string> names;
  for (const MeasureReport& measure : trial.measures)
    if (!measure.is_known()) names.emplace_back(in_words(measure.measure));
  return names;
}

std::vector<std::string> explanations_of(const TrialReport& trial) {
  std::vector<std::string> paragraphs;
  if (trial.trial.empty() && trial.arms.size() > 1)
    paragraphs.emplace_back(
        "These arms are not from a trial: nobody drew who is in which, so that a difference may come from who is in "
        "them.");
  if (trial.patients_in_several_arms > 0) paragraphs.push_back(in_several_arms(trial));
  const std::size_t intervals = intervals_in(trial);
  if (intervals == 0) return paragraphs;
  paragraphs.push_back(method_in_words(trial));
  paragraphs.push_back(fmt::format(
      "Each interval is made so that 95 of 100 such intervals hold the true difference. There {} here, and each stands "
      "for itself.",
      intervals == 1 ? "is one" : fmt::format("are {}", intervals)));
  paragraphs.emplace_back(
      "Calls still needed: more calls, of both arms together, until a difference of 5 points would be seen in 80 of "
      "100 trials (two-sided, 5 %), if calls go on as they are. 0: there are enough. With fewer than 10 patients in an "
      "arm, or where nothing varies in either arm, nobody can tell.");
  return paragraphs;
}

}  // namespace bedside
