#include <cmath>
#include <cstdint>
#include <string>

#include <fmt/format.h>

#include "diagnostics/characters.hpp"
#include "json/write.hpp"

namespace bedside::json {

namespace {

constexpr int without_newlines = -1;

// A file name can hold bytes that are not UTF-8; they become U+FFFD.
std::string dumped_safely(const Json& json, int indent) {
  const std::string dumped = json.dump(indent, ' ', false, Json::error_handler_t::replace);
  std::string text;
  text.reserve(dumped.size() + 1);
  for (std::size_t at = 0; at < dumped.size();) {
    const diagnostics::Character character = diagnostics::character_at(dumped, at);
    const bool obeyed = character.code_point != U'\n' && diagnostics::is_obeyed(character.code_point);
    if (obeyed)
      text += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(character.code_point));
    else
      text.append(dumped, at, character.bytes);
    at += character.bytes;
  }
  return text;
}

}  // namespace

std::string document(const Json& json) {
  return dumped_safely(json, 2) + "\n";
}

std::string on_one_line(const Json& json) {
  return dumped_safely(json, without_newlines);
}

Json number(double value) {
  constexpr double exact = 9007199254740992.0;  // 2^53
  if (std::trunc(value) == value && std::fabs(value) < exact) return static_cast<std::int64_t>(value);
  return value;
}

Json seconds(std::int64_t milliseconds) {
  return number(static_cast<double>(milliseconds) / 1000.0);
}

}  // namespace bedside::json
