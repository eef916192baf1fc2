// The identity gate: one question that every call asks before anything private is said.
#pragma once

#include <string>
#include <vector>

#include "plan/catalogue.hpp"
#include "plan/plan.hpp"

namespace bedside::check {

/// The first topic that is a gate; null when there is none.
const plan::Topic* find_gate(const plan::Plan& plan);

/// A condition that keeps the gate shut for every patient.
struct ShutBy {
  const plan::When* when = nullptr;
  const plan::Topic* topic = nullptr;    ///< whose condition it is: the gate, or one that it is glued to
  const plan::Asking* asking = nullptr;  ///< the answer that it needs, and that comes too late; none: it is never true
  SourceRange range;                     ///< where that answer is read, or the condition
};
std::vector<ShutBy> what_shuts_the_gate(const plan::Plan& plan, const plan::Catalogue& catalogue);

}  // namespace bedside::check
