// What a command changes in what is still to be told, and why.
#pragma once

#include <vector>

#include <bedside/explanation.hpp>
#include <bedside/reply.hpp>

#include "session/call_state.hpp"

namespace bedside::session {

/// Keeps what is still to be told, once in each command and before that changes it.
void note_what_is_expected(CallState& state);

/// Keeps what the command has changed in that so far, where there is anything. `moves` says why topics stand where they
/// stand now.
void note_what_is_rearranged(const std::vector<Move>& moves, CallState& state);

}  // namespace bedside::session
