// What a condition comes to, whoever the patient is.
#pragma once

#include <optional>

#include "condition/condition.hpp"

namespace bedside::check {

/// True or false where the condition is that for every patient. Nothing where it depends, or can't be tried out, or
/// where its types don't fit, which is reported elsewhere.
std::optional<bool> certain_truth(const condition::Condition& condition, const condition::Declarations& declarations);

}  // namespace bedside::check
