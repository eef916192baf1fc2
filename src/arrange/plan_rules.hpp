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

/// The body as for a patient who gets every topic: without titles and feelings, the same in every call.
Body whole_body(const plan::Plan& plan, const plan::Catalogue& catalogue);

/// The body of this patient's call, made from the whole one. `last_order` is the order delivered in the last call,
/// empty without history.
Body body_of(const call::Call& call, const Body& whole, std::vector<std::string> last_order);
/// The same without titles, which only words need.
Body untitled_body_of(const call::Call& call, const Body& whole, std::vector<std::string> last_order);

/// Refuses a plan whose hard rules contradict each other for some patient: the whole cycle, with each line.
void check_rules(const plan::Plan& plan, const plan::Catalogue& catalogue, const Body& whole,
                 diagnostics::Findings& findings);

}  // namespace bedside::arrange
