// What the rituals fix: the opening comes before the body, the body before the closing, and both keep the order in
// which they are written.
#pragma once

#include "plan/topic.hpp"

namespace bedside::check {

/// Whether `topic` stands behind `other` in every call, or can be put there. Both are of one plan.
inline bool can_follow(const plan::Topic& topic, const plan::Topic& other) {
  if (topic.section != other.section) return other.section < topic.section;
  return topic.section == Section::body || &other < &topic;
}

}  // namespace bedside::check
