// What may be shown after a step.
#pragma once

#include <string>
#include <vector>

#include "session/position.hpp"

namespace bedside::session {

/// Ids of steps, nearest first: up to the first that certainly comes, then the topics that the answer to this question
/// can bring in. The nearest 100 where there are more.
std::vector<std::string> may_be_next(const CallState& state, StepPlace place);

}  // namespace bedside::session
