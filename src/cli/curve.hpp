// How the call feels over time, drawn in characters.
#pragma once

#include <bedside/prepared_call.hpp>

#include "cli/line.hpp"

namespace bedside::cli {

/// The curve as written and the curve as delivered; nothing for a call without topics.
Lines feeling_curves(const PreparedCall& call, int width);

}  // namespace bedside::cli
