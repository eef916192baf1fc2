// Feelings on one line: a bar for each, as high as it is pleasant.
#pragma once

#include <vector>

#include "cli/line.hpp"

namespace bedside::cli {

/// At most `width` bars for valences of -2 to +2. Where there are more of them, those that share a bar show the
/// strongest, the negative one on a tie.
Line sparkline(const std::vector<int>& valences, int width);

}  // namespace bedside::cli
