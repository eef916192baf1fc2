// What the order costs under each principle, as written and as delivered.
#pragma once

#include <bedside/prepared_call.hpp>

#include "cli/line.hpp"

namespace bedside::cli {

Lines cost_table(const PreparedCall& call, int width);

}  // namespace bedside::cli
