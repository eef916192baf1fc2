#include "json/stream.hpp"

#include <fmt/format.h>

#include "diagnostics/characters.hpp"

namespace bedside::json {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

/// The library's own complaint about such bytes would not say what they are.
bool is_utf8(std::string_view text, Findings& findings) {
  GrowingPosition places{text};
  for (std::size_t offset = 0; offset < text.size();) {
    const diagnostics::Character character = diagnostics::character_at(text, offset);
    if (!character.is_utf8) {
      const Position place = places.at(offset);
      findings.error(Code::not_utf8, {place, {place.line, place.column + 1}}, "this byte is not UTF-8").hint =
          "save the file as UTF-8";
      return false;
    }
    offset += character.bytes;
  }
  return true;
}

bool is_within(std::string_view text, std::size_t limit, Findings& findings) {
  if (text.size() <= limit) return true;
  findings.error(Code::limit_exceeded, fmt::format("this file has {} bytes; the limit is {}", text.size(), limit));
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
  const Position place = places_.at(position > 0 ? position - 1 : 0);
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

bool is_readable(std::string_view text, std::size_t limit, Findings& findings) {
  return is_within(text, limit, findings) && is_utf8(text, findings);
}

}  // namespace bedside::json
