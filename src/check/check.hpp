// What a sound, safe plan is.
#pragma once

#include "diagnostics/findings.hpp"
#include "plan/plan.hpp"

namespace bedside::check {

/// Everything that is wrong with the plan as a whole.
void check(const plan::Plan& plan, diagnostics::Findings& findings);

}  // namespace bedside::check
