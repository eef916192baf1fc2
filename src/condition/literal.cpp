#include "condition/literal.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

namespace bedside::condition {
namespace {

constexpr std::uint64_t past_largest = std::uint64_t{1} << 63;

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

std::optional<unsigned> digit_value(char byte, unsigned base) {
  unsigned value = base;
  if (is_digit(byte)) value = static_cast<unsigned>(byte - '0');
  if (byte >= 'a' && byte <= 'f') value = static_cast<unsigned>(byte - 'a' + 10);
  if (byte >= 'A' && byte <= 'F') value = static_cast<unsigned>(byte - 'A' + 10);
  return value < base ? std::optional(value) : std::nullopt;
}

Literal refused(std::size_t begin, std::size_t end, std::string message, std::string hint) {
  Literal literal;
  literal.end = end;
  literal.problem = {diagnostics::Code::condition_syntax, begin, end, std::move(message), std::move(hint)};
  return literal;
}

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
    return refused(begin, end, fmt::format("`{}` is too large for a whole number", text.substr(begin, end - begin)),
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
  long shift = 0;
  const auto read = std::from_chars(exponent.data(), exponent.data() + exponent.size(), shift);
  if (read.ec == std::errc::result_out_of_range) return negative;
  return point - first + (negative ? -shift : shift) < 0;
}

Literal read_double(std::string_view text, std::size_t begin, std::size_t end) {
  double number = 0;
  const auto [stop, error] = std::from_chars(text.data() + begin, text.data() + end, number);
  if (error != std::errc() && !is_tiny(text.substr(begin, end - begin))) {
    return refused(begin, end, fmt::format("`{}` is out of range for a number", text.substr(begin, end - begin)),
                   "use a number with fewer digits or a smaller exponent");
  }
  Literal literal;
  literal.end = end;
  literal.value.data = number;
  return literal;
}

std::size_t hexadecimal_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin + 2;
  while (end < text.size() && digit_value(text[end], 16)) ++end;
  return end;
}

void append_utf8(std::string& text, std::uint32_t point) {
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | ((point >> shift) & 0x3FU)); };
  if (point < 0x80) {
    text += static_cast<char>(point);
  } else if (point < 0x800) {
    text += static_cast<char>(0xC0U | (point >> 6U));
    tail(0);
  } else if (point < 0x10000) {
    text += static_cast<char>(0xE0U | (point >> 12U));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0U | (point >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

/// For the escapes of one letter; 0 for others.
char plain_escape(char letter) {
  constexpr std::string_view letters = "abfnrtv\\?\"'`";
  constexpr std::string_view meant = "\a\b\f\n\r\t\v\\?\"'`";
  const std::size_t found = letters.find(letter);
  return found == std::string_view::npos ? '\0' : meant[found];
}

struct NumericEscape {
  std::size_t skip = 0;  ///< letters before the digits
  std::size_t digits = 0;
  unsigned base = 16;
};

NumericEscape numeric_escape(char letter) {
  if (letter == 'x' || letter == 'X') return {1, 2, 16};
  if (letter == 'u') return {1, 4, 16};
  if (letter == 'U') return {1, 8, 16};
  if (letter >= '0' && letter <= '3') return {0, 3, 8};
  return {};
}

/// The escape whose backslash stands at `at`: adds what it means and gives where it ends, or nothing when it is none.
std::optional<std::size_t> read_escape(std::string_view text, std::size_t at, std::string& meant) {
  if (at + 1 >= text.size()) return std::nullopt;
  const char letter = text[at + 1];
  if (const char plain = plain_escape(letter); plain != '\0') {
    meant += plain;
    return at + 2;
  }
  const NumericEscape escape = numeric_escape(letter);
  if (escape.digits == 0) return std::nullopt;
  const std::size_t first = at + 1 + escape.skip;
  if (first + escape.digits > text.size()) return std::nullopt;
  std::uint32_t point = 0;
  for (const char digit : text.substr(first, escape.digits)) {
    const auto value = digit_value(digit, escape.base);
    if (!value) return std::nullopt;
    point = point * escape.base + *value;
  }
  if (point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return std::nullopt;
  append_utf8(meant, point);
  return first + escape.digits;
}

Literal refused_escape(std::string_view text, std::size_t at) {
  const bool shown = at + 1 < text.size() && text[at + 1] > ' ' && text[at + 1] < '\x7f';
  const std::size_t end = at + (shown ? 2 : 1);
  return refused(at, end, fmt::format("`{}` is not an escape that texts know", text.substr(at, end - at)),
                 "for a backslash itself write `\\\\`");
}

/// Whether a reader of the canonical text couldn't see the character: control and bidirectional characters.
std::size_t unseen_character(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(at < text.size() ? text[at] : '\0'); };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return 2;
  if (byte(0) != 0xE2) return 0;
  const bool marks = byte(1) == 0x80 && (byte(2) == 0x8E || byte(2) == 0x8F || (byte(2) >= 0xA8 && byte(2) <= 0xAE));
  const bool isolates = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
  return marks || isolates ? 3 : 0;
}

std::string escaped(std::string_view character) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(character[at])); };
  if (character == "\n") return "\\n";
  if (character == "\r") return "\\r";
  if (character == "\t") return "\\t";
  unsigned point = byte(0);
  if (character.size() == 2) point = ((byte(0) & 0x1FU) << 6U) | (byte(1) & 0x3FU);
  if (character.size() == 3) point = ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
  return fmt::format("\\u{:04x}", point);
}

}  // namespace

Literal read_number(std::string_view text, std::size_t begin) {
  const bool hexadecimal = text[begin] == '0' && begin + 2 < text.size() &&
                           (text[begin + 1] == 'x' || text[begin + 1] == 'X') && digit_value(text[begin + 2], 16);
  const NumberExtent extent =
      hexadecimal ? NumberExtent{hexadecimal_end(text, begin), false} : extent_of_decimal(text, begin);
  std::size_t word = extent.end;
  while (word < text.size() && (is_letter(text[word]) || is_digit(text[word]))) ++word;
  if (word != extent.end) {
    return refused(begin, word, fmt::format("`{}` is neither a number nor a name", text.substr(begin, word - begin)),
                   "write the number alone, without a unit");
  }
  return extent.is_double ? read_double(text, begin, extent.end) : read_integer(text, begin, extent.end);
}

Literal read_text(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  std::string meant;
  std::size_t at = begin + 1;
  while (at < text.size() && text[at] != quote && text[at] != '\n' && text[at] != '\r') {
    if (text[at] != '\\') {
      meant += text[at++];
      continue;
    }
    const auto end = read_escape(text, at, meant);
    if (!end) return refused_escape(text, at);
    at = *end;
  }
  if (at >= text.size() || text[at] != quote)
    return refused(begin, at, "the text that starts here has no closing quote", fmt::format("end it with `{}`", quote));
  Literal literal;
  literal.end = at + 1;
  literal.value.data = std::move(meant);
  return literal;
}

std::string quoted(std::string_view text) {
  std::string shown = "\"";
  while (!text.empty()) {
    const std::size_t unseen = unseen_character(text);
    if (unseen != 0) {
      shown += escaped(text.substr(0, unseen));
    } else {
      if (text[0] == '"' || text[0] == '\\') shown += '\\';
      shown += text[0];
    }
    text.remove_prefix(unseen == 0 ? 1 : unseen);
  }
  return shown + '"';
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
