// The call at a glance: what is still to be told, and what can be corrected.
#pragma once

#include <bedside/overview.hpp>

#include "session/call_state.hpp"

namespace bedside::session {

Overview overview_of(const CallState& state);

}  // namespace bedside::session
