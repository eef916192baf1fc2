// Good orders that can be had without a search: what the search has to beat.
#pragma once

#include <vector>

#include "arrange/problem.hpp"

namespace bedside::arrange {

/// Orders that keep the hard rules, whatever the size of the body. In linear time but for a logarithm.
std::vector<BlockOrder> first_guesses(const Problem& problem);

}  // namespace bedside::arrange
