#include "source/scalar_traps.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "diagnostics/characters.hpp"
#include "source/npos.hpp"
#include "source/scalar_places.hpp"
#include "source/slips.hpp"

namespace bedside::source {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

void check_quoted_lines(const FoundScalar& s, Findings& findings) {
  const std::string_view written = s.text.substr(s.node.offset, s.end - s.node.offset);
  if (written.find('\n') == npos) return;
  findings
      .error(Code::quoted_text_spans_lines, s.places.rest_of_line(s.node.offset),
             "this quoted text does not end on its own line")
      .hint = "close the quote on the same line, or write a longer text with `|`";
}

// What the parser makes of `\_` and `\N` is not even UTF-8.
bool is_refused(const diagnostics::Character& c) {
  const bool white = c.code_point == U'\n' || c.code_point == U'\t';
  return !c.is_utf8 || (diagnostics::is_obeyed(c.code_point) && !white);
}

void check_escapes(const FoundScalar& s, Findings& findings) {
  const std::string_view text = s.node.text;
  for (std::size_t i = 0; i < text.size();) {
    const diagnostics::Character c = diagnostics::character_at(text, i);
    if (is_refused(c)) {
      const auto places = places_of(s.text, s.node.offset, s.node.style, text);
      const SourceRange range = places ? s.places.between((*places)[i], (*places)[i + c.bytes]) : s.node.range;
      findings
          .error(Code::forbidden_character, range,
                 fmt::format("this escape stands for U+{:04X}, which is not allowed in a plan",
                             static_cast<std::uint32_t>(c.code_point)))
          .hint = "delete it";
      return;
    }
    i += c.bytes;
  }
}

void check_stray_quote(const FoundScalar& s, Findings& findings) {
  const std::string_view text = s.node.text;
  if (text.empty() || (text.back() != '"' && text.back() != '\'')) return;
  const char quote = text.back();
  if (std::count(text.begin(), text.end(), quote) % 2 == 0) return;
  findings
      .error(Code::stray_quote, s.places.between(s.end - 1, s.end),
             fmt::format("this unquoted text ends with a {} that nothing opens", quote))
      .hint = quote == '"' ? "put a \" at its start too, or write the whole text with `|`"
                           : "if the ' belongs to the text, put the whole text in double quotes";
}

void check_swallowed_item(const FoundScalar& s, Findings& findings) {
  const std::string_view written = s.text.substr(0, s.end);
  for (std::size_t line = written.find('\n', s.node.offset); line != npos; line = written.find('\n', line + 1)) {
    const std::size_t content = s.text.find_first_not_of(" \t", line + 1);
    const bool dash = content < s.end && s.text[content] == '-';
    if (!dash || content + 1 >= s.text.size() || std::string_view(" \t\r\n").find(s.text[content + 1]) == npos)
      continue;
    findings
        .error(Code::yaml_syntax, s.places.between(content, content + 1),
               "this `-` is read as part of the text that starts above it")
        .hint = "start the item in the same column as the one before it, or write the text above with `|`";
    return;
  }
}

bool is_explicit(const FoundScalar& key) {
  const std::size_t before = key.node.offset == 0 ? npos : key.text.find_last_not_of(" \t", key.node.offset - 1);
  if (before == npos || key.text[before] != '?' || before + 1 == key.node.offset) return false;
  return before == 0 || std::string_view(" \t\n[{,").find(key.text[before - 1]) != npos;
}

bool colon_follows(const FoundScalar& key) {
  const std::size_t next = key.text.find_first_not_of(" \t", key.end);
  return next != npos && key.text[next] == ':';
}

// A colon with text on both sides of it, which YAML takes for a part of the word.
std::size_t glued_colon(const FoundScalar& key) {
  const std::size_t colon = key.node.style == ScalarStyle::plain ? key.text.find(':', key.node.offset) : npos;
  return colon < key.end ? colon : npos;
}

bool report(const FoundScalar& s, std::size_t at, const std::optional<Slip>& slip, Findings& findings) {
  if (slip) report_slip(*slip, s.text, at, s.places, findings);
  return slip.has_value();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// What to write when the digits that were read as a key stand behind the comma of a number.
std::string advice_on_comma(const FoundScalar& key) {
  const std::size_t comma = key.node.offset - 1;
  const std::string_view digits = key.node.text;
  const bool is_number = std::all_of(digits.begin(), digits.end(), is_digit);
  if (!is_number || key.node.offset < 2 || key.text[comma] != ',' || !is_digit(key.text[comma - 1])) return {};
  const std::size_t before = key.text.substr(0, comma).find_last_not_of("0123456789");
  const std::string_view whole = key.text.substr(before + 1, comma - before - 1);
  if (digits.size() == 3) return fmt::format("write `{}{}`, without a comma", whole, digits);
  return fmt::format("write `{}.{}`, with a point", whole, digits);
}

void report_missing_colon(const FoundScalar& key, KeyPlace place, Findings& findings) {
  if (const std::size_t colon = glued_colon(key); colon != npos) {
    report(key, colon, glued_colon_slip(key.text.substr(colon + 1)), findings);
    return;
  }
  if (report(key, key.node.offset, semicolon_slip(key.node.text), findings)) return;
  const std::size_t next = key.text.find_first_not_of(" \t\r\n", key.end);
  const bool alone_in_braces = next != npos && key.text[next] == '}' && key.text[key.node.offset - 1] == '{';
  auto& problem = findings.error(Code::yaml_syntax, key.node.range, "there is no `:` and value after this");
  if (place == KeyPlace::block)
    problem.hint = "write `key: value`; the further lines of a text are indented deeper than its key";
  else if (alone_in_braces)
    problem.hint = "a text that starts with `{` must be quoted: \"{name} ...\"";
  else if (const std::string advice = advice_on_comma(key); !advice.empty())
    problem.hint = "inside { } a comma ends the text: " + advice;
  else
    problem.hint = "inside { } a comma ends the text: put a text with a comma in quotes";
}

}  // namespace

bool comment_follows(std::string_view text, std::size_t end) {
  const std::size_t next = text.find_first_not_of(" \t", end);
  return next != npos && next > end && text[next] == '#';
}

void check_scalar(const FoundScalar& scalar, Findings& findings) {
  switch (scalar.node.style) {
    case ScalarStyle::plain:
      check_stray_quote(scalar, findings);
      check_swallowed_item(scalar, findings);
      break;
    case ScalarStyle::double_quoted:
      check_escapes(scalar, findings);
      check_quoted_lines(scalar, findings);
      break;
    case ScalarStyle::single_quoted:
      check_quoted_lines(scalar, findings);
      break;
    case ScalarStyle::literal:
    case ScalarStyle::folded:
      break;
  }
}

void check_key(const FoundScalar& key, KeyPlace place, Findings& findings) {
  const bool merge = key.node.style == ScalarStyle::plain && key.node.text == "<<";
  if (merge) {
    findings.error(Code::unsupported_yaml, key.node.range, "merge keys (`<<`) are not supported").hint =
        "write the keys out where they are needed";
  } else if (is_explicit(key)) {
    findings.error(Code::unsupported_yaml, key.node.range, "keys written with `?` are not supported").hint =
        "write `key: value`";
  } else if (key.node.style == ScalarStyle::plain &&
             report(key, key.node.offset, dash_slip(key.text.substr(key.node.offset)), findings)) {
    return;
  } else if (!colon_follows(key)) {
    report_missing_colon(key, place, findings);
  }
}

}  // namespace bedside::source
