// The JSON Schemas (draft 2020-12) of the machine formats, and of the files that authors write. docs/live-call.md says
// what the former promise, docs/editors.md what the latter are for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/engine.hpp>
#include <bedside/export.hpp>

namespace bedside {

/// `step`, `command`, `reply`, `event`, `outcome`, `history`; `findings`, `comparison`, `preview`, `explanation`,
/// `exploration`, `programme-overview`, `report`; then `plan`, `programme`, `test`, `facts`.
BEDSIDE_EXPORT std::vector<std::string_view> schema_names();

/// The schema as a JSON document that needs no other, ending in a newline; none when there is none of that name.
BEDSIDE_EXPORT std::optional<std::string> schema_of(std::string_view name);

/// The schema of the facts that a plan declares: what `read_facts` takes, with unit, limits, options and example of
/// each. `schema_of("facts")` says only what the facts of any plan look like.
BEDSIDE_EXPORT std::string schema_of_facts(const CallPlan& plan);

}  // namespace bedside
