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
  /// Whether one numbered call follows another: what is asked of calls in a row isn't asked of a single one.
  bool has_several_calls() const;
};

using Rule = void (*)(const Whole& whole, diagnostics::Findings& findings);

/// Every rung that a topic names stands on a ladder.
void check_rungs_named(const Whole& whole, diagnostics::Findings& findings);
/// Every rung of every ladder is spoken of, and no more of them in one plan than `pace` lets its calls start.
void check_rungs_told(const Whole& whole, diagnostics::Findings& findings);
/// The last call looks back on something that earlier ones left, and can please by it.
void check_celebration(const Whole& whole, diagnostics::Findings& findings);
/// Treatment, provider and schedule are each offered somewhere.
void check_offers(const Whole& whole, diagnostics::Findings& findings);
/// What a fact takes from earlier calls is something that they leave, and fits it.
void check_memory(const Whole& whole, diagnostics::Findings& findings);
/// No call is placed on a day before the calls that it follows.
void check_days(const Whole& whole, diagnostics::Findings& findings);

/// A plan that speaks of the rungs that were reached has words for each.
void check_rungs_reached(const Whole& whole, diagnostics::Findings& findings);
/// A trial can tell its patients in every call.
void check_trial(const Whole& whole, diagnostics::Findings& findings);

}  // namespace bedside::continuity
