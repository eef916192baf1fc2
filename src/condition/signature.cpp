#include "condition/signature.hpp"

#include <algorithm>
#include <array>

namespace bedside::condition {
namespace {

using enum Basic;

constexpr Basics none{};
constexpr Basics sized{text, list, map};
constexpr Basics texts{text};
constexpr Basics moments{timestamp};
constexpr Basics clocks{timestamp, duration};

// The implied operand of the last two is the date of the call.
constexpr std::array table{
    Signature{Function::to_bool, "bool", Style::call, 1, 1, {boolean, text}, none, boolean},
    Signature{Function::contains, "contains", Style::method, 2, 2, texts, texts, boolean},
    Signature{Function::days_since, "days_since", Style::call, 2, 2, moments, moments, integer},
    Signature{Function::days_until, "days_until", Style::call, 2, 2, moments, moments, integer},
    Signature{Function::to_double, "double", Style::call, 1, 1, {integer, number, text}, none, number},
    Signature{Function::to_duration, "duration", Style::call, 1, 1, {text, duration}, none, duration},
    Signature{Function::ends_with, "endsWith", Style::method, 2, 2, texts, texts, boolean},
    Signature{Function::get_date, "getDate", Style::method, 1, 2, moments, texts, integer},
    Signature{Function::get_day_of_month, "getDayOfMonth", Style::method, 1, 2, moments, texts, integer},
    Signature{Function::get_day_of_week, "getDayOfWeek", Style::method, 1, 2, moments, texts, integer},
    Signature{Function::get_day_of_year, "getDayOfYear", Style::method, 1, 2, moments, texts, integer},
    Signature{Function::get_full_year, "getFullYear", Style::method, 1, 2, moments, texts, integer},
    Signature{Function::get_hours, "getHours", Style::method, 1, 2, clocks, texts, integer},
    Signature{Function::get_milliseconds, "getMilliseconds", Style::method, 1, 2, clocks, texts, integer},
    Signature{Function::get_minutes, "getMinutes", Style::method, 1, 2, clocks, texts, integer},
    Signature{Function::get_month, "getMonth", Style::method, 1, 2, moments, texts, integer},
    Signature{Function::get_seconds, "getSeconds", Style::method, 1, 2, clocks, texts, integer},
    Signature{Function::to_int, "int", Style::call, 1, 1, {integer, number, text, timestamp}, none, integer},
    Signature{Function::size, "size", Style::either, 1, 1, sized, none, integer},
    Signature{Function::starts_with, "startsWith", Style::method, 2, 2, texts, texts, boolean},
    Signature{Function::to_string,
              "string",
              Style::call,
              1,
              1,
              {integer, number, boolean, text, timestamp, duration},
              none,
              text},
    Signature{Function::to_timestamp, "timestamp", Style::call, 1, 1, {text, integer, timestamp}, none, timestamp},
};

template <class Key>
const Signature* find(Key Signature::* member, Key key) {
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const Signature& one) { return one.*member == key; });
  return found == table.end() ? nullptr : found;
}

}  // namespace

std::span<const Signature> signatures() {
  return table;
}

const Signature* signature(std::string_view name) {
  return find(&Signature::name, name);
}

const Signature& signature(Function function) {
  return *find(&Signature::function, function);
}

}  // namespace bedside::condition
