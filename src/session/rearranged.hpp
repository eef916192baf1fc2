// What a new outline changes in what is still to be told, and why.
#pragma once

#include <vector>

#include <bedside/explanation.hpp>
#include <bedside/reply.hpp>

#include "session/call_state.hpp"

namespace bedside::session {

/// What is expected now, beside what was to come `before`. `moves` says why topics stand where they stand now.
Rearrangement difference(const std::vector<UnitPlace>& before, const CallState& state, const std::vector<Move>& moves);

/// What was to come before the command that is being taken. Forgets it, where that was kept.
std::vector<UnitPlace> expected_before(CallState& state);

/// Keeps the difference in the state, where there is one.
void report(const std::vector<UnitPlace>& before, const std::vector<Move>& moves, CallState& state);

}  // namespace bedside::session
