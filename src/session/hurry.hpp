// The patient must go: what isn't kept is left to the next call.
#pragma once

#include <optional>

#include <bedside/command.hpp>
#include <bedside/reply.hpp>

#include "session/call_state.hpp"

namespace bedside::session {

/// Carried out, or refused and changes nothing.
std::optional<Refusal> hurry(const command::Hurry& given, CallState& state);

}  // namespace bedside::session
