// What a report measures of calls, and how its figures and intervals came about.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <bedside/export.hpp>

namespace bedside {

/// Of one call. The four in the middle are what the patient answered, from 0 to 10 or with yes or no.
enum class Measure : std::uint8_t {
  completion,  ///< whether the disposition is `complete`
  length,      ///< seconds
  satisfaction_with_call,
  satisfaction_with_company,
  likelihood_to_recommend,
  motivated_to_change,
  choices_made,
  topics_deferred,
};
inline constexpr std::size_t measure_count = 8;
inline constexpr std::array<Measure, measure_count> all_measures{
    Measure::completion,
    Measure::length,
    Measure::satisfaction_with_call,
    Measure::satisfaction_with_company,
    Measure::likelihood_to_recommend,
    Measure::motivated_to_change,
    Measure::choices_made,
    Measure::topics_deferred,
};
/// `completion` and so on. Of a measure that is answered, it is also the usual name of the answer.
BEDSIDE_EXPORT std::string_view name_of(Measure measure);
BEDSIDE_EXPORT std::optional<Measure> measure_named(std::string_view name);
/// `satisfaction with the call`.
BEDSIDE_EXPORT std::string_view in_words(Measure measure);
/// Whether the patient tells, by an answer.
BEDSIDE_EXPORT bool is_answered(Measure measure);

/// Points are of 100: a share times 100, or a mean from 0 to 10 times 10.
enum class FigureUnit : std::uint8_t { points, seconds, number };
BEDSIDE_EXPORT std::string_view name_of(FigureUnit unit);
BEDSIDE_EXPORT FigureUnit unit_of(Measure measure);

/// A share of calls, or a mean. What is answered is a share where the answers are yes or no.
enum class FigureKind : std::uint8_t { share, mean };
BEDSIDE_EXPORT std::string_view name_of(FigureKind kind);

struct Interval {
  double low = 0;
  double high = 0;
  bool operator==(const Interval&) const = default;
};

/// How a 95 % interval for a difference came about. `by_patient`: some patients have several calls, which say less than
/// as many calls of different patients.
enum class Method : std::uint8_t {
  newcombe,             ///< hybrid score: Newcombe (Statistics in Medicine 17, 1998, 873-890), method 10
  newcombe_by_patient,  ///< the same with effective numbers of calls: Rao & Scott (Biometrics 48, 1992, 577-585), and
                        ///< for few patients Korn & Graubard (Survey Methodology 24, 1998, 193-201)
  welch,                ///< Welch (Biometrika 34, 1947, 28-35)
  welch_by_patient,     ///< the same for the means of patients, each of which counts once
};
BEDSIDE_EXPORT std::string_view name_of(Method method);

/// `81.2`, `1.34`: one decimal, or two of a number; with `−` where it is negative.
BEDSIDE_EXPORT std::string figure_in_words(double figure, FigureUnit unit);
/// `+3.1`, `−0.8`, `0.0`.
BEDSIDE_EXPORT std::string difference_in_words(double difference, FigureUnit unit);

}  // namespace bedside
