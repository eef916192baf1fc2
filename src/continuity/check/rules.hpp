// The families of rules that a programme is held against.
#pragma once

#include <vector>

#include <bedside/engine.hpp>

#include "diagnostics/findings.hpp"
#include "loaded_plan.hpp"
#include "programme/programme.hpp"

namespace bedside::continuity {

/// A programme and the plans of its calls as written.
struct Whole {
  const programme::Programme& programme;
  const std::vector<CallPlan>& plans;

  const plan::Plan& plan(std::size_t call) const { return plans[call].inside().plan; }
};

using Rule = void (*)(const Whole& whole, diagnostics::Findings& findings);

/// Every rung that a topic names stands on a ladder.
void check_rungs_named(const Whole& whole, diagnostics::Findings& findings);

}  // namespace bedside::continuity
