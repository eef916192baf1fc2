// The machine formats, as docs/ describes them. Each function gives one JSON document that ends in a newline; control
// and bidirectional characters are escaped, so that it is safe on a terminal, and every value round-trips.
#pragma once

#include <string>
#include <vector>

#include <bedside/export.hpp>
#include <bedside/plan_summary.hpp>
#include <bedside/prepared_call.hpp>

namespace bedside {

/// `bedside preview --format json`.
BEDSIDE_EXPORT std::string to_json(const PreparedCall& call);

/// `bedside check --format json`.
BEDSIDE_EXPORT std::string to_json(const std::vector<CheckedFile>& files);

/// `bedside explain --format json`.
BEDSIDE_EXPORT std::string to_json(const PreparedCall& call, const std::vector<RulePrice>& prices);

}  // namespace bedside
