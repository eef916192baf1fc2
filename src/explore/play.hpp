// A live call that is only played: commands in, and where it stands; nobody reads its screens.
#pragma once

#include <bedside/command.hpp>
#include <bedside/engine.hpp>
#include <bedside/value.hpp>

#include "session/live.hpp"

namespace bedside::exploring {

/// At its first step.
session::Live begin_call(const CallPlan& plan, const Values& facts);

/// Whether the command was accepted; if not, nothing has changed.
bool give(const Command& command, const CallPlan& plan, session::Live& call);

}  // namespace bedside::exploring
