// How long words take to say.
#pragma once

#include <cstdint>
#include <string_view>

namespace bedside::plan {

inline constexpr std::int64_t milliseconds_per_word = 400;
inline constexpr std::int64_t milliseconds_per_character = 250;

/// 400 ms a word, 250 ms a CJK character; punctuation takes no time. The text is UTF-8.
std::int64_t spoken_milliseconds(std::string_view text);

}  // namespace bedside::plan
