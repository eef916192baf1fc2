#include "plan/spoken_characters.hpp"

#include <array>
#include <cstddef>
#include <utility>

namespace bedside::plan {
namespace {

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

}  // namespace

bool is_of_no_word(char32_t c) {
  return is_in(c, cjk) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000;
}

bool is_spoken(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return !is_in(c, punctuation);
}

}  // namespace bedside::plan
