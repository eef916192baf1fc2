// Which units kept their place relative to each other.
#pragma once

#include <vector>

#include "arrange/layout.hpp"

namespace bedside::arrange {

/// Per unit whether it belongs to the longest common subsequence of the two orders; of several such, the one that
/// keeps the earliest-written units. Both hold every unit once.
std::vector<bool> kept_units(const std::vector<Index>& as_written, const std::vector<Index>& delivered);

}  // namespace bedside::arrange
