#include "session/time_left.hpp"

#include "steps/length.hpp"

namespace bedside::session {

std::int64_t milliseconds_left(const CallState& state, const Entry& entry, std::uint32_t from) {
  if (from == 0) return entry.milliseconds;
  const std::vector<plan::Step>& steps = Position{state}.steps_of(entry.unit);
  std::int64_t whole = 0;
  std::int64_t said = 0;
  for (std::uint32_t step = 0; step < steps.size(); ++step) {
    const std::int64_t own = steps::milliseconds_of(steps[step], state.call);
    whole += own;
    if (step < from) said += own;
  }
  const std::int64_t length = entry.milliseconds;
  return whole > 0 ? length - length * said / whole : 0;
}

std::int64_t milliseconds_left(const CallState& state, StepPlace place) {
  const Position at{state};
  std::int64_t left = 0;
  for (const Entry& entry : state.agenda.entries()) {
    if (!at.is_expected(entry)) continue;
    const bool is_here = place.owner == StepPlace::Owner::topic && entry.unit == place.unit();
    left += milliseconds_left(state, entry, is_here ? place.step : entry.next);
  }
  return left;
}

std::int64_t seconds_in(std::int64_t milliseconds) {
  return (milliseconds + milliseconds_per_second - 1) / milliseconds_per_second;
}

}  // namespace bedside::session
