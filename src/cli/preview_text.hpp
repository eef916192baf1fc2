// The preview that a nurse reads.
#pragma once

#include <string_view>

#include <bedside/prepared_call.hpp>

#include "cli/line.hpp"

namespace bedside::cli {

/// `facts_name` is empty when the plan's examples stand in for a patient.
Lines preview_text(const PreparedCall& call, std::string_view facts_name, int width);

}  // namespace bedside::cli
