// What a calendar and a clock on the wall show at a moment.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <bedside/value.hpp>

namespace bedside::condition {

enum class CalendarField : std::uint8_t {
  full_year,
  month,         ///< from 0
  date,          ///< day of the month from 1
  day_of_month,  ///< day of the month from 0
  day_of_week,   ///< Sunday is 0
  day_of_year,   ///< from 0
  hours,
  minutes,
  seconds,
  milliseconds,
};

/// Where the clock is so many seconds ahead of UTC. An offset may lead out of the years 1 to 9999: then the year is 0
/// or 10000.
std::int64_t field_of(Timestamp moment, CalendarField field, std::int64_t offset_seconds);

/// Seconds ahead of UTC, from "+11:00", "-02:30", "02:00", "UTC" or "Z". Nothing for names of time zones: what those
/// mean isn't the same everywhere.
std::optional<std::int64_t> read_offset(std::string_view text);

}  // namespace bedside::condition
