// Quoted texts: plain and raw, on one line or in triple quotes.
#include <algorithm>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

#include "condition/ascii.hpp"
#include "condition/literal.hpp"

namespace bedside::condition {
namespace {

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
  return refused_literal(at, end, fmt::format("`{}` is not an escape that texts know", text.substr(at, end - at)),
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

/// How a text is written: what stands between its opening and its closing quotes.
struct Quotes {
  std::string_view closing;
  std::size_t first = 0;  ///< the byte behind the opening quotes
  bool raw = false;       ///< a backslash is a backslash
  bool on_one_line = true;
};

Quotes quotes_at(std::string_view text, std::size_t begin) {
  const bool raw = text[begin] == 'r' || text[begin] == 'R';
  const std::size_t open = begin + (raw ? 1 : 0);
  const std::string_view three = text.substr(open, 3);
  if (three == "\"\"\"" || three == "'''") return {three, open + 3, raw, false};
  return {text.substr(open, 1), open + 1, raw, true};
}

Literal never_closed(std::size_t begin, std::size_t end, std::string_view closing) {
  return refused_literal(begin, end, "the text that starts here has no closing quote",
                         fmt::format("end it with `{}`", closing));
}

}  // namespace

Literal read_text(std::string_view text, std::size_t begin) {
  const Quotes quotes = quotes_at(text, begin);
  std::string meant;
  std::size_t at = quotes.first;
  while (!text.substr(std::min(at, text.size())).starts_with(quotes.closing)) {
    const bool line_ends = at < text.size() && (text[at] == '\n' || text[at] == '\r');
    if (at >= text.size() || (line_ends && quotes.on_one_line)) return never_closed(begin, at, quotes.closing);
    if (text[at] != '\\' || quotes.raw) {
      meant += text[at++];
      continue;
    }
    const auto end = read_escape(text, at, meant);
    if (!end) return refused_escape(text, at);
    at = *end;
  }
  Literal literal;
  literal.end = at + quotes.closing.size();
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

}  // namespace bedside::condition
