#include <array>
#include <limits>
#include <random>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "catch.hpp"
#include "condition/duration.hpp"

namespace bedside::condition {
namespace {

constexpr std::int64_t second = 1'000'000'000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

std::int64_t nanoseconds(std::string_view text) {
  INFO(text);
  const auto length = read_duration(text);
  REQUIRE(length);
  return length->nanoseconds;
}

TEST_CASE("a length of time is a number with a unit") {
  CHECK(nanoseconds("3h") == 3 * hour);
  CHECK(nanoseconds("90m") == 90 * minute);
  CHECK(nanoseconds("1000000s") == 1'000'000 * second);
  CHECK(nanoseconds("100ms") == second / 10);
  CHECK(nanoseconds("7us") == 7'000);
  CHECK(nanoseconds("7\xC2\xB5s") == 7'000);
  CHECK(nanoseconds("7\xCE\xBCs") == 7'000);
  CHECK(nanoseconds("5ns") == 5);
  CHECK(nanoseconds("0s") == 0);
}

TEST_CASE("zero needs no unit") {
  CHECK(nanoseconds("0") == 0);
  CHECK(nanoseconds("-0") == 0);
  CHECK(nanoseconds("+0") == 0);
}

TEST_CASE("several numbers with units are added up, in any order, and the sign in front is that of all") {
  CHECK(nanoseconds("1h30m") == 90 * minute);
  CHECK(nanoseconds("1m1h1m") == 62 * minute);
  CHECK(nanoseconds("-1h30m") == -90 * minute);
  CHECK(nanoseconds("+1m1ms") == minute + 1'000'000);
  CHECK(nanoseconds("1h15m30.918273645s") == hour + 15 * minute + 30'918'273'645);
}

TEST_CASE("numbers may have decimals, before or after the point only, too") {
  CHECK(nanoseconds("-1.5s") == -second - second / 2);
  CHECK(nanoseconds(".5h") == 30 * minute);
  CHECK(nanoseconds("5.s") == 5 * second);
}

TEST_CASE("decimals beyond a nanosecond are cut off, and no earlier one is wrong") {
  CHECK(nanoseconds("1.0000000019s") == second + 1);
  CHECK(nanoseconds("-0.9ns") == 0);
  CHECK(nanoseconds("1.9999999999999999999999999999999s") == 2 * second - 1);
  CHECK(nanoseconds("0.3333333333333333333h") == 20 * minute - 1);
  CHECK(nanoseconds("0.100000000000000000000h") == 6 * minute);
  CHECK(nanoseconds("0.9223372036854775807s") == 922'337'203);
  CHECK(nanoseconds("0." + std::string(4'000, '9') + "h") == hour - 1);
}

TEST_CASE("the longest time fits into 64 bits of nanoseconds, the next doesn't") {
  CHECK(nanoseconds("9223372036854775807ns") == largest);
  CHECK(nanoseconds("-9223372036854775808ns") == smallest);
  CHECK(nanoseconds("9223372036.854775807s") == largest);
  CHECK(nanoseconds("-9223372036.854775808s") == smallest);
  CHECK(nanoseconds("2562047h47m16.854775807s") == largest);
  CHECK(nanoseconds("-2562047h47m16.854775808s") == smallest);
  CHECK(nanoseconds("9223372036.8547758079s") == largest);
  CHECK(nanoseconds(std::string(100, '0') + "1s") == second);
  const std::string text = GENERATE("9223372036854775808ns", "-9223372036854775809ns", "9223372036.854775808s",
                                    "-9223372036.854775809s", "2562047h47m16.854775808s", "2562048h",
                                    "18446744073709551616ns", "18446744073709551617ns", "99999999999999999999999999h",
                                    "9223372036854775807ns1ns", "9223372036854775807ns9223372036854775807ns3ns",
                                    "320000000000s", "-320000000000s", "5124095h34m33.709551616s");
  INFO(text);
  CHECK_FALSE(read_duration(text));
}

TEST_CASE("what is no length of time is refused") {
  const std::string text =
      GENERATE("", "+", "-", "00", "1", "-1", "1.5", "s", "h1", ".", ".s", "-.s", "1..s", "1.5.5s", "--1s", "+-1s",
               "1h-30m", "1h 30m", " 1s", "1s ", "1 s", "1S", "1H", "1d", "1w", "1y", "1sec", "1mss", "1e3s", "0x1s",
               "1,5s", "1h30", "30m1", "1\xC2\xB5", "1\xB5s", "infs", "nan", "P1D", "1s\n");
  INFO(text);
  CHECK_FALSE(read_duration(text));
  CHECK_FALSE(read_duration(std::string("1s\0", 3)));
}

TEST_CASE("a length of time is written in seconds") {
  CHECK(written(Duration{}) == "0s");
  CHECK(written(Duration{1'000'000 * second}) == "1000000s");
  CHECK(written(Duration{-second - second / 2}) == "-1.5s");
  CHECK(written(Duration{-second / 2}) == "-0.5s");
  CHECK(written(Duration{1}) == "0.000000001s");
  CHECK(written(Duration{10 * second + 10}) == "10.00000001s");
  CHECK(written(Duration{largest}) == "9223372036.854775807s");
  CHECK(written(Duration{smallest}) == "-9223372036.854775808s");
}

TEST_CASE("a random length of time that was written is read as the same") {
  std::mt19937_64 random(1);
  for (int count = 0; count < 20'000; ++count) {
    const Duration length{static_cast<std::int64_t>(random()) >> (random() % 63)};
    if (read_duration(written(length)) != length) FAIL("fails for " << length.nanoseconds << " nanoseconds");
  }
}

struct Unit {
  std::string_view name;
  std::uint64_t nanoseconds;
};
constexpr std::array units = {Unit{"ns", 1},     Unit{"us", 1'000}, Unit{"ms", 1'000'000},
                              Unit{"s", second}, Unit{"m", minute}, Unit{"h", hour}};

TEST_CASE("random numbers with random units add up to what they are as fractions") {
  std::mt19937_64 random(2);
  for (int count = 0; count < 20'000; ++count) {
    std::string text = random() % 2 == 0 ? "-" : "";
    const bool negative = !text.empty();
    std::uint64_t expected = 0;
    for (std::uint64_t parts = 1 + random() % 4; parts > 0; --parts) {
      const Unit& unit = units[random() % units.size()];
      const std::uint64_t whole = random() % 10'000;
      const std::uint64_t millionths = random() % 1'000'000;
      text += fmt::format("{}.{:06}{}", whole, millionths, unit.name);
      expected += whole * unit.nanoseconds + millionths * unit.nanoseconds / 1'000'000;
    }
    const auto length = static_cast<std::int64_t>(expected);
    if (read_duration(text) != Duration{negative ? -length : length}) FAIL("fails for " << text);
  }
}

TEST_CASE("lengths of time are added and taken off within 64 bits of nanoseconds") {
  CHECK(sum(Duration{600}, Duration{-50}) == Duration{550});
  CHECK(difference(Duration{900}, Duration{42}) == Duration{858});
  CHECK(sum(Duration{largest}, Duration{smallest}) == Duration{-1});
  CHECK(sum(Duration{largest - 1}, Duration{1}) == Duration{largest});
  CHECK_FALSE(sum(Duration{largest}, Duration{1}));
  CHECK(sum(Duration{smallest + 1}, Duration{-1}) == Duration{smallest});
  CHECK_FALSE(sum(Duration{smallest}, Duration{-1}));
  CHECK_FALSE(sum(Duration{smallest}, Duration{smallest}));
  CHECK(difference(Duration{-1}, Duration{smallest}) == Duration{largest});
  CHECK_FALSE(difference(Duration{}, Duration{smallest}));
  CHECK(difference(Duration{smallest}, Duration{smallest}) == Duration{});
  CHECK_FALSE(difference(Duration{smallest}, Duration{1}));
  CHECK_FALSE(difference(Duration{largest}, Duration{-1}));
  CHECK(difference(Duration{-1}, Duration{largest}) == Duration{smallest});
}

TEST_CASE("hours, minutes and seconds are those of the whole length, milliseconds those within its second") {
  const Duration length{2 * hour + 46 * minute + 40 * second + 987'654'321};
  CHECK(field_of(length, CalendarField::hours) == 2);
  CHECK(field_of(length, CalendarField::minutes) == 166);
  CHECK(field_of(length, CalendarField::seconds) == 10'000);
  CHECK(field_of(length, CalendarField::milliseconds) == 987);
}

TEST_CASE("the fields of a length of time are cut off towards zero") {
  const Duration back{-2 * hour + 1};
  CHECK(field_of(back, CalendarField::hours) == -1);
  CHECK(field_of(back, CalendarField::minutes) == -119);
  CHECK(field_of(back, CalendarField::seconds) == -7'199);
  CHECK(field_of(back, CalendarField::milliseconds) == -999);
  CHECK(field_of(Duration{smallest}, CalendarField::hours) == -2'562'047);
  CHECK(field_of(Duration{smallest}, CalendarField::minutes) == -153'722'867);
  CHECK(field_of(Duration{smallest}, CalendarField::seconds) == -9'223'372'036);
  CHECK(field_of(Duration{smallest}, CalendarField::milliseconds) == -854);
}

}  // namespace
}  // namespace bedside::condition
