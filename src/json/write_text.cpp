#include "json/write_text.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "diagnostics/characters.hpp"

namespace bedside::json {

namespace {

using EightBytes = std::uint64_t;
constexpr EightBytes ones = 0x0101010101010101U;
constexpr EightBytes highest_bits = 0x80 * ones;

/// Sets the highest bit of some byte where one isn't ASCII that JSON and terminals take as it is. Of those that aren't,
/// 0x7F gets its highest bit by adding 1, a backslash turned to 0 by subtracting 1, and controls and quotes turned to
/// less than 0x21 by subtracting that.
constexpr EightBytes marked(EightBytes bytes) {
  return bytes | (bytes + ones) | ((bytes ^ ('\\' * ones)) - ones) | ((bytes ^ (0x02 * ones)) - 0x21 * ones);
}

EightBytes eight_bytes_at(const char* text) {
  EightBytes bytes = 0;
  std::memcpy(&bytes, text, sizeof bytes);
  return bytes;
}

/// Most texts hold nothing that needs a closer look, so they are looked through eight bytes at a time.
bool is_plain(std::string_view text) {
  constexpr std::size_t step = sizeof(EightBytes);
  EightBytes marks = 0;
  if (text.size() < step) {
    EightBytes bytes = ' ' * ones;
    if (!text.empty()) std::memcpy(&bytes, text.data(), text.size());
    marks = marked(bytes);
  } else {
    for (std::size_t at = 0; at + step < text.size(); at += step) marks |= marked(eight_bytes_at(text.data() + at));
    marks |= marked(eight_bytes_at(text.data() + text.size() - step));
  }
  return (marks & highest_bits) == 0;
}

std::string as_escape(char32_t code_point) {
  constexpr std::array<std::pair<char32_t, std::string_view>, 7> short_ones{
      {{'"', "\\\""}, {'\\', "\\\\"}, {'\b', "\\b"}, {'\f', "\\f"}, {'\n', "\\n"}, {'\r', "\\r"}, {'\t', "\\t"}}};
  for (const auto& [character, escape] : short_ones)
    if (character == code_point) return std::string{escape};
  return fmt::format("\\u{:04x}", static_cast<std::uint32_t>(code_point));
}

/// A file name can hold bytes that are not UTF-8; they become U+FFFD, as the library does it.
std::string mended(std::string_view words) {
  const std::string dumped = nlohmann::json(words).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return nlohmann::json::parse(dumped).get<std::string>();
}

/// Precondition: the words are UTF-8.
void add_escaped(std::string_view words, TextBuffer& text) {
  for (std::size_t at = 0; at < words.size();) {
    const diagnostics::Character character = diagnostics::character_at(words, at);
    const bool is_escaped =
        diagnostics::is_obeyed(character.code_point) || character.code_point == '"' || character.code_point == '\\';
    if (is_escaped)
      text.add(as_escape(character.code_point));
    else
      text.add(words.substr(at, character.bytes));
    at += character.bytes;
  }
}

}  // namespace

void add_text(std::string_view words, TextBuffer& text) {
  if (is_plain(words)) return text.add('"', words, '"');
  if (!diagnostics::is_utf8(words)) return add_text(mended(words), text);
  text.add('"');
  add_escaped(words, text);
  text.add('"');
}

std::string in_quotes(std::string_view words) {
  TextBuffer text;
  add_text(words, text);
  return text.take();
}

void add_decimal(double number, TextBuffer& text) {
  text.add(nlohmann::json(number).dump());
}

void add_number(double number, TextBuffer& text) {
  constexpr double exact = 9007199254740992.0;  // 2^53
  if (std::trunc(number) == number && std::fabs(number) < exact)
    add_whole(static_cast<std::int64_t>(number), text);
  else
    add_decimal(number, text);
}

}  // namespace bedside::json
