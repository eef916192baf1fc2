// What is left of the call, told from its record.
#pragma once

#include <vector>

#include <bedside/outcome.hpp>
#include <bedside/session.hpp>

#include "session/call_state.hpp"

namespace bedside::session {

/// All of it but what the application said of the call when it began.
Outcome outcome_of(const CallState& state);

/// `number` counts from 1.
Event event_of(const CallState& state, std::size_t number);
std::vector<Event> events_of(const CallState& state);

}  // namespace bedside::session
