// Every condition of a plan, with what it decides about.
#pragma once

#include <cstdint>
#include <vector>

#include "plan/plan.hpp"

namespace bedside::exploring {

struct PlacedCondition {
  enum class Of : std::uint8_t { topic, feeling, step, option, button };
  Of of = Of::topic;
  const plan::When* when = nullptr;
  const plan::Topic* topic = nullptr;    ///< exactly one of these two is set
  const plan::Button* button = nullptr;  ///< `Of::step` and `Of::option` may be of a button, too
  std::uint32_t part = 0;                ///< of a step or an option of a topic
  std::uint32_t step = 0;
  std::uint32_t choice = 0;  ///< of an option or a feeling: its place in the list
};

/// In the order written, topics before buttons.
std::vector<PlacedCondition> conditions_of(const plan::Plan& plan);

}  // namespace bedside::exploring
