// Moments, lengths of time and differences from UTC that are written as text.
#include <cstdint>

#include "reference_rules.hpp"

namespace bedside::condition::reference {
namespace {

/// Reads from left to right. What isn't there isn't skipped.
struct Reader {
  std::string_view text;

  bool skip(std::string_view symbol) {
    if (!text.starts_with(symbol)) return false;
    text.remove_prefix(symbol.size());
    return true;
  }

  std::string_view digits() {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
    const std::string_view found = text.substr(0, count);
    text.remove_prefix(count);
    return found;
  }

  /// Exactly so many digits, no more than `most`; else -1, which nothing accepts.
  std::int64_t number(std::size_t length, std::int64_t most) {
    std::int64_t all = 0;
    for (std::size_t at = 0; at < length; ++at) {
      if (at >= text.size() || text[at] < '0' || text[at] > '9') return -1;
      all = all * 10 + (text[at] - '0');
    }
    text.remove_prefix(length);
    return all <= most ? all : -1;
  }
};

/// `HH:MM`, as seconds.
std::optional<std::int64_t> hours_and_minutes(Reader& reader) {
  const std::int64_t hours = reader.number(2, 23);
  if (hours < 0 || !reader.skip(":")) return std::nullopt;
  const std::int64_t minutes = reader.number(2, 59);
  if (minutes < 0) return std::nullopt;
  return hours * 3600 + minutes * 60;
}

/// `Z`, or `+` or `-` and `HH:MM`: how many seconds the clock is ahead of UTC.
std::optional<std::int64_t> offset(Reader& reader) {
  if (reader.skip("Z")) return 0;
  const bool behind = reader.skip("-");
  if (!behind && !reader.skip("+")) return std::nullopt;
  const auto seconds = hours_and_minutes(reader);
  if (!seconds) return std::nullopt;
  return behind ? -*seconds : *seconds;
}

/// One to nine digits behind a point, as nanoseconds; 0 without a point.
std::optional<std::int64_t> fraction(Reader& reader) {
  if (!reader.skip(".")) return 0;
  const std::string_view digits = reader.digits();
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  std::int64_t nanoseconds = 0;
  for (std::size_t at = 0; at < 9; ++at) nanoseconds = nanoseconds * 10 + (at < digits.size() ? digits[at] - '0' : 0);
  return nanoseconds;
}

/// Nanoseconds; the units in an order in which none begins with one before it.
__int128 unit(Reader& reader) {
  if (reader.skip("ns")) return 1;
  if (reader.skip("us")) return 1'000;
  if (reader.skip("ms")) return 1'000'000;
  if (reader.skip("s")) return billion;
  if (reader.skip("m")) return static_cast<__int128>(60) * billion;
  if (reader.skip("h")) return static_cast<__int128>(3600) * billion;
  return 0;
}

/// Digits beyond the seventeenth are cut off: of whole units they are far too many, behind the point far too little.
__int128 cut(std::string_view digits, std::size_t& used) {
  __int128 all = 0;
  for (used = 0; used < digits.size() && used < 17; ++used) all = all * 10 + (digits[used] - '0');
  return all;
}

/// `digits[.digits]unit`, as nanoseconds; of a fraction of a nanosecond nothing is left.
std::optional<__int128> amount(Reader& reader) {
  std::string_view whole = reader.digits();
  if (whole.empty()) return std::nullopt;
  while (whole.size() > 1 && whole[0] == '0') whole.remove_prefix(1);
  std::string_view decimals;
  if (reader.skip(".")) {
    decimals = reader.digits();
    if (decimals.empty()) return std::nullopt;
  }
  const __int128 nanoseconds = unit(reader);
  if (nanoseconds == 0) return std::nullopt;
  std::size_t used = 0;
  __int128 fraction = cut(decimals, used) * nanoseconds;
  for (; used > 0; --used) fraction /= 10;
  if (whole.size() > 20) return std::nullopt;
  __int128 count = 0;
  for (const char digit : whole) count = count * 10 + (digit - '0');
  return count * nanoseconds + fraction;
}

}  // namespace

std::optional<std::int64_t> seconds_of_zone(std::string_view text) {
  if (text == "UTC") return 0;
  Reader reader{text};
  const bool bare = !text.empty() && text[0] >= '0' && text[0] <= '9';
  const auto seconds = bare ? hours_and_minutes(reader) : offset(reader);
  return reader.text.empty() ? seconds : std::nullopt;
}

Computed moment_in(std::string_view text) {
  Reader reader{text};
  const std::int64_t year = reader.number(4, 9999);
  if (!reader.skip("-")) return std::nullopt;
  const std::int64_t month = reader.number(2, 12);
  if (!reader.skip("-")) return std::nullopt;
  const std::int64_t day = reader.number(2, 31);
  const auto date = seconds_before(year, month, day);
  if (!date || !reader.skip("T")) return std::nullopt;
  const auto clock = hours_and_minutes(reader);
  if (!clock || !reader.skip(":")) return std::nullopt;
  const std::int64_t seconds = reader.number(2, 59);
  const auto nanoseconds = fraction(reader);
  const auto ahead = offset(reader);
  if (seconds < 0 || !nanoseconds || !ahead || !reader.text.empty()) return std::nullopt;
  return moment_at(static_cast<__int128>(*date + *clock + seconds - *ahead) * billion + *nanoseconds);
}

Computed duration_in(std::string_view text) {
  Reader reader{text};
  const bool negative = reader.skip("-");
  if (reader.text == "0") return duration_of(0);
  if (reader.text.empty()) return std::nullopt;
  __int128 sum = 0;
  while (!reader.text.empty()) {
    const auto part = amount(reader);
    if (!part) return std::nullopt;
    sum += *part;
    if (sum > static_cast<__int128>(INT64_MAX) + 1) return std::nullopt;
  }
  return duration_of(negative ? -sum : sum);
}

}  // namespace bedside::condition::reference
