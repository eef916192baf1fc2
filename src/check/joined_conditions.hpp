// Several conditions as one.
#pragma once

#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace bedside::check {

/// True where all of them are, or where any is. None where one couldn't be read, or they are too large together.
std::optional<condition::Condition> conjunction_of(const std::vector<const plan::When*>& conditions);
std::optional<condition::Condition> disjunction_of(const std::vector<const plan::When*>& conditions);

}  // namespace bedside::check
