// What a command changed in what is still to be told, in words for the nurse.
#pragma once

#include <bedside/command.hpp>
#include <bedside/overview.hpp>
#include <bedside/reply.hpp>

#include "cli/line.hpp"

namespace bedside::cli {

/// Empty where nothing changed but the topic that the command itself names: what became of that needs no explanation.
Lines change_lines(const Command& command, const Rearrangement& change, const Overview& overview, int width);

}  // namespace bedside::cli
