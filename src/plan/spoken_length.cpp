#include "plan/spoken_length.hpp"

#include <array>
#include <utility>

namespace bedside::plan {
namespace {

constexpr std::int64_t milliseconds_per_word = 400;
constexpr std::int64_t milliseconds_per_cjk_character = 250;

using Range = std::pair<char32_t, char32_t>;

/// Han, kana, bopomofo and hangul, by the blocks of Unicode.
constexpr std::array<Range, 8> cjk{{{0x2E80, 0x2FDF},
                                    {0x3041, 0x312F},
                                    {0x3131, 0x318E},
                                    {0x31A0, 0x31BF},
                                    {0x3400, 0x4DBF},
                                    {0x4E00, 0x9FFF},
                                    {0xAC00, 0xD7A3},
                                    {0xF900, 0xFAFF}}};
/// Punctuation beyond ASCII, which nobody speaks.
constexpr std::array<Range, 6> punctuation{
    {{0x00A1, 0x00BF}, {0x2000, 0x206F}, {0x3000, 0x303F}, {0xFF00, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFE30, 0xFE4F}}};

template <std::size_t count>
bool is_in(char32_t c, const std::array<Range, count>& ranges) {
  for (const auto& [first, last] : ranges)
    if (c >= first && c <= last) return true;
  return false;
}

bool is_cjk(char32_t c) {
  return is_in(c, cjk) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000;
}

bool is_spoken(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return !is_in(c, punctuation);
}

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
    if (is_cjk(c)) {
      ++characters;
      in_word = false;
    } else if (is_space(c)) {
      in_word = false;
    } else if (!in_word && is_spoken(c)) {
      ++words;
      in_word = true;
    }
  }
  return words * milliseconds_per_word + characters * milliseconds_per_cjk_character;
}

}  // namespace bedside::plan
