#include "condition/calendar.hpp"

#include <chrono>

namespace bedside::condition {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t seconds_per_day = 86'400;

struct LocalTime {
  sys_days day;
  std::int64_t second = 0;  ///< of the day
};

/// Days and seconds are added apart, so that nothing overflows, whatever the host calls a moment.
LocalTime local_time(Timestamp moment, std::int64_t offset) {
  const std::chrono::seconds second{moment.seconds % seconds_per_day + offset % seconds_per_day};
  const auto carried = std::chrono::floor<std::chrono::days>(second);
  const std::chrono::days days{moment.seconds / seconds_per_day + offset / seconds_per_day};
  return {sys_days{days + carried}, (second - carried).count()};
}

std::int64_t day_of_year(sys_days day) {
  const sys_days first = year_month_day{day}.year() / std::chrono::January / 1;
  return (day - first).count();
}

/// Nothing unless there are two digits and nothing else.
std::optional<std::int64_t> two_digits(std::string_view text, std::int64_t most) {
  if (text.size() != 2 || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const std::int64_t number = (text[0] - '0') * 10 + (text[1] - '0');
  return number <= most ? std::optional(number) : std::nullopt;
}

}  // namespace

std::int64_t field_of(Timestamp moment, CalendarField field, std::int64_t offset_seconds) {
  const LocalTime local = local_time(moment, offset_seconds);
  const year_month_day date{local.day};
  switch (field) {
    case CalendarField::full_year:
      return static_cast<int>(date.year());
    case CalendarField::month:
      return static_cast<unsigned>(date.month()) - 1;
    case CalendarField::date:
      return static_cast<unsigned>(date.day());
    case CalendarField::day_of_month:
      return static_cast<unsigned>(date.day()) - 1;
    case CalendarField::day_of_week:
      return std::chrono::weekday{local.day}.c_encoding();
    case CalendarField::day_of_year:
      return day_of_year(local.day);
    case CalendarField::hours:
      return local.second / 3600;
    case CalendarField::minutes:
      return local.second / 60 % 60;
    case CalendarField::seconds:
      return local.second % 60;
    case CalendarField::milliseconds:
      return moment.nanoseconds / 1'000'000;
  }
  return 0;
}

std::optional<std::int64_t> read_offset(std::string_view text) {
  if (text == "UTC" || text == "Z") return 0;
  const bool behind = text.starts_with('-');
  if (behind || text.starts_with('+')) text.remove_prefix(1);
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hours = two_digits(text.substr(0, 2), 23);
  const auto minutes = two_digits(text.substr(3), 59);
  if (!hours || !minutes) return std::nullopt;
  const std::int64_t seconds = (*hours * 60 + *minutes) * 60;
  return behind ? -seconds : seconds;
}

}  // namespace bedside::condition
