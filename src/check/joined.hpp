// Several conditions as one.
#pragma once

#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace bedside::check {

/// True where all of them are, or where any is. None where one couldn't be read, or all together are too large.
std::optional<condition::Condition> all_of(const std::vector<const plan::When*>& conditions);
std::optional<condition::Condition> any_of(const std::vector<const plan::When*>& conditions);

/// `condition::same_for_all`, and nothing where the types don't fit, which is reported elsewhere.
std::optional<bool> truth_for_all(const condition::Condition& condition, const condition::Declarations& declarations);

}  // namespace bedside::check
