// Which words of a text were changed.
#pragma once

#include <string_view>
#include <vector>

#include <bedside/comparison.hpp>

namespace bedside::compare {

/// Runs that together are both texts, byte for byte, and keep as many words as they can; but between two words that
/// were replaced no single blank is kept. Where very much lies between the first and the last difference, all of that
/// is dropped and added as a whole.
std::vector<WordRun> changed_words(std::string_view before, std::string_view after);

}  // namespace bedside::compare
