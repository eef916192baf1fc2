// What the session promises, held against where it stands after every event.
#pragma once

#include <string_view>
#include <vector>

#include "session/call_state.hpp"

namespace bedside::session {

/// The promises that are broken as the call stands, in words; none, we hope. The words live as long as the program.
std::vector<std::string_view> broken_promises(const CallState& state);

}  // namespace bedside::session
