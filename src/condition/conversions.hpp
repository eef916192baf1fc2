// Making a value of one type from a value of another.
#pragma once

#include <bedside/value.hpp>

#include "condition/computed.hpp"
#include "condition/signature.hpp"

namespace bedside::condition {

/// `function` is one of those that are named after a type.
Computed converted(Function function, const Value& value, Steps& steps);

}  // namespace bedside::condition
