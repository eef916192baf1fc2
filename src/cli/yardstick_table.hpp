// What the yardsticks say of the order, as written and as delivered, and under which assumptions.
#pragma once

#include <bedside/prepared_call.hpp>

#include "cli/line.hpp"

namespace bedside::cli {

/// Nothing for a call without a body.
Lines yardstick_table(const PreparedCall& call, int width);

}  // namespace bedside::cli
