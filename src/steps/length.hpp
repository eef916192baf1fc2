// How long things take to say.
#pragma once

#include <cstddef>
#include <cstdint>

#include "call/call.hpp"

namespace bedside::steps {

/// What the step says, its options included, and 4 s for an answer. A cue takes no time, a step that isn't taken none.
std::int64_t milliseconds_of(const plan::Step& step, const call::Call& call);

/// The topic's `minutes`, shared equally by its parts, else the sum over the steps of that part. `part` counts from 0.
std::int64_t milliseconds_of(const plan::Topic& topic, std::size_t part, const call::Call& call);

}  // namespace bedside::steps
