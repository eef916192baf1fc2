// What a command did to the call, why one was refused, and how the call ended.
#pragma once

#include <string>

#include <bedside/command.hpp>
#include <bedside/outcome.hpp>
#include <bedside/reply.hpp>

#include "cli/line.hpp"
#include "cli/moment.hpp"

namespace bedside::cli {

/// What was done, where the next step doesn't show it, and what it changed in the order of what remains. `before` is
/// where the call stood when the command was given.
Lines done_lines(const Command& command, const Moment& before, const Reply& reply, const CallStatus& status,
                 const Overview& overview, int width);

/// Why it was refused, in words, and what to do instead.
Lines refused_lines(const Refusal& refused, const Command& command, const Moment& moment, int width);

/// The disposition, red flags, what was left out, and what is left to the next call.
Lines end_lines(const Outcome& outcome, const Overview& overview, int width);

}  // namespace bedside::cli
