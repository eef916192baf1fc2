// The machine format of a whole programme, beside those of json.hpp.
#pragma once

#include <string>

#include <bedside/export.hpp>
#include <bedside/programme_overview.hpp>

namespace bedside {

/// `bedside preview --programme P --all --format json`: one document, which ends in a newline.
BEDSIDE_EXPORT std::string to_json(const ProgrammeOverview& overview);

}  // namespace bedside
