// Lengths of time as they are written in conditions ("1h30m", "-1.5s"), and calculating with them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <bedside/value.hpp>

#include "condition/calendar.hpp"

namespace bedside::condition {

inline constexpr std::int64_t nanoseconds_in_a_second = 1'000'000'000;

/// A sign or none, then one or more numbers with a unit each: h m s ms us (also µs) ns; or 0 alone. What a number has
/// beyond a nanosecond is cut off. Nothing when the text is no length of time, or one beyond 64 bits of nanoseconds.
std::optional<Duration> read_duration(std::string_view text);

/// In seconds: "5400s", "-1.5s".
std::string written(Duration length);

/// Nothing when the result is beyond 64 bits of nanoseconds.
std::optional<Duration> sum(Duration left, Duration right);
std::optional<Duration> difference(Duration left, Duration right);

/// The whole length in `hours`, `minutes` or `seconds`, or the `milliseconds` within its last second, cut off towards
/// zero. A length of time has no other field.
std::int64_t field_of(Duration length, CalendarField field);

/// What stands behind the seconds: ".5", or "" for nothing.
std::string written_fraction(std::uint32_t nanoseconds);

}  // namespace bedside::condition
