// When the calls of a programme take place.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "programme/programme.hpp"

namespace bedside::continuity {

using Day = std::chrono::sys_days;

/// The day that a text such as 2026-12-01 begins with; none where it begins with none.
std::optional<Day> day_in(std::string_view text);
std::string written(Day day);

/// The same day so many months later; the last one of that month where it is shorter.
Day months_later(Day from, std::int64_t months);

/// Goes from the first call of a programme to the last, and says when each takes place. Where nobody knows the date of
/// the first one, days count from it, and a month has 30 of them.
class Calendar {
 public:
  explicit Calendar(std::optional<Day> start) : start_(start), first_(start.value_or(Day{})) {}

  /// The day of this time of the next call: its `day`; else one interval after the call before it, which is its own
  /// `every` or that of the nearest earlier call that has one; the first call is on the first day. None where no call
  /// so far says how long to wait, or behind the year 9999: the next one is then counted from the last that has a day.
  std::optional<Day> next(const programme::PlannedCall& call, std::int64_t time);
  /// The last one was held on that day, and what follows is counted from there.
  void was_held(Day day);
  /// That day of the programme.
  Day on_day(std::int64_t number) const { return first_ + std::chrono::days{number}; }

  /// Counted from the first call.
  std::int64_t number_of(Day day) const { return (day - first_).count(); }
  bool has_dates() const { return start_.has_value(); }

 private:
  Day after(const programme::Interval& interval);

  std::optional<Day> start_;
  Day first_;
  std::optional<Day> anchor_;  ///< what months are counted from, so that the last day of a short month isn't kept
  std::int64_t months_ = 0;    ///< since then
  std::optional<programme::Interval> interval_;
};

}  // namespace bedside::continuity
