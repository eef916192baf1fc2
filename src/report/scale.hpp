// Answers on the scale from 0 to 10.
#pragma once

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

}  // namespace bedside::reporting
