// How long what is still to be told will take.
#pragma once

#include <cstdint>

#include "session/position.hpp"

namespace bedside::session {

constexpr std::int64_t milliseconds_per_second = 1'000;

/// Of a topic or part, from this step on.
std::int64_t milliseconds_left(const CallState& state, const Entry& entry, std::uint32_t from);
/// Of the whole call, with the step at `place` still to be taken.
std::int64_t milliseconds_left(const CallState& state, StepPlace place);
/// A part of a second counts as a whole one.
std::int64_t seconds_in(std::int64_t milliseconds);

}  // namespace bedside::session
