#include "diagnostics/unseen.hpp"

#include <cstdint>

#include <fmt/format.h>

#include "diagnostics/characters.hpp"

namespace bedside::diagnostics {
namespace {

bool has_no_width(char32_t c) {
  return c == 0x00AD || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

}  // namespace

bool is_special_space(char32_t c) {
  return c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::string name_of_unseen(char32_t c) {
  const auto number = static_cast<std::uint32_t>(c);
  if (has_no_width(c)) return fmt::format("an invisible character (U+{:04X})", number);
  if (c == 0x00A0 || c == 0x202F) return fmt::format("a no-break space (U+{:04X})", number);
  return is_special_space(c) ? fmt::format("a special space (U+{:04X})", number) : std::string{};
}

std::optional<std::string> unseen_in(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Character character = character_at(text, i);
    if (std::string name = name_of_unseen(character.code_point); character.is_utf8 && !name.empty()) return name;
    i += character.bytes;
  }
  return std::nullopt;
}

std::string as_seen(std::string_view text) {
  std::string seen;
  for (std::size_t i = 0; i < text.size();) {
    const Character character = character_at(text, i);
    if (character.is_utf8 && is_special_space(character.code_point))
      seen += ' ';
    else if (!character.is_utf8 || !has_no_width(character.code_point))
      seen += text.substr(i, character.bytes);
    i += character.bytes;
  }
  const std::size_t first = seen.find_first_not_of(' ');
  return first == std::string::npos ? std::string{} : seen.substr(first, seen.find_last_not_of(' ') + 1 - first);
}

}  // namespace bedside::diagnostics
