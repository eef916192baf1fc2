// The patient must go: what has to be kept, and what else still fits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "session/call_state.hpp"

namespace bedside::session {

struct HurryChoice {
  std::vector<std::size_t> kept;  ///< of each topic of the plan, how many of its parts; also of those told already
  std::int64_t milliseconds = 0;  ///< of what is still to be told and kept
};

/// Gates, what is mandatory, the closing, what feeds urgent buttons, what these need, and something pleasant at the
/// end. Where there is still time after that: every other item, in order, that fits and has what it needs.
HurryChoice choose_what_is_kept(const CallState& state, std::int64_t budget_milliseconds);

}  // namespace bedside::session
