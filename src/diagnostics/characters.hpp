// Text as the characters that a reader or a terminal sees; the only place that knows utf8proc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bedside::diagnostics {

/// One character of a text, or one byte that is no part of any.
struct Character {
  char32_t code_point = 0;  ///< the byte itself when it is not UTF-8
  std::size_t bytes = 1;
  bool is_utf8 = true;
};

/// The character whose first byte is at `offset`, which must be inside the text.
Character character_at(std::string_view text, std::size_t offset);

bool is_utf8(std::string_view text);

/// Whether a byte of UTF-8 is the first of its character.
constexpr bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// The number of characters in a text that is UTF-8.
int count_characters(std::string_view text);

/// Controls that a terminal or a browser would obey rather than show: C0 (tab and line ends included), DEL, C1, what
/// changes the direction of writing, line and paragraph separators, a byte order mark.
bool is_obeyed(char32_t code_point);

/// Characters that take no room and that no script has to have: soft hyphens, zero-width spaces, word joiners and the
/// like. Not the joiners that Persian, the scripts of India and emoji are written with.
bool is_hidden(char32_t code_point);

/// Whether it is shown by its number wherever people read.
bool is_shown_by_number(char32_t code_point);

/// The small letter of a capital one, in any script; everything else as it is.
char32_t small_letter(char32_t code_point);

/// `\x1b`, `\u202e` and so on.
std::string escaped(Character character);

/// Terminal cells of one character that is shown as it is.
int cells_of(Character character);

}  // namespace bedside::diagnostics
