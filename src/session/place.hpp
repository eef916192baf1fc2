// Where in the plan a step stands. Names instead of positions leave the library; these don't.
#pragma once

#include <compare>
#include <cstdint>

#include "steps/bridge.hpp"

namespace bedside::session {

using Index = std::uint16_t;  ///< of a topic or a button in the plan

/// A topic, or one part of a split topic.
struct UnitPlace {
  Index topic = 0;
  std::uint32_t part = 0;
  auto operator<=>(const UnitPlace&) const = default;
};

struct StepPlace {
  enum class Owner : std::uint8_t { nothing, topic, button, bridge };
  Owner owner = Owner::nothing;
  steps::Bridge bridge{};  ///< of a bridge
  Index index = 0;         ///< the topic or the button; of a bridge: the topic that follows
  std::uint32_t part = 0;  ///< of a topic
  std::uint32_t step = 0;  ///< among its owner's, from 0; of a bridge: how many of its kind came before
  auto operator<=>(const StepPlace&) const = default;

  UnitPlace unit() const { return {index, part}; }
};

/// Whether it asks the patient what comes next: the one bridge that has an answer.
inline bool asks_which_next(StepPlace place) {
  return place.owner == StepPlace::Owner::bridge && place.bridge == steps::Bridge::which_next;
}

inline StepPlace step_of(UnitPlace unit, std::uint32_t step) {
  return {StepPlace::Owner::topic, {}, unit.topic, unit.part, step};
}

inline StepPlace step_of_button(Index button, std::uint32_t step) {
  return {StepPlace::Owner::button, {}, button, 0, step};
}

}  // namespace bedside::session
