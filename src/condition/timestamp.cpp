#include "condition/timestamp.hpp"

#include <chrono>
#include <cstddef>
#include <limits>

#include <fmt/format.h>

#include "condition/calendar.hpp"
#include "condition/duration.hpp"

namespace bedside::condition {
namespace {

using std::chrono::sys_days;

constexpr std::int64_t first_second_of(int year) {
  return std::chrono::sys_seconds{sys_days{std::chrono::year{year} / 1 / 1}}.time_since_epoch().count();
}

constexpr std::int64_t earliest = first_second_of(1);
constexpr std::int64_t past_latest = first_second_of(10'000);

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

  /// Takes one character off, which is to be one of `allowed`.
  void one_of(std::string_view allowed) {
    if (rest_.empty() || allowed.find(rest_[0]) == std::string_view::npos)
      good_ = false;
    else
      rest_.remove_prefix(1);
  }

  bool next_is(char wanted) const { return !rest_.empty() && rest_[0] == wanted; }
  bool next_is_digit() const { return !rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9'; }
  bool good() const { return good_; }
  std::string_view rest() const { return rest_; }
  void require(bool condition) { good_ = good_ && condition; }

 private:
  int fail() {
    good_ = false;
    return 0;
  }

  std::string_view rest_;
  bool good_ = true;
};

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

/// Of the clock that the moment was read from.
std::optional<std::int64_t> offset_behind_moment(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  return text.starts_with('+') || text.starts_with('-') ? read_offset(text) : std::nullopt;
}

sys_days read_date(Reader& reader) {
  const std::chrono::year year{reader.number(4, 1, 9999)};
  reader.one_of("-");
  const std::chrono::month month{static_cast<unsigned>(reader.number(2, 1, 12))};
  reader.one_of("-");
  const std::chrono::day day{static_cast<unsigned>(reader.number(2, 1, 31))};
  reader.require((year / month / day).ok());
  return year / month / day;
}

std::chrono::seconds read_time_of_day(Reader& reader) {
  const std::chrono::hours hours{reader.number(2, 0, 23)};
  reader.one_of(":");
  const std::chrono::minutes minutes{reader.number(2, 0, 59)};
  reader.one_of(":");
  return hours + minutes + std::chrono::seconds{reader.number(2, 0, 59)};
}

/// Both parts of the length have the same sign, and the nanoseconds are less than a second.
std::optional<Timestamp> moved(Timestamp moment, std::int64_t seconds, std::int64_t nanoseconds) {
  if (!in_range(moment)) return std::nullopt;
  nanoseconds += moment.nanoseconds;
  const std::int64_t carried = nanoseconds < 0 ? -1 : nanoseconds / nanoseconds_in_a_second;
  nanoseconds -= carried * nanoseconds_in_a_second;
  const Timestamp result{moment.seconds + seconds + carried, static_cast<std::int32_t>(nanoseconds)};
  return in_range(result) ? std::optional(result) : std::nullopt;
}

}  // namespace

bool in_range(Timestamp moment) {
  return moment.seconds >= earliest && moment.seconds < past_latest && moment.nanoseconds >= 0 &&
         moment.nanoseconds < nanoseconds_in_a_second;
}

std::optional<Timestamp> read_timestamp(std::string_view text) {
  Reader reader(text);
  const sys_days date = read_date(reader);
  reader.one_of("Tt");
  const std::chrono::seconds time = read_time_of_day(reader);
  const std::int32_t nanoseconds = read_fraction(reader);
  const auto offset = offset_behind_moment(reader.rest());
  if (!reader.good() || !offset) return std::nullopt;
  const Timestamp moment{(date + time).time_since_epoch().count() - *offset, nanoseconds};
  return in_range(moment) ? std::optional(moment) : std::nullopt;
}

std::string written(Timestamp moment) {
  const auto field = [&](CalendarField wanted) { return field_of(moment, wanted, 0); };
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}Z", field(CalendarField::full_year),
                     field(CalendarField::month) + 1, field(CalendarField::date), field(CalendarField::hours),
                     field(CalendarField::minutes), field(CalendarField::seconds),
                     written_fraction(static_cast<std::uint32_t>(moment.nanoseconds)));
}

std::optional<Timestamp> timestamp_of_seconds(std::int64_t seconds) {
  const Timestamp moment{seconds, 0};
  return in_range(moment) ? std::optional(moment) : std::nullopt;
}

std::optional<Timestamp> sum(Timestamp moment, Duration length) {
  return moved(moment, length.nanoseconds / nanoseconds_in_a_second, length.nanoseconds % nanoseconds_in_a_second);
}

std::optional<Timestamp> difference(Timestamp moment, Duration length) {
  return moved(moment, -(length.nanoseconds / nanoseconds_in_a_second),
               -(length.nanoseconds % nanoseconds_in_a_second));
}

std::optional<Duration> difference(Timestamp left, Timestamp right) {
  if (!in_range(left) || !in_range(right)) return std::nullopt;
  std::int64_t seconds = left.seconds - right.seconds;
  std::int64_t nanoseconds = left.nanoseconds - right.nanoseconds;
  // With the same sign, both grow towards the result, and neither is beyond 64 bits if the result isn't.
  if (seconds < 0 && nanoseconds > 0) {
    ++seconds;
    nanoseconds -= nanoseconds_in_a_second;
  } else if (seconds > 0 && nanoseconds < 0) {
    --seconds;
    nanoseconds += nanoseconds_in_a_second;
  }
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / nanoseconds_in_a_second;
  if (seconds > most || seconds < -most) return std::nullopt;
  return sum(Duration{seconds * nanoseconds_in_a_second}, Duration{nanoseconds});
}

std::int64_t day_number(Timestamp moment) {
  return std::chrono::floor<std::chrono::days>(std::chrono::seconds{moment.seconds}).count();
}

}  // namespace bedside::condition
