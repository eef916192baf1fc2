// JSON from outside, read as a stream: the only place, with the writers beside it, that knows the JSON library.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "call/facts.hpp"
#include "diagnostics/findings.hpp"

namespace bedside::json {

/// The members of one JSON object, each with the place of its name: scalars, lists of scalars, and scalars with a unit,
/// `{"value": 8.1, "unit": "%"}`. Everything that can't be a fact is reported by the name of the field, never by its
/// value, and comes marked as refused. Of a text that can't be read to its end there are none.
std::vector<call::GivenFact> read_facts(std::string_view text, diagnostics::Findings& findings);

/// The order delivered in each earlier call, oldest first.
std::vector<std::vector<std::string>> read_history(std::string_view text, diagnostics::Findings& findings);

}  // namespace bedside::json
