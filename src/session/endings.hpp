// The ways in which a call ends.
#pragma once

#include <optional>
#include <string_view>

#include <bedside/command.hpp>
#include <bedside/reply.hpp>

#include "session/call_state.hpp"

namespace bedside::session {

// Each command is carried out, or refused and changes nothing.

std::optional<Refusal> hand_over(const command::HandOver& given, CallState& state);
/// Of a callback, `at` is when.
std::optional<Refusal> end(const command::End& given, const std::optional<Timestamp>& at, CallState& state);

bool is_emergency(std::string_view destination);
/// The patient is with somebody else from now on.
void transfer_to(std::string_view destination, CallState& state);
/// Nothing is shown any more.
void end_call(CallState& state);

}  // namespace bedside::session
