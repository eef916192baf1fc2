// The order as written beside the order as delivered.
#pragma once

#include <bedside/prepared_call.hpp>

#include "cli/line.hpp"

namespace bedside::cli {

/// Narrower than this, what would stand side by side is stacked.
inline constexpr int narrow = 72;
/// Wider columns would make the eye travel too far.
inline constexpr int widest_column = 66;

Lines order_columns(const PreparedCall& call, int width);

}  // namespace bedside::cli
