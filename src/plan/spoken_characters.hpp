// Which characters are words when they are said, and which are none.
#pragma once

namespace bedside::plan {

/// Han, kana, bopomofo and hangul: counted by themselves, as nothing stands between the words of most who write them.
bool is_of_no_word(char32_t code_point);
bool is_space(char32_t code_point);
/// A letter or a digit: no space, no punctuation.
bool is_spoken(char32_t code_point);

}  // namespace bedside::plan
