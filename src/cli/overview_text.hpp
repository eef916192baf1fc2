// A patient's whole programme, as a nurse reads it.
#pragma once

#include <bedside/programme_overview.hpp>

#include "cli/line.hpp"
#include "cli/notes.hpp"

namespace bedside::cli {

/// The calendar, the months, and how alike the calls are. Of the origin the names of the files are said.
Lines overview_text(const ProgrammeOverview& overview, const Origin& origin, int width);

}  // namespace bedside::cli
