// Answers on the scale from 0 to 10, and sums of answers that are exact in any order.
#pragma once

#include <cmath>
#include <optional>

#include <bedside/value.hpp>

namespace bedside::reporting {

inline std::optional<double> number_of(const Value& answer) {
  if (const auto* whole = answer.as<std::int64_t>()) return static_cast<double>(*whole);
  if (const auto* decimal = answer.as<double>()) return *decimal;
  return std::nullopt;
}

inline bool is_on_scale(double number) {
  constexpr double top = 10;
  return number >= 0 && number <= top;
}

inline constexpr double million = 1'000'000;

/// A whole number: sums of them are exact up to 2^53, which is 9 thousand million of the unit.
inline double in_millionths(double number) {
  return std::round(number * million);
}

/// Equal for sums and counts that have the same quotient.
inline double mean_of_millionths(double sum, double count) {
  return sum / (count * million);
}

}  // namespace bedside::reporting
