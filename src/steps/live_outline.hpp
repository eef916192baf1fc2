// What a live call is going to tell, in its order: places in the plan, and words only where somebody reads them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <bedside/explanation.hpp>

#include "arrange/placement.hpp"
#include "call/call.hpp"
#include "steps/segment.hpp"

namespace bedside::steps {

/// A topic of the call, or one part of a split topic.
struct LiveUnit {
  std::size_t topic = 0;  ///< in `Plan::topics`
  std::size_t part = 0;   ///< from 0
  std::int64_t milliseconds = 0;
  Segment segment = Segment::opening;
  std::vector<std::string_view> why;  ///< names of what moved it; none where nothing did
};

struct LiveOutline {
  std::vector<LiveUnit> units;
  std::vector<Move> moves;  ///< none where nobody wanted the words
};

/// Everything that this patient gets, opening and closing as written and the body as placed.
LiveOutline outline_of(const call::Call& call, arrange::Placement body);

}  // namespace bedside::steps
