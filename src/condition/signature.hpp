// The functions of the language, in one table: how each is called, what it works on and what it gives.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

#include "condition/shape.hpp"

namespace bedside::condition {

enum class Function : std::uint8_t {
  unknown,
  size,
  contains,
  starts_with,
  ends_with,
  to_bool,
  to_double,
  to_duration,
  to_int,
  to_string,
  to_timestamp,
  get_full_year,
  get_month,
  get_date,
  get_day_of_month,
  get_day_of_week,
  get_day_of_year,
  get_hours,
  get_minutes,
  get_seconds,
  get_milliseconds,
  days_until,
  days_since,
};

/// `size(x)`, `x.size()`, or both.
enum class Style : std::uint8_t { call, method, either };

/// A set of types; `anything` belongs to each.
class Basics {
 public:
  constexpr Basics(std::initializer_list<Basic> all) {
    for (const Basic basic : all) bits_ |= 1U << static_cast<unsigned>(basic);
  }
  constexpr bool contains(Basic basic) const {
    return basic == Basic::anything || (bits_ >> static_cast<unsigned>(basic) & 1U) != 0;
  }

 private:
  unsigned bits_ = 0;
};

struct Signature {
  Function function;
  std::string_view name;
  Style style;
  std::size_t fewest;  ///< operands; that before the dot is the first one
  std::size_t most;
  Basics first;   ///< what the first operand may be
  Basics second;  ///< what the second may be
  Basic result;
};

/// In the order of their names.
std::span<const Signature> signatures();
/// Null when there is none.
const Signature* signature(std::string_view name);
const Signature& signature(Function function);

/// The fact that `days_until` and `days_since` count from.
inline constexpr std::string_view date_of_the_call = "today";
inline bool counts_days(Function function) {
  return function == Function::days_until || function == Function::days_since;
}

}  // namespace bedside::condition
