#include "json/stream.hpp"

#include <utility>

#include <fmt/format.h>

#include "diagnostics/characters.hpp"

namespace bedside::json {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

/// The library's own complaint about such bytes would not say what they are.
bool refuse_byte(Code code, std::string_view text, std::size_t offset, std::string message, std::string hint,
                 Findings& findings) {
  GrowingPosition places{text};
  const Position place = places.at(offset);
  findings.error(code, {place, {place.line, place.column + 1}}, std::move(message)).hint = std::move(hint);
  return false;
}

}  // namespace

bool Stream::parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) {
  const SourceRange place = place_before(position);
  if (is_too_large(error))
    findings_.error(Code::json_syntax, place, "this number is too large to be held");
  else
    findings_.error(Code::json_syntax, place, "this is not valid JSON").hint =
        "look for a missing quote, comma or bracket here or just before";
  return false;
}

bool Stream::is_too_large(const nlohmann::json::exception& error) {
  constexpr int number_too_large = 406;
  return error.id == number_too_large;
}

SourceRange Stream::place_before(std::size_t position) {
  const Position place = places_.at(byte_before(position));
  return {place, {place.line, place.column + 1}};
}

SourceRange Stream::place_of_text() {
  std::size_t begin = read - 1;  // its last quote
  while (begin > 0 && (text_[--begin] != '"' || is_escaped(begin))) {
  }
  const Position start = places_.at(begin);
  return {start, places_.at(read)};
}

bool Stream::is_escaped(std::size_t offset) const {
  bool escaped = false;
  while (offset > 0 && text_[--offset] == '\\') escaped = !escaped;
  return escaped;
}

bool is_within(std::size_t bytes, std::size_t limit, std::string_view what, Findings& findings) {
  if (bytes <= limit) return true;
  findings.error(Code::limit_exceeded, fmt::format("{} has {} bytes; the limit is {}", what, bytes, limit));
  return false;
}

bool is_text(std::string_view text, Findings& findings) {
  for (std::size_t offset = 0; offset < text.size();) {
    const diagnostics::Character character = diagnostics::character_at(text, offset);
    if (!character.is_utf8)
      return refuse_byte(Code::not_utf8, text, offset, "this byte is not UTF-8", "save the file as UTF-8", findings);
    if (character.code_point == U'\0')
      return refuse_byte(Code::forbidden_character, text, offset, "a control character (U+0000) is not allowed in JSON",
                         "delete it", findings);
    offset += character.bytes;
  }
  return true;
}

bool is_readable(std::string_view text, std::size_t limit, Findings& findings) {
  return is_within(text.size(), limit, "this file", findings) && is_text(text, findings);
}

}  // namespace bedside::json
