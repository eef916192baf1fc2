// What the functions of the language do with known values.
#pragma once

#include <vector>

#include <bedside/value.hpp>

#include "condition/computed.hpp"
#include "condition/signature.hpp"

namespace bedside::condition {

/// The operands are as many as the function takes; their types need not fit.
Computed called(Function function, const std::vector<const Value*>& operands, Steps& steps);

}  // namespace bedside::condition
