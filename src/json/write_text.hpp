// Texts and numbers as JSON has them.
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

#include "json/text_buffer.hpp"

namespace bedside::json {

/// Adds the words in quotes. What a terminal would obey is escaped; bytes that aren't UTF-8 become U+FFFD.
void add_text(std::string_view words, TextBuffer& text);
std::string in_quotes(std::string_view words);

void add_whole(std::integral auto number, TextBuffer& text) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  text.add(std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())});
}

/// With a decimal point or an exponent; `null` for what JSON can't say.
void add_decimal(double number, TextBuffer& text);
/// A whole number without a decimal point.
void add_number(double number, TextBuffer& text);

}  // namespace bedside::json
