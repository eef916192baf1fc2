#include "session/hurry.hpp"

#include <algorithm>
#include <utility>

#include "session/hurry_choice.hpp"
#include "session/latitude.hpp"
#include "session/refusal.hpp"
#include "session/time_left.hpp"
#include "session/which_next.hpp"

namespace bedside::session {
namespace {

void leave_what_is_not_kept(const plan::Topic& topic, std::size_t kept, CallState& state) {
  const Position at{state};
  if (state.call.decision(topic).presence == call::Presence::left_out || at.is_fully_told(topic)) return;
  if (at.is_kept_out(topic)) return;
  const std::size_t parts = std::max(at.parts_begun(topic), kept);
  if (parts >= state.call.parts_of(topic)) return;
  Latitude{state}.leave(topic, parts, {at.place_of(topic), Aside::By::hurry, Because::time});
}

/// What waits for an answer stands in no order, but was to come, perhaps.
std::vector<UnitPlace> waiting_units(const CallState& state) {
  const Position at{state};
  std::vector<UnitPlace> units;
  for (const plan::Topic& topic : at.plan().topics)
    if (state.call.decision(topic).presence == call::Presence::waiting)
      for (std::uint32_t part = 0; part < topic.parts.size(); ++part) units.push_back({at.place_of(topic), part});
  return units;
}

}  // namespace

std::optional<Refusal> hurry(const command::Hurry& given, CallState& state) {
  if (given.seconds < 0) return refusal::out_of_range("seconds", "a whole number from 0");
  // So long a call is no hurry, and its milliseconds can be counted.
  constexpr std::int64_t longest = std::int64_t{366} * 24 * 3'600;
  const std::int64_t budget = std::min(given.seconds, longest) * milliseconds_per_second;
  WhichNext{state}.stop();
  const HurryChoice choice = choose_what_is_kept(state, budget);
  state.over_by.reset();
  if (choice.milliseconds > budget) state.over_by = seconds_in(choice.milliseconds - budget);
  const Position at{state};
  std::vector<UnitPlace> expected = at.untold();
  const std::vector<UnitPlace> waiting = waiting_units(state);
  for (const plan::Topic& topic : at.plan().topics)
    leave_what_is_not_kept(topic, choice.kept[at.place_of(topic)], state);
  for (const UnitPlace unit : waiting)
    if (state.call.decision(at.topic_of(unit)).presence == call::Presence::left_out) expected.push_back(unit);
  if (state.needs.drop && !state.expected_before) state.expected_before = std::move(expected);
  return {};
}

}  // namespace bedside::session
