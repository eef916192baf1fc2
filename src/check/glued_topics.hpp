// The topics that one is glued behind.
#pragma once

#include <vector>

#include "plan/catalogue.hpp"

namespace bedside::check {

/// The topic and those that it is `directly_after`, at once or over others, nearest first. The walk stops where it
/// comes round, which is refused elsewhere, and after a hundred, so that a chain of thousands costs little; nothing is
/// known of what stands further ahead.
std::vector<const plan::Topic*> glued_topics(const plan::Topic& topic, const plan::Catalogue& catalogue);

}  // namespace bedside::check
