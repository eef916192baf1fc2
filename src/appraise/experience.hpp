// What the yardsticks see of a call.
#pragma once

#include <vector>

namespace bedside::appraise {

/// One topic, or one part of a topic.
struct Experience {
  double valence = 0;
  double minutes = 0;  ///< finite, never negative
};

/// In the order in which they are met.
using Course = std::vector<Experience>;

}  // namespace bedside::appraise
