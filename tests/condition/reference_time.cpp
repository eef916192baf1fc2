// Moments and lengths of time, with a calendar that counts the days of every year.
#include <array>
#include <cstdint>
#include <cstdlib>

#include <fmt/format.h>

#include "reference_rules.hpp"

namespace bedside::condition::reference {
namespace {

constexpr std::int64_t seconds_in_day = 86'400;
constexpr std::array<std::int64_t, 12> days_of_months = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

bool is_leap(std::int64_t year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/// `month` counts from 0.
std::int64_t days_in(std::int64_t year, std::size_t month) {
  return month == 1 && is_leap(year) ? 29 : days_of_months[month];
}

/// For the years 0 to 10001 how many days of years from 0 on come before each: an hour's difference from UTC may reach
/// into the year before the first and the one after the last.
using YearStarts = std::array<std::int64_t, 10'002>;

const YearStarts& days_before_years() {
  static const YearStarts all = [] {
    YearStarts starts{};
    for (std::size_t year = 1; year < starts.size(); ++year)
      starts[year] = starts[year - 1] + (is_leap(static_cast<std::int64_t>(year) - 1) ? 366 : 365);
    return starts;
  }();
  return all;
}

std::int64_t floored(std::int64_t dividend, std::int64_t divisor) {
  const std::int64_t quotient = dividend / divisor;
  return dividend % divisor < 0 ? quotient - 1 : quotient;
}

struct CalendarDay {
  std::int64_t year = 0;
  std::int64_t month = 0;         ///< from 0
  std::int64_t day_of_month = 0;  ///< from 0
  std::int64_t day_of_year = 0;   ///< from 0
  std::int64_t day_of_week = 0;   ///< from Sunday, 0
};

CalendarDay calendar_day(std::int64_t days_since_1970) {
  const YearStarts& starts = days_before_years();
  const std::int64_t day = days_since_1970 + starts[1970];
  std::size_t first = 0;  // the year is in [first, behind)
  std::size_t behind = starts.size() - 1;
  while (behind - first > 1) {
    const std::size_t middle = (first + behind) / 2;
    (starts[middle] <= day ? first : behind) = middle;
  }
  CalendarDay found;
  found.year = static_cast<std::int64_t>(first);
  found.day_of_year = day - starts[first];
  found.day_of_month = found.day_of_year;
  std::size_t month = 0;
  while (found.day_of_month >= days_in(found.year, month)) {
    found.day_of_month -= days_in(found.year, month);
    ++month;
  }
  found.month = static_cast<std::int64_t>(month);
  found.day_of_week = ((days_since_1970 + 4) % 7 + 7) % 7;  // 1970 began on a Thursday
  return found;
}

/// ".5" for half a second, without zeros at the end.
std::string fraction_text(std::int64_t nanoseconds) {
  std::string digits = fmt::format(".{:09}", nanoseconds);
  while (digits.ends_with('0')) digits.pop_back();
  return digits == "." ? "" : digits;
}

}  // namespace

Computed moment_at(__int128 nanoseconds) {
  const __int128 rest = (nanoseconds % billion + billion) % billion;
  const __int128 seconds = (nanoseconds - rest) / billion;
  if (seconds < first_second || seconds > last_second) return std::nullopt;
  return Value{Timestamp{static_cast<std::int64_t>(seconds), static_cast<std::int32_t>(rest)}};
}

Computed duration_of(__int128 nanoseconds) {
  if (nanoseconds > INT64_MAX || nanoseconds < INT64_MIN) return std::nullopt;
  return Value{Duration{static_cast<std::int64_t>(nanoseconds)}};
}

__int128 nanoseconds_of(const Timestamp& moment) {
  return static_cast<__int128>(moment.seconds) * billion + moment.nanoseconds;
}

Computed moment_part(const std::string& method, const Timestamp& moment, std::string_view zone) {
  const auto ahead = seconds_of_zone(zone);
  if (!ahead) return std::nullopt;
  const std::int64_t local = moment.seconds + *ahead;
  const std::int64_t day = floored(local, seconds_in_day);
  const std::int64_t second = local - day * seconds_in_day;
  const CalendarDay date = calendar_day(day);
  if (method == "getFullYear") return Value{date.year};
  if (method == "getMonth") return Value{date.month};
  if (method == "getDate") return Value{date.day_of_month + 1};
  if (method == "getDayOfMonth") return Value{date.day_of_month};
  if (method == "getDayOfWeek") return Value{date.day_of_week};
  if (method == "getDayOfYear") return Value{date.day_of_year};
  if (method == "getHours") return Value{second / 3600};
  if (method == "getMinutes") return Value{second / 60 % 60};
  if (method == "getSeconds") return Value{second % 60};
  if (method == "getMilliseconds") return Value{std::int64_t{moment.nanoseconds / 1'000'000}};
  return std::nullopt;
}

Computed duration_part(const std::string& method, const Duration& duration) {
  if (method == "getHours") return Value{duration.nanoseconds / (3600 * billion)};
  if (method == "getMinutes") return Value{duration.nanoseconds / (60 * billion)};
  if (method == "getSeconds") return Value{duration.nanoseconds / billion};
  if (method == "getMilliseconds") return Value{duration.nanoseconds % billion / 1'000'000};
  return std::nullopt;
}

std::int64_t days_between(const Timestamp& from, const Timestamp& to) {
  return floored(to.seconds, seconds_in_day) - floored(from.seconds, seconds_in_day);
}

std::string moment_text(const Timestamp& moment) {
  const std::int64_t day = floored(moment.seconds, seconds_in_day);
  const std::int64_t second = moment.seconds - day * seconds_in_day;
  const CalendarDay date = calendar_day(day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}Z", date.year, date.month + 1, date.day_of_month + 1,
                     second / 3600, second / 60 % 60, second % 60, fraction_text(moment.nanoseconds));
}

std::string duration_text(const Duration& duration) {
  const std::int64_t seconds = std::abs(duration.nanoseconds / billion);
  const std::int64_t rest = std::abs(duration.nanoseconds % billion);
  return fmt::format("{}{}{}s", duration.nanoseconds < 0 ? "-" : "", seconds, fraction_text(rest));
}

std::optional<std::int64_t> seconds_before(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > days_in(year, static_cast<std::size_t>(month - 1))) return std::nullopt;
  const YearStarts& starts = days_before_years();
  std::int64_t days = starts[static_cast<std::size_t>(year)] - starts[1970] + day - 1;
  for (std::size_t before = 0; before + 1 < static_cast<std::size_t>(month); ++before) days += days_in(year, before);
  return days * seconds_in_day;
}

}  // namespace bedside::condition::reference
