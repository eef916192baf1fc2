// Where the body is cut into the hard part, coaching and the ending.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "steps/segment.hpp"

namespace bedside::steps {

/// What stands together in the body: see `bedside::Item`.
struct TimedItem {
  int valence = 0;
  std::int64_t milliseconds = 0;
};

/// The segment of each item, in their order.
std::vector<Segment> segments_of(const std::vector<TimedItem>& items, std::size_t most_coaching);

}  // namespace bedside::steps
