// Facts that the host doesn't give, from what earlier calls left.
#pragma once

#include <bedside/history.hpp>

#include "diagnostics/findings.hpp"
#include "plan/plan.hpp"

namespace bedside::call {

/// For each fact of the plan that earlier calls tell of, those that count: its value. These are, in this order,
/// - what `first_of`, `latest_of` or `all_of` names, of what was remembered or chosen;
/// - what is known of the programme: `calls_so_far`, `is_last_call`, `rungs_reached`, `carried_over`;
/// - what was remembered or chosen last under the fact's own name, unless the fact itself is one to remember: what the
///   host doesn't give today isn't what it gave last month.
/// A warning, by name, of what doesn't fit the fact; there is no value then.
Values recalled(const plan::Plan& plan, const Background& background, diagnostics::Findings& findings);

}  // namespace bedside::call
