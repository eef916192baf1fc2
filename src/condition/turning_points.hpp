// Where the answer to a comparison changes, when one number is worked out with one constant before it is compared.
#pragma once

#include <optional>
#include <vector>

#include "condition/syntax.hpp"

namespace bedside::condition {

/// Of `x / 18.0 > 7.0`, `60 - age <= 5`, `double(pain) * 2.0 == 8.0`: the numbers at which the answer changes, with
/// those next to them. Nothing for other comparisons, and where a number is too large to be sure.
std::optional<std::vector<double>> turning_points(const Syntax& syntax, const Node& comparison);

}  // namespace bedside::condition
