#include "author_tests/as_heard.hpp"

#include <algorithm>
#include <array>

#include "diagnostics/characters.hpp"

namespace bedside::author_tests {
namespace {

/// What Unicode calls white space.
bool is_white_space(char32_t c) {
  constexpr std::array<char32_t, 9> others{0x20, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};
  return (c >= 0x09 && c <= 0x0D) || (c >= 0x2000 && c <= 0x200A) ||
         std::find(others.begin(), others.end(), c) != others.end();
}

}  // namespace

std::u32string as_heard(std::string_view text) {
  std::u32string heard;
  bool apart = false;
  for (std::size_t at = 0; at < text.size();) {
    const diagnostics::Character character = diagnostics::character_at(text, at);
    at += character.bytes;
    if (character.is_utf8 && is_white_space(character.code_point)) {
      apart = true;
      continue;
    }
    if (character.is_utf8 && diagnostics::is_hidden(character.code_point)) continue;
    if (apart && !heard.empty()) heard += U' ';
    apart = false;
    heard += diagnostics::small_letter(character.code_point);
  }
  return heard;
}

}  // namespace bedside::author_tests
