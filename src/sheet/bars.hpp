// Feelings drawn as bars side by side, all of the same width: above the line pleasant, below it unpleasant.
#pragma once

#include <string_view>
#include <vector>

#include "sheet/html.hpp"

namespace bedside::sheet {

/// `title` is for those who can't see it. Each is from -2 to +2.
Html bars(std::string_view title, const std::vector<double>& feelings);

}  // namespace bedside::sheet
