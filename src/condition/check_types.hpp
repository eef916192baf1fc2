// The types of many conditions of one file.
#pragma once

#include <vector>

#include "condition/condition.hpp"
#include "diagnostics/guesses.hpp"

namespace bedside::condition {

/// As `check_types` of one condition; what an unknown name was meant to be is looked for as long as there are guesses.
std::vector<Problem> check_types(const Condition& condition, const Declarations& declarations,
                                 diagnostics::Guesses& guesses, ComesTo wanted = ComesTo::yes_or_no);

}  // namespace bedside::condition
