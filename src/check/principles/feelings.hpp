// How a topic can feel.
#pragma once

#include <algorithm>
#include <span>

#include "plan/topic.hpp"

namespace bedside::check {

/// The feelings up to the first that is true for all that are left; those behind it are never reached.
inline std::span<const plan::Feeling> possible_feelings(const plan::Topic& topic) {
  const auto for_all =
      std::find_if(topic.feels.begin(), topic.feels.end(), [](const plan::Feeling& feeling) { return !feeling.when; });
  return {topic.feels.begin(), for_all == topic.feels.end() ? for_all : for_all + 1};
}

}  // namespace bedside::check
