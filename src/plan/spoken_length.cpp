#include "plan/spoken_length.hpp"

#include "plan/spoken_characters.hpp"

namespace bedside::plan {
namespace {

/// The next character of valid UTF-8.
char32_t next(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  auto c = static_cast<char32_t>(size == 1 ? lead : lead & (0x7FU >> size));
  for (std::size_t i = 1; i < size && i < text.size(); ++i)
    c = (c << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  text.remove_prefix(size < text.size() ? size : text.size());
  return c;
}

}  // namespace

std::int64_t spoken_milliseconds(std::string_view text) {
  std::int64_t words = 0;
  std::int64_t characters = 0;
  bool in_word = false;
  while (!text.empty()) {
    const char32_t c = next(text);
    if (is_of_no_word(c)) {
      ++characters;
      in_word = false;
    } else if (is_space(c)) {
      in_word = false;
    } else if (!in_word && is_spoken(c)) {
      ++words;
      in_word = true;
    }
  }
  return words * milliseconds_per_word + characters * milliseconds_per_character;
}

}  // namespace bedside::plan
