// Bytes of UTF-8 that belong together.
#pragma once

#include <cstddef>
#include <string_view>

namespace bedside::cli {

/// Whether the byte stands within a character, not at its beginning.
constexpr bool is_within_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// How many bytes the character takes that begins with this one.
constexpr std::size_t length_of_character(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xC0U ? 1 : byte < 0xE0U ? 2 : byte < 0xF0U ? 3 : 4;
}

/// The bytes at the beginning of `text`, which isn't empty, up to the next that begins a character.
constexpr std::string_view first_character(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && is_within_character(text[length])) ++length;
  return text.substr(0, length);
}

}  // namespace bedside::cli
