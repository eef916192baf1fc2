#include <array>
#include <limits>
#include <random>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "catch.hpp"
#include "condition/calendar.hpp"
#include "condition/timestamp.hpp"

namespace bedside::condition {
namespace {

using Field = CalendarField;

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();
constexpr Timestamp earliest{-62'135'596'800, 0};
constexpr Timestamp latest{253'402'300'799, 999'999'999};

Timestamp moment(std::string_view text) {
  INFO(text);
  const auto read = read_timestamp(text);
  REQUIRE(read);
  return *read;
}

std::string again(std::string_view text) {
  return written(moment(text));
}

/// Counts the days of the calendar, one by one.
struct Day {
  int year = 1;
  int month = 1;
  int date = 1;
  int of_week = 1;  // 0001-01-01 was a Monday
  int of_year = 1;
  std::int64_t number = -719'162;

  int days_in_month() const {
    constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
    return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
  }

  void advance() {
    ++number;
    of_week = of_week == 6 ? 0 : of_week + 1;
    ++of_year;
    if (++date <= days_in_month()) return;
    date = 1;
    if (++month <= 12) return;
    month = 1;
    of_year = 1;
    ++year;
  }
};

/// All days where the build is fast, otherwise the first of each month and some of the others.
template <class Examine>
void for_days(const Examine& examine) {
#ifdef NDEBUG
  constexpr int step = 1;
#else
  constexpr int step = 23;
#endif
  for (Day day; day.year < 10'000; day.advance())
    if ((day.number % step == 0 || day.date == 1) && !examine(day))
      FAIL("fails for " << fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.date));
}

bool shows(Timestamp moment, const Day& day, std::int64_t offset) {
  return field_of(moment, Field::full_year, offset) == day.year &&
         field_of(moment, Field::month, offset) == day.month - 1 && field_of(moment, Field::date, offset) == day.date &&
         field_of(moment, Field::day_of_month, offset) == day.date - 1 &&
         field_of(moment, Field::day_of_week, offset) == day.of_week &&
         field_of(moment, Field::day_of_year, offset) == day.of_year - 1;
}

TEST_CASE("every day of ten thousand years shows its year, month and day, wherever the clock stands") {
  std::mt19937 random(1);
  for_days([&](const Day& day) {
    const auto of_day = static_cast<std::int64_t>(random() % 86'400);
    const auto offset = static_cast<std::int64_t>(random() % 172'799) - 86'399;
    const Timestamp there{day.number * 86'400 + of_day - offset, 0};
    return shows({day.number * 86'400, 0}, day, 0) && shows({day.number * 86'400 + 86'399, 999'999'999}, day, 0) &&
           shows(there, day, offset);
  });
}

TEST_CASE("every moment is written as it is read") {
  std::mt19937 random(2);
  for_days([&](const Day& day) {
    const unsigned of_day = static_cast<unsigned>(random() % 86'400);
    const unsigned millisecond = static_cast<unsigned>(random() % 1'000);
    const Timestamp expected{day.number * 86'400 + of_day, static_cast<std::int32_t>(millisecond * 1'000'000)};
    std::string text = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}", day.year, day.month, day.date,
                                   of_day / 3600, of_day / 60 % 60, of_day % 60, millisecond);
    if (read_timestamp(text + "Z") != expected) return false;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return written(expected) == (millisecond == 0 ? text.substr(0, 19) : text) + "Z";
  });
}

TEST_CASE("days are counted from 1970, and a moment before that belongs to the day it is in") {
  for_days([](const Day& day) {
    return day_number({day.number * 86'400, 0}) == day.number &&
           day_number({day.number * 86'400 + 86'399, 1}) == day.number;
  });
  CHECK(day_number({-1, 999'999'999}) == -1);
  CHECK(day_number({0, 0}) == 0);
}

TEST_CASE("a clock shows hours, minutes, seconds and milliseconds") {
  const Timestamp evening = moment("2009-02-13T23:31:20.123456789Z");
  CHECK(field_of(evening, Field::hours, 0) == 23);
  CHECK(field_of(evening, Field::minutes, 0) == 31);
  CHECK(field_of(evening, Field::seconds, 0) == 20);
  CHECK(field_of(evening, Field::milliseconds, 0) == 123);
  CHECK(field_of(evening, Field::hours, *read_offset("02:00")) == 1);
  CHECK(field_of(evening, Field::minutes, *read_offset("-02:45")) == 46);
  CHECK(field_of(evening, Field::date, *read_offset("+11:00")) == 14);
  CHECK(field_of({-1, 1'000'000}, Field::hours, 0) == 23);
  CHECK(field_of({-1, 1'000'000}, Field::seconds, 0) == 59);
  CHECK(field_of({-1, 1'000'000}, Field::milliseconds, 0) == 1);
}

TEST_CASE("an offset may lead out of the years that a moment can be written in") {
  CHECK(field_of(earliest, Field::full_year, -1) == 0);
  CHECK(field_of(earliest, Field::day_of_year, -86'340) == 365);
  CHECK(field_of(earliest, Field::day_of_week, -1) == 0);
  CHECK(field_of(latest, Field::full_year, 1) == 10'000);
  CHECK(field_of(latest, Field::month, 86'340) == 0);
  CHECK(field_of(latest, Field::hours, 86'340) == 23);
}

TEST_CASE("nothing overflows for a moment out of range") {
  const std::int64_t seconds = GENERATE(as<std::int64_t>{}, smallest, smallest + 1, largest - 1, largest);
  const std::int32_t nanoseconds = GENERATE(-5, 1'000'000'000);
  const Timestamp moment{seconds, nanoseconds};
  CHECK_FALSE(in_range(moment));
  CHECK(written(moment).back() == 'Z');
  const std::int64_t offset = GENERATE(as<std::int64_t>{}, smallest, -1, 86'399, largest);
  CHECK(field_of(moment, Field::hours, offset) < 24);
  CHECK(field_of(moment, Field::date, offset) <= 31);
  CHECK_NOTHROW(field_of(moment, Field::day_of_year, offset));
  CHECK(day_number(moment) == (seconds < 0 ? -106'751'991'167'301 : 106'751'991'167'300));
  CHECK_FALSE(sum(moment, Duration{largest}));
  CHECK_FALSE(difference(moment, Duration{smallest}));
  CHECK_FALSE(difference(moment, latest));
  CHECK_FALSE(difference(earliest, moment));
}

TEST_CASE("offsets are hours and minutes, or UTC") {
  CHECK(read_offset("+11:00") == 39'600);
  CHECK(read_offset("-02:30") == -9'000);
  CHECK(read_offset("-00:30") == -1'800);
  CHECK(read_offset("02:00") == 7'200);
  CHECK(read_offset("+23:59") == 86'340);
  CHECK(read_offset("-00:00") == 0);
  CHECK(read_offset("UTC") == 0);
  CHECK(read_offset("Z") == 0);
}

TEST_CASE("what is no fixed offset is refused, names of time zones included") {
  const std::string text = GENERATE("", "US/Central", "Europe/London", "GMT", "utc", "z", "+", "-", "11", "+11",
                                    "+1100", "1:00", "+1:00", "24:00", "02:60", "+02:000", "++2:00", "+-2:00", "02:0x",
                                    "0 :00", "02:00 ", " 02:00", "+02-00", "UTC+1", "Z0");
  CHECK_FALSE(read_offset(text));
}

TEST_CASE("a moment is written in UTC with as many decimals as it takes") {
  CHECK(again("2009-02-13T23:31:30Z") == "2009-02-13T23:31:30Z");
  CHECK(again("2009-02-13t23:31:30.500z") == "2009-02-13T23:31:30.5Z");
  CHECK(again("2009-02-13T23:31:30.000000000Z") == "2009-02-13T23:31:30Z");
  CHECK(again("2009-02-13T23:31:30.000000010Z") == "2009-02-13T23:31:30.00000001Z");
  CHECK(again("2009-02-13T23:31:30+11:00") == "2009-02-13T12:31:30Z");
  CHECK(again("2009-02-13T23:31:30-00:30") == "2009-02-14T00:01:30Z");
  CHECK(again("1969-12-31T23:59:59.25Z") == "1969-12-31T23:59:59.25Z");
  CHECK(written(earliest) == "0001-01-01T00:00:00Z");
  CHECK(written(latest) == "9999-12-31T23:59:59.999999999Z");
}

TEST_CASE("what is no moment is refused") {
  const std::string text = GENERATE(
      "", "2026-12-01", "2026-12-01T00:00:00", "2026-12-01 00:00:00Z", "26-12-01T00:00:00Z", "2026-1-01T00:00:00Z",
      "2026-00-01T00:00:00Z", "2026-13-01T00:00:00Z", "2026-12-00T00:00:00Z", "2026-12-32T00:00:00Z",
      "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-12-01T24:00:00Z",
      "2026-12-01T00:60:00Z", "2026-12-01T00:00:60Z", "2026-12-01T00:00Z", "2026-12-01T00:00:00.Z",
      "2026-12-01T00:00:00.1234567890Z", "2026-12-01T00:00:00,5Z", "2026-12-01T00:00:00UTC", "2026-12-01T00:00:0002:00",
      "2026-12-01T00:00:00+2:00", "2026-12-01T00:00:00+24:00", "2026-12-01T00:00:00+0200", "2026-12-01T00:00:00ZZ",
      " 2026-12-01T00:00:00Z", "2026-12-01T00:00:00Z ", "-2026-12-01T00:00:00Z", "+2026-12-01T00:00:00Z",
      "0000-12-31T23:59:59Z", "10000-01-01T00:00:00Z");
  CHECK_FALSE(read_timestamp(text));
}

TEST_CASE("a leap day is a day where there is one") {
  CHECK(again("2024-02-29T00:00:00Z") == "2024-02-29T00:00:00Z");
  CHECK(again("2000-02-29T00:00:00Z") == "2000-02-29T00:00:00Z");
}

TEST_CASE("an offset leads no moment out of its range") {
  CHECK(moment("0001-01-01T01:00:00+01:00") == earliest);
  CHECK_FALSE(read_timestamp("0001-01-01T00:59:59.999999999+01:00"));
  CHECK(moment("9999-12-31T22:59:59.999999999-01:00") == latest);
  CHECK_FALSE(read_timestamp("9999-12-31T23:00:00-01:00"));
}

TEST_CASE("seconds since 1970 are a moment between the years 1 and 9999") {
  CHECK(timestamp_of_seconds(0) == Timestamp{0, 0});
  CHECK(timestamp_of_seconds(earliest.seconds) == earliest);
  CHECK(timestamp_of_seconds(latest.seconds) == Timestamp{latest.seconds, 0});
  CHECK_FALSE(timestamp_of_seconds(earliest.seconds - 1));
  CHECK_FALSE(timestamp_of_seconds(latest.seconds + 1));
  CHECK_FALSE(timestamp_of_seconds(smallest));
  CHECK_FALSE(timestamp_of_seconds(largest));
}

TEST_CASE("a length of time leads from a moment to another") {
  CHECK(sum(Timestamp{5, 999'999'999}, Duration{1}) == Timestamp{6, 0});
  CHECK(sum(Timestamp{5, 0}, Duration{-1}) == Timestamp{4, 999'999'999});
  CHECK(sum(Timestamp{5, 1}, Duration{-6 * second - 2}) == Timestamp{-2, 999'999'999});
  CHECK(difference(Timestamp{5, 0}, Duration{1}) == Timestamp{4, 999'999'999});
  CHECK(difference(Timestamp{5, 999'999'999}, Duration{-1}) == Timestamp{6, 0});
  CHECK(sum(Timestamp{}, Duration{smallest}) == Timestamp{-9'223'372'037, 145'224'192});
  CHECK(difference(Timestamp{}, Duration{smallest}) == Timestamp{9'223'372'036, 854'775'808});
}

TEST_CASE("no length of time leads out of the years 1 to 9999") {
  CHECK(sum(earliest, Duration{}) == earliest);
  CHECK(sum(latest, Duration{}) == latest);
  CHECK_FALSE(sum(earliest, Duration{-1}));
  CHECK_FALSE(sum(latest, Duration{1}));
  CHECK_FALSE(difference(earliest, Duration{1}));
  CHECK_FALSE(difference(latest, Duration{-1}));
  CHECK_FALSE(sum(latest, Duration{largest}));
  CHECK_FALSE(sum(earliest, Duration{smallest}));
  CHECK_FALSE(difference(latest, Duration{smallest}));
}

TEST_CASE("no length of time leads from a moment out of range back into it") {
  CHECK_FALSE(sum(Timestamp{latest.seconds + 1, 0}, Duration{-second}));
  CHECK_FALSE(difference(Timestamp{earliest.seconds - 1, 0}, Duration{-second}));
}

TEST_CASE("between two moments lies a length of time, if it isn't too long") {
  CHECK(difference(Timestamp{7, 1}, Timestamp{5, 999'999'999}) == Duration{second + 2});
  CHECK(difference(Timestamp{5, 999'999'999}, Timestamp{7, 1}) == Duration{-second - 2});
  CHECK(difference(Timestamp{9'223'372'036, 854'775'807}, Timestamp{}) == Duration{largest});
  CHECK_FALSE(difference(Timestamp{9'223'372'036, 854'775'808}, Timestamp{}));
  CHECK(difference(Timestamp{}, Timestamp{9'223'372'036, 854'775'808}) == Duration{smallest});
  CHECK_FALSE(difference(Timestamp{}, Timestamp{9'223'372'036, 854'775'809}));
  CHECK(difference(Timestamp{9'223'372'037, 1}, Timestamp{0, 200'000'000}) == Duration{9'223'372'036'800'000'001});
  CHECK(difference(Timestamp{0, 200'000'000}, Timestamp{9'223'372'037, 1}) == Duration{-9'223'372'036'800'000'001});
  CHECK_FALSE(difference(latest, earliest));
  CHECK_FALSE(difference(earliest, latest));
}

TEST_CASE("what is added to a random moment lies between it and the result, and can be taken off again") {
  std::mt19937_64 random(3);
  int in_range_count = 0;
  for (int count = 0; count < 20'000; ++count) {
    const Timestamp from{std::uniform_int_distribution(earliest.seconds, latest.seconds)(random),
                         static_cast<std::int32_t>(random() % 1'000'000'000)};
    const Duration length{static_cast<std::int64_t>(random()) >> (random() % 63)};
    const auto to = sum(from, length);
    if (!to) continue;
    ++in_range_count;
    const bool holds =
        difference(*to, from) == length && difference(*to, length) == from && (length < Duration{}) == (*to < from);
    if (!holds) FAIL("fails for " << written(from) << " and " << length.nanoseconds << " nanoseconds");
  }
  CHECK(in_range_count > 19'000);
}

}  // namespace
}  // namespace bedside::condition
