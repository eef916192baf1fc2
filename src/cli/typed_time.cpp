#include "cli/typed_time.hpp"

#include <algorithm>
#include <chrono>

#include "cli/typed_answer.hpp"
#include "cli/typed_number.hpp"

namespace bedside::cli {
namespace {

std::optional<std::chrono::sys_seconds> day_in(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const std::optional<unsigned> year = number_in<unsigned>(text.substr(0, 4));
  const std::optional<unsigned> month = number_in<unsigned>(text.substr(5, 2));
  const std::optional<unsigned> day = number_in<unsigned>(text.substr(8, 2));
  if (!year || !month || !day || *year == 0) return {};
  const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                                         std::chrono::day{*day}};
  return date.ok() ? std::optional<std::chrono::sys_seconds>{std::chrono::sys_days{date}} : std::nullopt;
}

std::optional<std::chrono::seconds> hour_in(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || text.size() != colon + 3) return {};
  const std::optional<unsigned> hour = number_in<unsigned>(text.substr(0, colon));
  const std::optional<unsigned> minute = number_in<unsigned>(text.substr(colon + 1));
  if (!hour || !minute || *hour > 23 || *minute > 59) return {};
  return std::chrono::hours{*hour} + std::chrono::minutes{*minute};
}

}  // namespace

std::optional<Timestamp> moment_in(std::string_view text) {
  constexpr std::size_t date_size = 10;
  const auto day = day_in(text.substr(0, date_size));
  if (!day) return {};
  const std::string_view rest = trimmed(text.substr(date_size));
  const auto hour = rest.empty() ? std::optional{std::chrono::seconds{0}} : hour_in(rest);
  if (!hour) return {};
  return Timestamp{(*day + *hour).time_since_epoch().count(), 0};
}

std::optional<std::int64_t> seconds_in(std::string_view text) {
  constexpr int longest = 86'400;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::optional<unsigned> number = number_in<unsigned>(text.substr(0, digits));
  const std::string_view unit = trimmed(text.substr(digits));
  if (!number || unit.empty()) return {};
  const bool is_minutes = std::string_view("minutes").starts_with(unit) || unit == "mins";
  const bool is_seconds = std::string_view("seconds").starts_with(unit) || unit == "secs";
  if (!is_minutes && !is_seconds) return {};
  const std::int64_t seconds = std::int64_t{*number} * (is_minutes ? 60 : 1);
  return seconds <= longest ? std::optional{seconds} : std::nullopt;
}

}  // namespace bedside::cli
