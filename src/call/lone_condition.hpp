// A condition outside any plan, decided with facts that nobody declared.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <bedside/value.hpp>

#include "call/facts.hpp"
#include "diagnostics/findings.hpp"

namespace bedside::call {

/// The facts as they are, but that a text which is exactly an ISO date is that date. A null stays, so that the name is
/// known. A problem for each fact that is there twice or too long; none ever says the value.
Values undeclared_facts(const std::vector<GivenFact>& given, diagnostics::Findings& findings);

/// What the condition comes to. Without a value there is at least one problem, at its place in the text: of its bytes,
/// else of its syntax, else (unless `check_types` is false) of its names and types, else of this evaluation.
std::optional<Value> decide(std::string_view text, const Values& facts, bool check_types,
                            diagnostics::Findings& findings);

}  // namespace bedside::call
