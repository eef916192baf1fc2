// When the calls of a programme take place.
#include "continuity/calendar.hpp"

#include <chrono>

#include <rapidcheck.h>

#include "catch.hpp"

using namespace bedside;
using namespace bedside::continuity;
using programme::Interval;
using programme::PlannedCall;

namespace {

Day date(const std::string& text) {
  return day_in(text).value();
}

PlannedCall repeated(Interval::Unit unit, std::int64_t count = 1) {
  PlannedCall call;
  call.times = 100;
  call.every = Interval{count, unit};
  return call;
}

PlannedCall on_day(std::int64_t day) {
  PlannedCall call;
  call.day = day;
  return call;
}

std::string next(Calendar& calendar, const PlannedCall& call, std::int64_t time = 1) {
  const std::optional<Day> day = calendar.next(call, time);
  return day ? written(*day) : "";
}

}  // namespace

TEST_CASE("a month later is the same day of the month, or the last one of a shorter month") {
  struct Row {
    const char* from;
    std::int64_t months;
    const char* to;
  };
  constexpr Row rows[] = {
      {"2026-01-15", 1, "2026-02-15"},  {"2026-01-31", 1, "2026-02-28"},  {"2028-01-31", 1, "2028-02-29"},
      {"2026-01-31", 2, "2026-03-31"},  {"2026-03-31", 1, "2026-04-30"},  {"2026-12-31", 2, "2027-02-28"},
      {"2028-02-29", 12, "2029-02-28"}, {"2028-02-29", 48, "2032-02-29"}, {"2100-01-30", 1, "2100-02-28"},
      {"2000-01-30", 1, "2000-02-29"},  {"2026-11-30", 1, "2026-12-30"},  {"2026-05-05", 0, "2026-05-05"},
  };
  for (const Row& row : rows) {
    INFO(row.from << " + " << row.months);
    CHECK(written(months_later(date(row.from), row.months)) == row.to);
  }
}

TEST_CASE("months later has the same day or is the last of its month, and so many months lie between") {
  namespace chrono = std::chrono;
  rc::check([] {
    const Day from{chrono::days{*rc::gen::inRange(0, 40'000)}};
    const int months = *rc::gen::inRange(0, 400);
    const chrono::year_month_day before{from};
    const chrono::year_month_day after{months_later(from, months)};
    RC_ASSERT(after.ok());
    const int apart = (int{after.year()} - int{before.year()}) * 12 + static_cast<int>(unsigned{after.month()}) -
                      static_cast<int>(unsigned{before.month()});
    RC_ASSERT(apart == months);
    const chrono::year_month_day_last last{after.year(), chrono::month_day_last{after.month()}};
    const bool is_same = after.day() == before.day();
    const bool is_cut = before.day() > last.day() && after.day() == last.day();
    RC_ASSERT((is_same || is_cut));
  });
}

TEST_CASE("monthly calls that begin on the 31st come back to it") {
  Calendar calendar{date("2026-01-31")};
  const PlannedCall monthly = repeated(Interval::Unit::month);
  CHECK(next(calendar, monthly, 1) == "2026-01-31");
  CHECK(next(calendar, monthly, 2) == "2026-02-28");
  CHECK(next(calendar, monthly, 3) == "2026-03-31");
}

TEST_CASE("a call comes one interval after the one before it, by its own or by that of the nearest earlier call") {
  Calendar calendar{date("2026-03-02")};
  CHECK(next(calendar, PlannedCall{}) == "2026-03-02");
  CHECK(next(calendar, PlannedCall{}) == "");
  CHECK(next(calendar, repeated(Interval::Unit::week), 1) == "2026-03-09");
  CHECK(next(calendar, repeated(Interval::Unit::week), 2) == "2026-03-16");
  CHECK(next(calendar, PlannedCall{}) == "2026-03-23");
  CHECK(next(calendar, repeated(Interval::Unit::day, 10), 1) == "2026-04-02");
  CHECK(next(calendar, repeated(Interval::Unit::month), 1) == "2026-05-02");
}

TEST_CASE("a day counts from the first call, whatever came between") {
  Calendar calendar{date("2026-03-02")};
  CHECK(next(calendar, repeated(Interval::Unit::month), 1) == "2026-03-02");
  CHECK(next(calendar, on_day(45)) == "2026-04-16");
  CHECK(next(calendar, PlannedCall{}) == "2026-05-16");
}

TEST_CASE("a call that was held later than planned moves those behind it") {
  Calendar calendar{date("2026-03-02")};
  const PlannedCall monthly = repeated(Interval::Unit::month);
  next(calendar, monthly, 1);
  next(calendar, monthly, 2);
  calendar.was_held(date("2026-04-20"));
  CHECK(next(calendar, monthly, 3) == "2026-05-20");
}

TEST_CASE("without a first date days are counted, and a month has 30 of them") {
  Calendar calendar{std::nullopt};
  const PlannedCall monthly = repeated(Interval::Unit::month);
  CHECK_FALSE(calendar.has_dates());
  for (std::int64_t time = 1; time <= 13; ++time)
    CHECK(calendar.number_of(calendar.next(monthly, time).value()) == 30 * (time - 1));
}

TEST_CASE("behind the year 9999 there are no dates") {
  Calendar calendar{date("9999-11-30")};
  const PlannedCall monthly = repeated(Interval::Unit::month);
  CHECK(next(calendar, monthly, 1) == "9999-11-30");
  CHECK(next(calendar, monthly, 2) == "9999-12-30");
  CHECK(next(calendar, PlannedCall{}) == "");
  CHECK(next(calendar, PlannedCall{}) == "");
}

TEST_CASE("a date is read from the beginning of a text") {
  CHECK(written(date("2026-03-02T10:00:00Z")) == "2026-03-02");
  CHECK(written(date("1969-12-31")) == "1969-12-31");
  CHECK_FALSE(day_in("soon"));
  CHECK_FALSE(day_in("2026-02-30"));
  CHECK_FALSE(day_in(""));
}
