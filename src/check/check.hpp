// What a sound, safe plan is.
#pragma once

#include "diagnostics/findings.hpp"
#include "plan/catalogue.hpp"
#include "source/node.hpp"

namespace bedside::check {

/// Everything that is wrong with the plan as a whole. `catalogue` is that of the plan.
void check(const plan::Plan& plan, const plan::Catalogue& catalogue, diagnostics::Findings& findings);

/// What the principles say of the call as a whole; warnings only. The plan must have no errors, so that nothing is said
/// of a call that wasn't read whole.
void check_principles(const plan::Plan& plan, const plan::Catalogue& catalogue, diagnostics::Findings& findings);

/// What texts sound like when they are said; warnings only, tuned by `speaking` in the plan. `document` is that of the
/// plan, which must have no errors.
void check_speaking(const plan::Plan& plan, const plan::Catalogue& catalogue, const source::Document& document,
                    diagnostics::Findings& findings);

}  // namespace bedside::check
