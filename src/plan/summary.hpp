// What a plan holds, counted.
#pragma once

#include <set>
#include <string>

#include <bedside/plan_summary.hpp>

#include "plan/plan.hpp"

namespace bedside::plan {

PlanSummary summary_of(const Plan& plan);

/// The ids that can stand in the body of a call: topics, and parts as `walking/1`.
std::set<std::string> body_units(const Plan& plan);

}  // namespace bedside::plan
