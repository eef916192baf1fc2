// int(), double(), string(), bool(), timestamp() and duration().
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include <fmt/format.h>

#include "reference_rules.hpp"

namespace bedside::condition::reference {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// Decimal digits, perhaps after a minus sign, and nothing else.
Computed integer_in(const std::string& text) {
  const bool negative = text.starts_with('-');
  const std::string digits = text.substr(negative ? 1 : 0);
  if (digits.empty()) return std::nullopt;
  __int128 whole = 0;
  for (const char digit : digits) {
    if (!is_digit(digit)) return std::nullopt;
    whole = whole * 10 + (digit - '0');
    if (whole > static_cast<__int128>(INT64_MAX) + 1) return std::nullopt;
  }
  if (negative) whole = -whole;
  if (whole > INT64_MAX) return std::nullopt;
  return Value{static_cast<std::int64_t>(whole)};
}

Computed integer_from(const Value& from) {
  if (from.as<std::int64_t>() != nullptr) return from;
  if (const auto* text = from.as<std::string>()) return integer_in(*text);
  if (const auto* moment = from.as<Timestamp>()) return Value{moment->seconds};
  const auto* number = from.as<double>();
  constexpr double edge = 9223372036854775808.0;
  if (number == nullptr || !(*number > -edge && *number < edge)) return std::nullopt;
  return Value{static_cast<std::int64_t>(std::trunc(*number))};
}

/// How many digits stand at `at`, which moves behind them.
std::size_t digits_at(const std::string& text, std::size_t& at) {
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at - begin;
}

/// `-?digits[.digits][e[+-]digits]`
bool is_decimal(const std::string& text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  if (digits_at(text, at) == 0) return false;
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (digits_at(text, at) == 0) return false;
  }
  if (at < text.size() && text[at] == 'e') {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (digits_at(text, at) == 0) return false;
  }
  return at == text.size();
}

Computed number_in(const std::string& text) {
  if (text == "NaN") return Value{std::nan("")};
  if (text == "Infinity") return Value{HUGE_VAL};
  if (text == "-Infinity") return Value{-HUGE_VAL};
  if (!is_decimal(text)) return std::nullopt;
  const double number = std::strtod(text.c_str(), nullptr);
  if (std::isinf(number)) return std::nullopt;  // too large, as it is refused where the author writes it
  return Value{number};
}

Computed number_from(const Value& from) {
  if (from.as<double>() != nullptr) return from;
  if (const auto* whole = from.as<std::int64_t>()) return Value{static_cast<double>(*whole)};
  if (const auto* text = from.as<std::string>()) return number_in(*text);
  return std::nullopt;
}

/// The sign of what is no number is the processor's affair.
std::string number_text(double number) {
  if (std::isinf(number)) return number > 0 ? "Infinity" : "-Infinity";
  return std::isnan(number) ? "NaN" : fmt::format("{}", number);
}

Computed text_from(const Value& from) {
  if (from.as<std::string>() != nullptr) return from;
  if (const auto* truth = from.as<bool>()) return Value{std::string(*truth ? "true" : "false")};
  if (const auto* whole = from.as<std::int64_t>()) return Value{std::to_string(*whole)};
  if (const auto* number = from.as<double>()) return Value{number_text(*number)};
  if (const auto* moment = from.as<Timestamp>()) return Value{moment_text(*moment)};
  if (const auto* duration = from.as<Duration>()) return Value{duration_text(*duration)};
  return std::nullopt;
}

Computed truth_from(const Value& from) {
  if (from.as<bool>() != nullptr) return from;
  const auto* text = from.as<std::string>();
  if (text == nullptr) return std::nullopt;
  for (const char* yes : {"1", "t", "true", "TRUE", "True"})
    if (*text == yes) return Value{true};
  for (const char* no : {"0", "f", "false", "FALSE", "False"})
    if (*text == no) return Value{false};
  return std::nullopt;
}

Computed moment_from(const Value& from) {
  if (from.as<Timestamp>() != nullptr) return from;
  if (const auto* seconds = from.as<std::int64_t>()) return moment_at(static_cast<__int128>(*seconds) * billion);
  if (const auto* text = from.as<std::string>()) return moment_in(*text);
  return std::nullopt;
}

Computed duration_from(const Value& from) {
  if (from.as<Duration>() != nullptr) return from;
  if (const auto* text = from.as<std::string>()) return duration_in(*text);
  return std::nullopt;
}

}  // namespace

Computed converted(const std::string& to, const Value& from) {
  if (to == "int") return integer_from(from);
  if (to == "double") return number_from(from);
  if (to == "string") return text_from(from);
  if (to == "bool") return truth_from(from);
  if (to == "timestamp") return moment_from(from);
  if (to == "duration") return duration_from(from);
  return std::nullopt;
}

}  // namespace bedside::condition::reference
