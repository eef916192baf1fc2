#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>

#include "json/write.hpp"

namespace bedside::json {
namespace {

// In UTF-8: DEL is 7F, C1 is C2 80..9F, U+200E and F are E2 80 8E and 8F, U+202A..E are E2 80 AA..AE,
// U+2066..9 are E2 81 A6..A9. nlohmann itself escapes what is below a space.
struct Obeyed {
  std::size_t bytes = 0;  // 0: the text doesn't start with a character that a terminal would obey
  unsigned code_point = 0;
};

Obeyed obeyed_at(std::string_view text) {
  const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
  if (byte(0) == 0x7FU) return {1, 0x7F};
  if (byte(0) == 0xC2U && byte(1) >= 0x80U && byte(1) <= 0x9FU) return {2, byte(1)};
  if (byte(0) != 0xE2U) return {};
  const unsigned code_point = 0x2000U + ((byte(1) & 0x3FU) << 6U) + (byte(2) & 0x3FU);
  const bool mark = code_point == 0x200EU || code_point == 0x200FU;
  const bool embedding = code_point >= 0x202AU && code_point <= 0x202EU;
  const bool isolate = code_point >= 0x2066U && code_point <= 0x2069U;
  return mark || embedding || isolate ? Obeyed{3, code_point} : Obeyed{};
}

}  // namespace

std::string document(const Json& json) {
  // A file name can hold bytes that are not UTF-8; they become U+FFFD.
  const std::string dumped = json.dump(2, ' ', false, Json::error_handler_t::replace);
  std::string text;
  text.reserve(dumped.size() + 1);
  for (std::size_t at = 0; at < dumped.size();) {
    const Obeyed obeyed = obeyed_at(std::string_view(dumped).substr(at, 3));
    if (obeyed.bytes == 0) {
      text += dumped[at++];
      continue;
    }
    std::array<char, 8> escape{};
    std::snprintf(escape.data(), escape.size(), "\\u%04x", obeyed.code_point);
    text += escape.data();
    at += obeyed.bytes;
  }
  return text + "\n";
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
