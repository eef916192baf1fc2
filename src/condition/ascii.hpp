// The letters and digits that conditions are written in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bedside::condition {

inline bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// Those that a name can start with.
inline bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

inline std::string in_small_letters(std::string_view word) {
  std::string small(word);
  for (char& letter : small)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return small;
}

inline std::optional<unsigned> digit_value(char byte, unsigned base) {
  unsigned value = base;
  if (is_digit(byte)) value = static_cast<unsigned>(byte - '0');
  if (byte >= 'a' && byte <= 'f') value = static_cast<unsigned>(byte - 'a' + 10);
  if (byte >= 'A' && byte <= 'F') value = static_cast<unsigned>(byte - 'A' + 10);
  return value < base ? std::optional(value) : std::nullopt;
}

}  // namespace bedside::condition
