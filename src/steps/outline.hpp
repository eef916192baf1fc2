// The call cut into its segments, from greeting to goodbye.
#pragma once

#include <string>
#include <vector>

#include <bedside/arrangement.hpp>
#include <bedside/prepared_call.hpp>

#include "call/call.hpp"

namespace bedside::steps {

/// A topic of the call, or one part of a split topic, with what it was made from.
struct Unit {
  CallTopic topic;
  const plan::Topic* source = nullptr;
  std::size_t part = 0;  ///< from 0
};

/// Everything that this patient gets, opening and closing as written and the body as arranged.
std::vector<Unit> units_of(const call::Call& call, const std::vector<std::string>& body_order);

/// The segments, in order; empty ones are left out.
std::vector<CallSegment> segments_of(const std::vector<Unit>& units, const Arrangement& body, int most_segments);

}  // namespace bedside::steps
