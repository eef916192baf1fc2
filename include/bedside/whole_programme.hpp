// From the outcomes of a patient's earlier calls to a look at the whole programme.
//
// Pure, like programme.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <bedside/export.hpp>
#include <bedside/history.hpp>
#include <bedside/programme.hpp>
#include <bedside/programme_overview.hpp>

namespace bedside {

/// All calls of a patient's programme: those that were, oldest first, and how those ahead would go if today's facts
/// held, everything were told, every rung reached in its call and nothing put off. `facts` and problems as `open_call`
/// has them, of all calls ahead. At most 366 of them are looked at.
BEDSIDE_EXPORT Checked<ProgrammeOverview> overview_of(const CallProgramme& programme,
                                                      const std::vector<EarlierCall>& earlier,
                                                      const std::optional<std::string>& facts, std::string file);

}  // namespace bedside
