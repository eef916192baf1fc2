// The shipped plans, and what becomes of them when their rules are changed at random: sound plans that nobody wrote.
#pragma once

#include <string>
#include <vector>

#include <bedside/engine.hpp>

#include "session/choices.hpp"
#include "session/plan_text.hpp"

namespace texts {

struct ChangedPlan {
  std::string name;  ///< `welcome with the changes 17`
  bedside::CallPlan plan;
  PlanText text;
  std::vector<bedside::Facts> patients;  ///< the examples of the plan, and those shipped with it that still fit
};

/// How many plans are shipped.
std::size_t shipped_plans();
/// A shipped plan with the changes that have this number; 0: as it is.
const ChangedPlan& changed_plan(std::size_t shipped, std::size_t changes);

/// One of the plan's patients, or one of whom anything may be true. Private texts, days and sums are such as occur
/// nowhere else.
bedside::Facts any_patient(Choices& choices, const ChangedPlan& plan);
/// Whether the text holds one of those.
bool tells_private(const std::string& text);

}  // namespace texts
