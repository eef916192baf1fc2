// Which words of a text were changed.
#pragma once

#include <string_view>
#include <vector>

#include <bedside/comparison.hpp>

namespace bedside::compare {

/// Runs that together are both texts, byte for byte, and keep as many words as they can. Very long texts that differ
/// are dropped and added as a whole.
std::vector<WordRun> changed_words(std::string_view before, std::string_view after);

}  // namespace bedside::compare
