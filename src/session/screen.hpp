// What the nurse sees: the step, where it stands in the call, and what may follow.
#pragma once

#include <optional>

#include <bedside/step.hpp>

#include "session/call_state.hpp"

namespace bedside::session {

/// None once the call has ended.
std::optional<Step> screen_of(const CallState& state);

}  // namespace bedside::session
