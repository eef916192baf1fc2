// The preview that a nurse reads.
#pragma once

#include <string_view>

#include <bedside/prepared_call.hpp>

#include "cli/line.hpp"
#include "cli/notes.hpp"

namespace bedside::cli {

/// `facts_name` is empty when the plan's examples stand in for a patient.
Lines preview_text(const PreparedCall& call, const Origin& origin, int width);

}  // namespace bedside::cli
