// The prepared call in full: what is said, when, and by which button.
#pragma once

#include <bedside/prepared_call.hpp>
#include <bedside/script.hpp>

#include "call/call.hpp"

namespace bedside::steps {

/// `prepared` was made of this call, with its steps.
Script script_of(const call::Call& call, const PreparedCall& prepared);

}  // namespace bedside::steps
