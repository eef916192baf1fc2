// The stretches of a call, from greeting to goodbye.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bedside::steps {

/// In the order in which they come. Coaching has as many as a plan wants; see `coaching`.
enum class Segment : std::uint16_t { opening, hard_part, first_coaching, ending = 0xFFFE, closing = 0xFFFF };

/// `number` counts from 1.
Segment coaching(std::size_t number);
inline bool is_coaching(Segment segment) {
  return segment >= Segment::first_coaching && segment < Segment::ending;
}

/// `opening`, `hard part`, `coaching 2`, `ending`, `closing`.
std::string name_of(Segment segment);
/// Precondition: it is such a name.
Segment segment_named(std::string_view name);

}  // namespace bedside::steps
