#include "continuity/calendar.hpp"

#include <bedside/value.hpp>

#include "plan/field_value.hpp"

namespace bedside::continuity {
namespace {

namespace chrono = std::chrono;
using programme::Interval;

constexpr std::size_t date_length = 10;
constexpr std::int64_t days_of_any_month = 30;
constexpr std::int64_t seconds_per_day = 24 * 60 * 60;
/// What can be written as a date.
constexpr Day last_day{chrono::year{9999} / chrono::December / 31};

Day days_later(Day from, std::int64_t days) {
  return from + chrono::days{days};
}

}  // namespace

std::optional<Day> day_in(std::string_view text) {
  const std::optional<Timestamp> date = plan::parse_date(text.substr(0, date_length));
  if (!date) return {};
  return Day{chrono::days{date->seconds / seconds_per_day - (date->seconds % seconds_per_day < 0 ? 1 : 0)}};
}

std::string written(Day day) {
  return plan::iso_date({std::int64_t{day.time_since_epoch().count()} * seconds_per_day, 0});
}

Day months_later(Day from, std::int64_t months) {
  const chrono::year_month_day day{from};
  const chrono::year_month month = day.year() / day.month() + chrono::months{months};
  const chrono::year_month_day same = month / day.day();
  return same.ok() ? Day{same} : Day{month / chrono::last};
}

Day Calendar::after(const Interval& interval) {
  if (interval.unit == Interval::Unit::month && has_dates()) {
    months_ += interval.count;
    return months_later(*anchor_, months_);
  }
  std::int64_t days = interval.count;
  if (interval.unit == Interval::Unit::week) days *= 7;
  if (interval.unit == Interval::Unit::month) days *= days_of_any_month;
  const Day next = days_later(months_later(*anchor_, months_), days);
  was_held(next);
  return next;
}

std::optional<Day> Calendar::next(const programme::PlannedCall& call, std::int64_t time) {
  if (call.every) interval_ = call.every;
  if (call.day && time == 1 && *call.day <= (last_day - first_).count()) {
    was_held(on_day(*call.day));
    return anchor_;
  }
  if (!anchor_) {
    anchor_ = first_;
    return anchor_;
  }
  if (!interval_) return {};
  const Day day = after(*interval_);
  if (day <= last_day) return day;
  interval_.reset();
  return {};
}

void Calendar::was_held(Day day) {
  anchor_ = day;
  months_ = 0;
}

}  // namespace bedside::continuity
