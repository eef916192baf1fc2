// What a call has from its programme and from earlier calls, in words.
#pragma once

#include <bedside/prepared_call.hpp>

#include "cli/line.hpp"

namespace bedside::cli {

/// Which call of which programme, the changes, and what was left to this call. Empty where there is nothing of it.
Lines continuity_of(const PreparedCall& call, int width);

}  // namespace bedside::cli
