#include "condition/timestamp.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace bedside::condition {
namespace {

/// Takes parts off the front of a text; after a part that doesn't fit, `good` is false.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  int number(std::size_t digits, int least, int most) {
    int value = 0;
    for (std::size_t count = 0; count < digits; ++count) {
      if (rest_.empty() || rest_[0] < '0' || rest_[0] > '9') return fail();
      value = value * 10 + (rest_[0] - '0');
      rest_.remove_prefix(1);
    }
    return value >= least && value <= most ? value : fail();
  }

  /// Which of `allowed` stands in front, which is taken off.
  char one_of(std::string_view allowed) {
    if (rest_.empty() || allowed.find(rest_[0]) == std::string_view::npos) {
      fail();
      return '\0';
    }
    const char seen = rest_[0];
    rest_.remove_prefix(1);
    return seen;
  }

  bool next_is(char wanted) const { return !rest_.empty() && rest_[0] == wanted; }
  bool next_is_digit() const { return !rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9'; }
  bool good() const { return good_; }
  bool finished() const { return good_ && rest_.empty(); }

 private:
  int fail() {
    good_ = false;
    return 0;
  }

  std::string_view rest_;
  bool good_ = true;
};

bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_before_month(int year, int month) {
  constexpr std::array days = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
  return days[static_cast<std::size_t>(month - 1)] + (month > 2 && is_leap(year) ? 1 : 0);
}

int days_in_month(int year, int month) {
  return month == 12 ? 31 : days_before_month(year, month + 1) - days_before_month(year, month);
}

/// Days since 1970-01-01.
std::int64_t day_number(int year, int month, int day) {
  const std::int64_t before = year - 1;
  constexpr std::int64_t until_1970 = 719'162;
  return before * 365 + before / 4 - before / 100 + before / 400 + days_before_month(year, month) + day - 1 -
         until_1970;
}

/// Up to nine digits after the point.
std::int32_t read_fraction(Reader& reader) {
  if (!reader.next_is('.')) return 0;
  reader.one_of(".");
  std::int32_t nanoseconds = 0;
  std::int32_t unit = 100'000'000;
  do {
    nanoseconds += reader.number(1, 0, unit == 0 ? -1 : 9) * unit;
    unit /= 10;
  } while (reader.good() && reader.next_is_digit());
  return nanoseconds;
}

/// Seconds to take off for the clock of a place.
std::int64_t read_offset(Reader& reader) {
  const char sign = reader.one_of("Zz+-");
  if (!reader.good() || sign == 'Z' || sign == 'z') return 0;
  const int hours = reader.number(2, 0, 23);
  reader.one_of(":");
  const std::int64_t seconds = (hours * 60 + reader.number(2, 0, 59)) * 60;
  return sign == '-' ? -seconds : seconds;
}

}  // namespace

std::optional<Timestamp> read_timestamp(std::string_view text) {
  Reader reader(text);
  const int year = reader.number(4, 1, 9999);
  reader.one_of("-");
  const int month = reader.number(2, 1, 12);
  reader.one_of("-");
  const int day = reader.number(2, 1, 31);
  reader.one_of("Tt");
  const int hour = reader.number(2, 0, 23);
  reader.one_of(":");
  const int minute = reader.number(2, 0, 59);
  reader.one_of(":");
  const int second = reader.number(2, 0, 59);
  if (!reader.good() || day > days_in_month(year, month)) return std::nullopt;
  const std::int32_t nanoseconds = read_fraction(reader);
  const std::int64_t offset = read_offset(reader);
  if (!reader.finished()) return std::nullopt;
  const std::int64_t seconds = day_number(year, month, day) * 86'400 + hour * 3600 + minute * 60 + second - offset;
  if (seconds < day_number(1, 1, 1) * 86'400 || seconds >= day_number(10'000, 1, 1) * 86'400) return std::nullopt;
  return Timestamp{seconds, nanoseconds};
}

}  // namespace bedside::condition
