// Puts what the stages before have found together as one value.
#pragma once

#include <bedside/prepared_call.hpp>

#include "arrange/next_choice.hpp"
#include "call/call.hpp"

namespace bedside::steps {

/// The prepared call. `principles` are those that were applied; without any, nothing was rearranged and no bridges are
/// spoken. `choices`: where the patient is asked what comes next. `with_steps` is false where nobody asks for the
/// steps.
PreparedCall prepare(const call::Call& call, Arrangement body, std::vector<Principle> principles,
                     const std::vector<arrange::ChoicePoint>& choices = {}, bool with_steps = true);

}  // namespace bedside::steps
