// From the plan and its patient to what the search arranges.
#pragma once

#include <string>
#include <vector>

#include "arrange/body.hpp"
#include "call/call.hpp"
#include "diagnostics/findings.hpp"
#include "plan/catalogue.hpp"
#include "plan/plan.hpp"

namespace bedside::arrange {

/// The body of this patient's call. `last_order` is the order delivered in the last call, empty without history.
Body body_of(const call::Call& call, const plan::Catalogue& catalogue, std::vector<std::string> last_order);

/// Refuses a plan whose hard rules contradict each other for some patient: the whole cycle, with each line.
void check_rules(const plan::Plan& plan, const plan::Catalogue& catalogue, diagnostics::Findings& findings);

}  // namespace bedside::arrange
