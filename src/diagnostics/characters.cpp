#include "diagnostics/characters.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>
#include <utf8proc.h>

#include <bedside/diagnostic.hpp>

namespace bedside::diagnostics {

Character character_at(std::string_view text, std::size_t offset) {
  if (static_cast<unsigned char>(text[offset]) < 0x80U) return {static_cast<unsigned char>(text[offset]), 1, true};
  constexpr std::size_t longest = 4;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + offset;
  const auto available = static_cast<utf8proc_ssize_t>(std::min(longest, text.size() - offset));
  utf8proc_int32_t code_point = 0;
  const utf8proc_ssize_t used = utf8proc_iterate(bytes, available, &code_point);
  if (used <= 0) return {static_cast<unsigned char>(text[offset]), 1, false};
  return {static_cast<char32_t>(code_point), static_cast<std::size_t>(used), true};
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (!character.is_utf8) return false;
    at += character.bytes;
  }
  return true;
}

int count_characters(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), begins_character));
}

bool is_obeyed(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  const bool direction =
      c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  const bool separator = c == 0x2028 || c == 0x2029;
  const bool byte_order_mark = c == 0xFEFF;
  return control || direction || separator || byte_order_mark;
}

bool is_hidden(char32_t c) {
  const bool zero_width = c == 0x00AD || c == 0x200B || (c >= 0x2060 && c <= 0x2064) || (c >= 0x206A && c <= 0x206F);
  const bool annotation = (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
  return zero_width || annotation;
}

bool is_shown_by_number(char32_t c) {
  return is_obeyed(c) || is_hidden(c);
}

char32_t small_letter(char32_t code_point) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point)));
}

std::string escaped(Character character) {
  const auto number = static_cast<std::uint32_t>(character.code_point);
  return number < 0x100 ? fmt::format("\\x{:02x}", number) : fmt::format("\\u{:04x}", number);
}

int cells_of(Character character) {
  if (!character.is_utf8) return 1;
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(character.code_point));
}

}  // namespace bedside::diagnostics

namespace bedside {

int display_width(std::string_view text) {
  int cells = 0;
  for (std::size_t i = 0; i < text.size();) {
    const diagnostics::Character character = diagnostics::character_at(text, i);
    cells += diagnostics::cells_of(character);
    i += character.bytes;
  }
  return cells;
}

std::string shown_safely(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const diagnostics::Character character = diagnostics::character_at(text, i);
    const bool hidden =
        !character.is_utf8 || (diagnostics::is_shown_by_number(character.code_point) && text[i] != '\n');
    if (hidden)
      shown += diagnostics::escaped(character);
    else
      shown.append(text.substr(i, character.bytes));
    i += character.bytes;
  }
  return shown;
}

}  // namespace bedside
