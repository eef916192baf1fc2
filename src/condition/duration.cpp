#include "condition/duration.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstddef>
#include <limits>

#include <fmt/format.h>

namespace bedside::condition {
namespace {

constexpr std::int64_t largest_duration = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest_duration = std::numeric_limits<std::int64_t>::min();
constexpr std::uint64_t largest_magnitude = std::uint64_t{1} << 63;

struct Unit {
  std::string_view name;
  std::uint64_t nanoseconds = 0;
};

/// The small letter mu has two characters: the micro sign and the Greek letter.
constexpr std::array units = {Unit{"ns", 1},
                              Unit{"us", 1'000},
                              Unit{"\xC2\xB5s", 1'000},
                              Unit{"\xCE\xBCs", 1'000},
                              Unit{"ms", 1'000'000},
                              Unit{"s", nanoseconds_in_a_second},
                              Unit{"m", 60 * nanoseconds_in_a_second},
                              Unit{"h", 3600 * nanoseconds_in_a_second}};

/// Takes so many bytes off the front of the text, or all.
std::string_view take(std::string_view& text, std::size_t size) {
  const std::string_view taken = text.substr(0, size);
  text.remove_prefix(taken.size());
  return taken;
}

std::string_view take_digits(std::string_view& text) {
  return take(text, text.find_first_not_of("0123456789"));
}

/// So many nanoseconds are the decimals of a number with this unit. Exact: taking the digits from the last to the
/// first, cutting off at each is the same as cutting off once at the end.
std::uint64_t nanoseconds_of_decimals(std::string_view decimals, std::uint64_t unit) {
  std::uint64_t nanoseconds = 0;
  for (auto digit = decimals.rbegin(); digit != decimals.rend(); ++digit)
    nanoseconds = (static_cast<std::uint64_t>(*digit - '0') * unit + nanoseconds) / 10;
  return nanoseconds;
}

/// Takes a number with its unit off the text.
std::optional<std::uint64_t> take_part(std::string_view& text) {
  const std::string_view whole = take_digits(text);
  std::string_view decimals;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    decimals = take_digits(text);
  }
  if (whole.empty() && decimals.empty()) return std::nullopt;
  const std::string_view name = take(text, text.find_first_of("0123456789."));
  const auto unit = std::ranges::find(units, name, &Unit::name);
  if (unit == units.end()) return std::nullopt;
  std::uint64_t number = 0;
  const auto error = std::from_chars(whole.data(), whole.data() + whole.size(), number).ec;
  if (!whole.empty() && error != std::errc()) return std::nullopt;
  if (number > largest_magnitude / unit->nanoseconds) return std::nullopt;
  return number * unit->nanoseconds + nanoseconds_of_decimals(decimals, unit->nanoseconds);
}

/// -2^63 is one whose magnitude a signed number can't hold.
std::uint64_t magnitude(std::int64_t number) {
  const auto bits = static_cast<std::uint64_t>(number);
  return number < 0 ? 0 - bits : bits;
}

}  // namespace

std::optional<Duration> read_duration(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text == "0") return Duration{};
  if (text.empty()) return std::nullopt;
  const std::uint64_t most = negative ? largest_magnitude : largest_magnitude - 1;
  std::uint64_t nanoseconds = 0;
  while (!text.empty()) {
    const auto part = take_part(text);
    if (!part || *part > most - nanoseconds) return std::nullopt;
    nanoseconds += *part;
  }
  return Duration{static_cast<std::int64_t>(negative ? 0 - nanoseconds : nanoseconds)};
}

std::string written_fraction(std::uint32_t nanoseconds) {
  if (nanoseconds == 0) return "";
  std::string text = fmt::format(".{:09}", nanoseconds);
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

std::string written(Duration length) {
  const std::uint64_t nanoseconds = magnitude(length.nanoseconds);
  return fmt::format("{}{}{}s", length.nanoseconds < 0 ? "-" : "", nanoseconds / nanoseconds_in_a_second,
                     written_fraction(static_cast<std::uint32_t>(nanoseconds % nanoseconds_in_a_second)));
}

std::optional<Duration> sum(Duration left, Duration right) {
  const std::int64_t a = left.nanoseconds;
  const std::int64_t b = right.nanoseconds;
  if (b > 0 ? a > largest_duration - b : a < smallest_duration - b) return std::nullopt;
  return Duration{a + b};
}

std::optional<Duration> difference(Duration left, Duration right) {
  const std::int64_t a = left.nanoseconds;
  const std::int64_t b = right.nanoseconds;
  if (b > 0 ? a < smallest_duration + b : a > largest_duration + b) return std::nullopt;
  return Duration{a - b};
}

std::int64_t field_of(Duration length, CalendarField field) {
  const std::int64_t seconds = length.nanoseconds / nanoseconds_in_a_second;
  switch (field) {
    case CalendarField::hours:
      return seconds / 3600;
    case CalendarField::minutes:
      return seconds / 60;
    case CalendarField::seconds:
      return seconds;
    case CalendarField::milliseconds:
      return length.nanoseconds % nanoseconds_in_a_second / 1'000'000;
    default:
      assert(false && "a length of time has no such field");
      return 0;
  }
}

}  // namespace bedside::condition
