#include "condition/functions.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "condition/calendar.hpp"
#include "condition/conversions.hpp"
#include "condition/duration.hpp"
#include "condition/timestamp.hpp"
#include "diagnostics/characters.hpp"

namespace bedside::condition {
namespace {

using Operands = std::vector<const Value*>;

/// The time that it takes grows with the sum of the lengths, whatever the texts are (Knuth, Morris and Pratt, 1977).
bool contains(std::string_view text, std::string_view part) {
  std::vector<std::size_t> border(part.size() + 1, 0);  // of each beginning: its longest end that is a beginning too
  for (std::size_t at = 1, matched = 0; at < part.size(); ++at) {
    while (matched > 0 && part[at] != part[matched]) matched = border[matched];
    if (part[at] == part[matched]) ++matched;
    border[at + 1] = matched;
  }
  std::size_t matched = 0;
  for (std::size_t at = 0; at < text.size() && matched < part.size(); ++at) {
    while (matched > 0 && text[at] != part[matched]) matched = border[matched];
    if (text[at] == part[matched]) ++matched;
  }
  return matched == part.size();
}

Computed compare_texts(Function function, const Value& of, const Value& other, Steps& steps) {
  const auto* text = of.as<std::string>();
  const auto* part = other.as<std::string>();
  if (text == nullptr || part == nullptr) return faulty(Fault::no_such_overload);
  steps.take_for_bytes(text->size() + part->size());
  if (function == Function::starts_with) return {{text->starts_with(*part)}};
  if (function == Function::ends_with) return {{text->ends_with(*part)}};
  return {{contains(*text, *part)}};
}

/// Of a text, its characters (code points).
Computed size_of(const Value& value, Steps& steps) {
  std::ptrdiff_t size = 0;
  if (const auto* text = value.as<std::string>()) {
    steps.take_for_bytes(text->size());
    size = std::count_if(text->begin(), text->end(), [](char byte) { return diagnostics::begins_character(byte); });
  } else if (const auto* list = value.as<Value::List>()) {
    size = static_cast<std::ptrdiff_t>(list->size());
  } else if (const auto* map = value.as<Value::Map>()) {
    size = static_cast<std::ptrdiff_t>(map->size());
  } else {
    return faulty(Fault::no_such_overload);
  }
  return {{std::int64_t{size}}};
}

CalendarField calendar_field(Function function) {
  switch (function) {
    case Function::get_full_year:
      return CalendarField::full_year;
    case Function::get_month:
      return CalendarField::month;
    case Function::get_date:
      return CalendarField::date;
    case Function::get_day_of_month:
      return CalendarField::day_of_month;
    case Function::get_day_of_week:
      return CalendarField::day_of_week;
    case Function::get_day_of_year:
      return CalendarField::day_of_year;
    case Function::get_hours:
      return CalendarField::hours;
    case Function::get_minutes:
      return CalendarField::minutes;
    case Function::get_seconds:
      return CalendarField::seconds;
    default:
      return CalendarField::milliseconds;
  }
}

Computed field_of_moment(Timestamp moment, CalendarField field, const Operands& operands) {
  if (operands.size() == 1) return {{field_of(moment, field, 0)}};
  const auto* place = operands[1]->as<std::string>();
  if (place == nullptr) return faulty(Fault::no_such_overload);
  const std::optional<std::int64_t> offset = read_offset(*place);
  return offset ? Computed{{field_of(moment, field, *offset)}} : faulty(Fault::not_an_offset);
}

Computed field_of_time(Function function, const Operands& operands) {
  const CalendarField field = calendar_field(function);
  if (const auto* moment = operands[0]->as<Timestamp>()) return field_of_moment(*moment, field, operands);
  const auto* length = operands[0]->as<Duration>();
  const bool has_field = signature(function).first.contains(Basic::duration);
  if (length == nullptr || !has_field || operands.size() != 1) return faulty(Fault::no_such_overload);
  return {{field_of(*length, field)}};
}

Computed counted_days(Function function, const Value& date, const Value& today) {
  const auto* other = date.as<Timestamp>();
  const auto* call = today.as<Timestamp>();
  if (other == nullptr || call == nullptr) return faulty(Fault::no_such_overload);
  const std::int64_t until = day_number(*other) - day_number(*call);
  return {{function == Function::days_until ? until : -until}};
}

}  // namespace

Computed called(Function function, const Operands& operands, Steps& steps) {
  switch (function) {
    case Function::unknown:
      return faulty(Fault::unknown_function);
    case Function::size:
      return size_of(*operands[0], steps);
    case Function::contains:
    case Function::starts_with:
    case Function::ends_with:
      return compare_texts(function, *operands[0], *operands[1], steps);
    case Function::days_until:
    case Function::days_since:
      return counted_days(function, *operands[0], *operands[1]);
    case Function::to_bool:
    case Function::to_double:
    case Function::to_duration:
    case Function::to_int:
    case Function::to_string:
    case Function::to_timestamp:
      return converted(function, *operands[0], steps);
    default:
      return field_of_time(function, operands);
  }
}

}  // namespace bedside::condition
