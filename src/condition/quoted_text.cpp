// Quoted texts: plain and raw, on one line or in triple quotes.
#include <algorithm>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

#include "condition/ascii.hpp"
#include "condition/literal.hpp"
#include "diagnostics/characters.hpp"

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
  const std::string_view escape = text.substr(at, end - at);
  if (shown && numeric_escape(text[at + 1]).digits != 0)
    return refused_literal(at, end, fmt::format("no character has the number behind this `{}`", escape),
                           "write it like `\\u20ac` (four digits), `\\U0001F600` (eight), `\\x41` or `\\101`");
  return refused_literal(at, end, fmt::format("`{}` is not an escape that texts know", escape),
                         "for a backslash itself write `\\\\`");
}

std::string escaped(char32_t character) {
  if (character == U'\n') return "\\n";
  if (character == U'\r') return "\\r";
  if (character == U'\t') return "\\t";
  return fmt::format("\\u{:04x}", static_cast<std::uint32_t>(character));
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
  std::string written = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const diagnostics::Character character = diagnostics::character_at(text, at);
    if (diagnostics::is_obeyed(character.code_point)) {
      written += escaped(character.code_point);
    } else {
      if (text[at] == '"' || text[at] == '\\') written += '\\';
      written += text.substr(at, character.bytes);
    }
    at += character.bytes;
  }
  return written + '"';
}

}  // namespace bedside::condition
