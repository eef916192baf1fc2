// Whether a value fits a declared fact or answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <bedside/value.hpp>

#include "plan/field.hpp"
#include "source/node.hpp"

namespace bedside::plan {

/// Bytes of a text, in a fact or in an answer.
inline constexpr std::size_t longest_text = 64 * 1024;

/// A value as its field wants it, or why it doesn't fit.
struct Fit {
  enum class Reason : std::uint8_t { none, type, range };
  std::optional<Value> value;
  Reason reason = Reason::none;
};

/// `raw` is as JSON has it: a date is text (`2026-12-01`), a number may be whole. Ids of options are checked, limits
/// too.
Fit fit_to(const Value& raw, const Field& field);

/// An example of the plan as JSON would have it; null when it can't be a value of that type.
Value written_value(const source::Node& node, FieldType type);

/// "a whole number from 0 to 10", "one of `home` or `mobile`"; never holds a value.
std::string expected_value(const Field& field);

/// As written in a plan: `yes_no`, `text` and so on.
std::string_view name_of(FieldType type);

/// Midnight UTC of an ISO date such as 2026-12-01, years 0001 to 9999.
std::optional<Timestamp> parse_date(std::string_view text);
/// The ISO date of a timestamp's day.
std::string iso_date(Timestamp timestamp);
/// A value of a field as a host gives it: a date is an ISO text.
Value as_given(const Value& value);

}  // namespace bedside::plan
