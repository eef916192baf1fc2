// A report on many calls, for a terminal.
#pragma once

#include <bedside/report.hpp>

#include "cli/line.hpp"

namespace bedside::cli {

/// Every trial with its arms, what was measured in them, and what the intervals say.
Lines report_text(const Report& report, int width);

/// What to better next.
Lines gaps_text(const Report& report, int width);

/// How many calls are reported, and what was left out.
Lines counts_text(const Report& report, int width);

}  // namespace bedside::cli
