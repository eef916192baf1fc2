#include "source/slips.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diagnostics/characters.hpp"
#include "diagnostics/edits.hpp"
#include "diagnostics/unseen.hpp"
#include "source/npos.hpp"

namespace bedside::source {
namespace {

using diagnostics::Character;

constexpr std::string_view key_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";

/// The word at the start, when it could be a key.
std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_not_of(key_letters));
}

bool blank_at(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n';
}

bool is_key(std::string_view text) {
  const std::size_t end = first_word(text).size();
  return end > 0 && end < text.size() && text[end] == ':' && blank_at(text, end + 1);
}

/// The bytes of the special spaces and ordinary blanks at the start.
std::size_t spaces_of(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const Character next = diagnostics::character_at(text, end);
    if (text[end] != ' ' && text[end] != '\t' && !(next.is_utf8 && diagnostics::is_special_space(next.code_point)))
      break;
    end += next.bytes;
  }
  return end;
}

}  // namespace

std::optional<Slip> dash_slip(std::string_view words) {
  if (words.empty()) return std::nullopt;
  const Character first = diagnostics::character_at(words, 0);
  const bool longer = first.code_point >= 0x2010 && first.code_point <= 0x2015 && first.is_utf8;
  const bool minus = first.code_point == 0x2212 && first.is_utf8;
  if (first.code_point != U'-' && !longer && !minus) return std::nullopt;
  const std::string_view rest = words.substr(first.bytes);
  const std::string_view item = rest.substr(spaces_of(rest));
  const std::string_view key = first_word(item);
  if (!is_key(item)) return std::nullopt;
  if (first.code_point != U'-') {
    return Slip{0, first.bytes, fmt::format("this is `{}`, a list needs `-`", words.substr(0, first.bytes)),
                fmt::format("write `- {}`, with a short dash", key), rest.starts_with(' ') ? "-" : "- "};
  }
  const std::optional<std::string> unseen = diagnostics::unseen_in(rest.substr(0, rest.size() - item.size()));
  if (unseen) return Slip{0, 1, fmt::format("there is {} behind this `-`", *unseen), "write an ordinary space"};
  if (item.size() < rest.size()) return std::nullopt;
  return Slip{0, 1 + key.size(), "there is no space behind this dash",
              fmt::format("write `- {}`, with a space behind the dash", key), fmt::format("- {}", key)};
}

std::optional<Slip> semicolon_slip(std::string_view words) {
  const std::size_t begin = words.starts_with("- ") ? words.find_first_not_of(' ', 1) : 0;
  if (begin == npos) return std::nullopt;
  const std::string_view key = first_word(words.substr(begin));
  const std::size_t end = begin + key.size();
  if (key.empty() || end >= words.size() || words[end] != ';' || !blank_at(words, end + 1)) return std::nullopt;
  return Slip{end, 1, "a semicolon where a colon belongs", fmt::format("write `{}: …` with a colon", key), ":"};
}

std::optional<Slip> space_slip(std::string_view words) {
  const std::size_t end = spaces_of(words);
  const std::string_view line = words.substr(end, words.find('\n', end) - end);
  const std::optional<std::string> unseen = diagnostics::unseen_in(words.substr(0, end));
  const bool counts = is_key(line) || (line.starts_with('-') && blank_at(line, 1));
  if (!unseen || !counts) return std::nullopt;
  return Slip{0, end, fmt::format("{} in the indentation", *unseen), "indent with ordinary spaces"};
}

Slip glued_colon_slip(std::string_view behind) {
  const std::optional<std::string> unseen = diagnostics::unseen_in(behind.substr(0, spaces_of(behind)));
  if (unseen) return {0, 1, fmt::format("there is {} behind this colon", *unseen), "write an ordinary space"};
  return {0, 1, "there is no space after this colon", "write `key: value`"};
}

void report_slip(const Slip& slip, std::string_view text, std::size_t at, const TextPlaces& places,
                 diagnostics::Findings& findings) {
  const std::size_t begin = at + slip.begin;
  const SourceRange range = places.between(begin, begin + slip.length);
  Diagnostic& problem = findings.error(diagnostics::Code::yaml_syntax, range, slip.message);
  problem.hint = slip.hint;
  if (!slip.replacement.empty())
    problem.fixes.push_back(diagnostics::replacing(range, text.substr(begin, slip.length), slip.replacement));
}

}  // namespace bedside::source
