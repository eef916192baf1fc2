// Numbers.
#include "condition/literal.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

#include "condition/ascii.hpp"

namespace bedside::condition {
namespace {

constexpr std::uint64_t past_largest = std::uint64_t{1} << 63;

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

struct NumberExtent {
  std::size_t end = 0;
  bool is_double = false;
};

NumberExtent extent_of_decimal(std::string_view text, std::size_t begin) {
  NumberExtent extent{skip_digits(text, begin), false};
  const auto digit_at = [&](std::size_t at) { return at < text.size() && is_digit(text[at]); };
  if (extent.end < text.size() && text[extent.end] == '.' && digit_at(extent.end + 1))
    extent = {skip_digits(text, extent.end + 1), true};
  if (extent.end < text.size() && (text[extent.end] == 'e' || text[extent.end] == 'E')) {
    std::size_t exponent = extent.end + 1;
    if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-')) ++exponent;
    if (digit_at(exponent)) extent = {skip_digits(text, exponent), true};
  }
  return extent;
}

Literal read_integer(std::string_view text, std::size_t begin, std::size_t end) {
  const bool hexadecimal = end - begin > 2 && (text[begin + 1] == 'x' || text[begin + 1] == 'X');
  std::uint64_t magnitude = 0;
  const char* first = text.data() + begin + (hexadecimal ? 2 : 0);
  const auto [stop, error] = std::from_chars(first, text.data() + end, magnitude, hexadecimal ? 16 : 10);
  if (error != std::errc() || magnitude > past_largest) {
    return refused_literal(begin, end,
                           fmt::format("`{}` is too large for a whole number", text.substr(begin, end - begin)),
                           "whole numbers go up to 9223372036854775807");
  }
  Literal literal;
  literal.end = end;
  literal.past_largest_integer = magnitude == past_largest;
  literal.value.data = static_cast<std::int64_t>(magnitude);
  return literal;
}

/// Whether a number that is out of range is so because it is too close to zero.
bool is_tiny(std::string_view number) {
  const std::size_t mark = std::min(number.find_first_of("eE"), number.size());
  const std::string_view digits = number.substr(0, mark);
  const auto first = static_cast<long>(std::min(digits.find_first_of("123456789"), digits.size()));
  const auto point = static_cast<long>(std::min(digits.find('.'), digits.size()));
  std::string_view exponent = number.substr(std::min(mark + 1, number.size()));
  const bool negative = exponent.starts_with('-');
  if (negative || exponent.starts_with('+')) exponent.remove_prefix(1);
  constexpr long beyond_all_digits = 1'000'000;  // no text has as many
  long shift = 0;
  const auto read = std::from_chars(exponent.data(), exponent.data() + exponent.size(), shift);
  if (read.ec == std::errc::result_out_of_range || shift > beyond_all_digits) return negative;
  return point - first + (negative ? -shift : shift) < 0;
}

/// Nothing when it is too large to be held; one that is too close to zero is zero.
std::optional<double> value_of_decimal(std::string_view number) {
  double value = 0;
  const auto [stop, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  return error == std::errc() || is_tiny(number) ? std::optional(value) : std::nullopt;
}

Literal read_double(std::string_view text, std::size_t begin, std::size_t end) {
  const std::optional<double> number = value_of_decimal(text.substr(begin, end - begin));
  if (!number) {
    return refused_literal(begin, end,
                           fmt::format("`{}` is out of range for a number", text.substr(begin, end - begin)),
                           "use a number with fewer digits or a smaller exponent");
  }
  Literal literal;
  literal.end = end;
  literal.value.data = *number;
  return literal;
}

std::size_t hexadecimal_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin + 2;
  while (end < text.size() && digit_value(text[end], 16)) ++end;
  return end;
}

}  // namespace

Literal refused_literal(std::size_t begin, std::size_t end, std::string message, std::string hint) {
  Literal literal;
  literal.end = end;
  literal.problem = {diagnostics::Code::condition_syntax, begin, end, std::move(message), std::move(hint)};
  return literal;
}

std::optional<double> decimal_in(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::string_view digits = negative ? text.substr(1) : text;
  const bool is_decimal =
      !digits.empty() && is_digit(digits.front()) && extent_of_decimal(digits, 0).end == digits.size();
  const std::optional<double> size = is_decimal ? value_of_decimal(digits) : std::nullopt;
  return size && negative ? std::optional(-*size) : size;
}

Literal read_number(std::string_view text, std::size_t begin) {
  const bool hexadecimal = text[begin] == '0' && begin + 2 < text.size() &&
                           (text[begin + 1] == 'x' || text[begin + 1] == 'X') && digit_value(text[begin + 2], 16);
  const NumberExtent extent =
      hexadecimal ? NumberExtent{hexadecimal_end(text, begin), false} : extent_of_decimal(text, begin);
  std::size_t word = extent.end;
  while (word < text.size() && (is_letter(text[word]) || is_digit(text[word]))) ++word;
  if (word != extent.end) {
    return refused_literal(begin, word,
                           fmt::format("`{}` is neither a number nor a name", text.substr(begin, word - begin)),
                           "write the number alone, without a unit");
  }
  return extent.is_double ? read_double(text, begin, extent.end) : read_integer(text, begin, extent.end);
}

std::string written(const Value& literal) {
  if (const auto* truth = literal.as<bool>()) return *truth ? "true" : "false";
  if (const auto* whole = literal.as<std::int64_t>()) return fmt::format("{}", *whole);
  if (const auto* text = literal.as<std::string>()) return quoted(*text);
  const auto* number = literal.as<double>();
  if (number == nullptr) return "null";
  std::string shown = fmt::format("{}", *number);
  if (shown.find_first_of(".e") == std::string::npos) shown += ".0";
  return shown;
}

}  // namespace bedside::condition
