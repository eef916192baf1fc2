// How long things take to say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "call/call.hpp"

namespace bedside::steps {

/// 400 ms a word, 250 ms a CJK character.
std::int64_t spoken_milliseconds(std::string_view text);

/// What the step says, its options included, and 4 s for an answer. A cue takes no time, a step that isn't taken none.
std::int64_t milliseconds_of(const plan::Step& step, const call::Call& call);

/// The topic's `minutes`, shared equally by its parts, else the sum over the steps of that part. `part` counts from 0.
std::int64_t milliseconds_of(const plan::Topic& topic, std::size_t part, const call::Call& call);

}  // namespace bedside::steps
