// The names that conditions and texts of a plan read.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "plan/plan.hpp"

namespace bedside::exploring {

using Names = std::set<std::string>;

Names names_in(const plan::When& when);
/// None where there is no condition.
Names names_in(const std::optional<plan::When>& when);
/// In the step's own condition, and in those of its options.
Names names_in_conditions(const plan::Step& step);
/// What the texts of the step and of its options put in.
Names names_in_texts(const plan::Step& step);
void add_names_in(const plan::Text& text, Names& names);

/// Whether it depends which of the options can be chosen.
bool has_conditional_options(const plan::Answer& answer);

}  // namespace bedside::exploring
