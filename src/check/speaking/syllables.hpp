// Syllables of English words.
#pragma once

#include <string_view>

namespace bedside::check {

/// How many syllables the word has, by rules of spelling; at least 1. The word is in small letters. Parts that hyphens
/// join count each. Where the spelling doesn't tell, as in "business", it can be one off.
int syllables_of(std::string_view word);

}  // namespace bedside::check
