#include "value/moment_text.hpp"

#include <chrono>
#include <cstdint>

#include <fmt/format.h>

namespace bedside::value {
namespace {

constexpr std::int64_t nanoseconds_per_second = 1'000'000'000;

/// `.5`; empty for a whole second.
std::string fraction(std::int64_t nanoseconds) {
  if (nanoseconds == 0) return {};
  std::string text = fmt::format(".{:09}", nanoseconds);
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

}  // namespace

std::string written(Timestamp moment) {
  const std::chrono::sys_seconds whole{std::chrono::seconds{moment.seconds}};
  const auto midnight = std::chrono::floor<std::chrono::days>(whole);
  const std::chrono::year_month_day day{midnight};
  const std::chrono::hh_mm_ss time{whole - midnight};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}Z", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()), time.hours().count(),
                     time.minutes().count(), time.seconds().count(), fraction(moment.nanoseconds));
}

std::string written(Duration length) {
  // Divided before the sign is taken off: the shortest of all has no positive counterpart.
  const std::int64_t seconds = length.nanoseconds / nanoseconds_per_second;
  const std::int64_t rest = length.nanoseconds % nanoseconds_per_second;
  const bool back = length.nanoseconds < 0;
  return fmt::format("{}{}{}s", back ? "-" : "", back ? -seconds : seconds, fraction(back ? -rest : rest));
}

}  // namespace bedside::value
