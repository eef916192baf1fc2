#include "condition/conversions.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "condition/duration.hpp"
#include "condition/literal.hpp"
#include "condition/timestamp.hpp"

namespace bedside::condition {
namespace {

/// The value, or the fault of a conversion that gave none.
template <class Result>
Computed made(const std::optional<Result>& result) {
  return result ? Computed{{*result}} : faulty(Fault::not_convertible);
}

std::optional<std::int64_t> read_integer(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<double> read_double(std::string_view text) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (text == "NaN") return std::numeric_limits<double>::quiet_NaN();
  if (text == "Infinity") return infinity;
  if (text == "-Infinity") return -infinity;
  return decimal_in(text);
}

Computed to_bool(const Value& value) {
  if (value.as<bool>() != nullptr) return {value};
  const auto* text = value.as<std::string>();
  if (text == nullptr) return faulty(Fault::no_such_overload);
  constexpr std::array<std::string_view, 5> yes = {"1", "t", "true", "TRUE", "True"};
  constexpr std::array<std::string_view, 5> no = {"0", "f", "false", "FALSE", "False"};
  if (std::find(yes.begin(), yes.end(), *text) != yes.end()) return {{true}};
  if (std::find(no.begin(), no.end(), *text) != no.end()) return {{false}};
  return faulty(Fault::not_convertible);
}

Computed to_double(const Value& value) {
  if (value.as<double>() != nullptr) return {value};
  if (const auto* whole = value.as<std::int64_t>()) return {{static_cast<double>(*whole)}};
  const auto* text = value.as<std::string>();
  return text != nullptr ? made(read_double(*text)) : faulty(Fault::no_such_overload);
}

/// Towards zero. The bounds themselves are out, as CEL has it.
Computed truncated(double number) {
  constexpr double bound = 9223372036854775808.0;
  const bool inside = number > -bound && number < bound;
  return inside ? Computed{{static_cast<std::int64_t>(number)}} : faulty(Fault::overflow);
}

Computed to_int(const Value& value) {
  if (value.as<std::int64_t>() != nullptr) return {value};
  if (const auto* number = value.as<double>()) return truncated(*number);
  if (const auto* moment = value.as<Timestamp>()) return {{moment->seconds}};
  const auto* text = value.as<std::string>();
  return text != nullptr ? made(read_integer(*text)) : faulty(Fault::no_such_overload);
}

/// The shortest text that reads back.
std::string written_number(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number > 0 ? "Infinity" : "-Infinity";
  return fmt::format("{}", number);
}

Computed to_string(const Value& value) {
  if (value.as<std::string>() != nullptr) return {value};
  if (const auto* truth = value.as<bool>()) return {{std::string(*truth ? "true" : "false")}};
  if (const auto* whole = value.as<std::int64_t>()) return {{fmt::format("{}", *whole)}};
  if (const auto* number = value.as<double>()) return {{written_number(*number)}};
  if (const auto* moment = value.as<Timestamp>()) return {{written(*moment)}};
  if (const auto* length = value.as<Duration>()) return {{written(*length)}};
  return faulty(Fault::no_such_overload);
}

Computed to_timestamp(const Value& value) {
  if (value.as<Timestamp>() != nullptr) return {value};
  if (const auto* seconds = value.as<std::int64_t>()) {
    const auto moment = timestamp_of_seconds(*seconds);
    return moment ? Computed{{*moment}} : faulty(Fault::time_out_of_range);
  }
  const auto* text = value.as<std::string>();
  return text != nullptr ? made(read_timestamp(*text)) : faulty(Fault::no_such_overload);
}

Computed to_duration(const Value& value) {
  if (value.as<Duration>() != nullptr) return {value};
  const auto* text = value.as<std::string>();
  return text != nullptr ? made(read_duration(*text)) : faulty(Fault::no_such_overload);
}

}  // namespace

Computed converted(Function function, const Value& value, Steps& steps) {
  if (const auto* text = value.as<std::string>()) steps.take_for_bytes(text->size());
  switch (function) {
    case Function::to_bool:
      return to_bool(value);
    case Function::to_double:
      return to_double(value);
    case Function::to_duration:
      return to_duration(value);
    case Function::to_int:
      return to_int(value);
    case Function::to_timestamp:
      return to_timestamp(value);
    default:
      return to_string(value);
  }
}

}  // namespace bedside::condition
