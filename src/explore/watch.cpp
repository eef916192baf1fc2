#include "explore/watch.hpp"

#include <algorithm>
#include <numeric>

#include "session/position.hpp"

namespace bedside::exploring {
namespace {

using call::Availability;
using session::CallState;
using session::Entry;
using session::Position;
using session::StepPlace;
using Of = PlacedCondition::Of;

/// Whether the topic or part has been begun; `is_through`: and everything of it was said that is going to be.
bool is_begun(const CallState& state, session::UnitPlace unit, bool is_through) {
  const Entry* entry = state.agenda.find(unit);
  if (!entry) return false;
  if (entry->telling == session::Telling::told) return true;
  return !is_through && (entry->telling != session::Telling::untold || state.current == unit);
}

session::UnitPlace unit_of(const PlacedCondition& placed, const Position& at) {
  return {at.place_of(*placed.topic), placed.part};
}

StepPlace step_of(const PlacedCondition& placed, const Position& at) {
  if (placed.topic) return session::step_of(unit_of(placed, at), placed.step);
  const auto button = static_cast<session::Index>(placed.button - at.plan().buttons.data());
  return session::step_of_button(button, placed.step);
}

}  // namespace

Watch::Watch(const Survey& survey, Evidence& evidence)
    : survey_(survey),
      evidence_(evidence),
      unseen_steps_(survey.steps().size()),
      open_conditions_(survey.conditions().size()) {
  std::iota(unseen_steps_.begin(), unseen_steps_.end(), std::size_t{0});
  std::iota(open_conditions_.begin(), open_conditions_.end(), std::size_t{0});
}

void Watch::look(const session::Live& call, bool is_plain, const Trace& trace) {
  const CallState& state = call.state();
  const StepPlace shown = Position{state}.shown();
  if (shown.owner == StepPlace::Owner::topic || shown.owner == StepPlace::Owner::button)
    evidence_.show(survey_.number_of(shown));
  for (const std::string_view promise : state.violations)
    evidence_.add({Shows::broken_promise, evidence_.number_of(promise)}, trace);
  look_at_conditions(state, trace);
  look_at_steps(state, trace);
  if (!state.ending.is_over) return;
  if (is_plain) judge(state, trace);
}

/// Of topics only: what a button doesn't say is a matter of its conditions.
void Watch::look_at_steps(const CallState& state, const Trace& trace) {
  std::erase_if(unseen_steps_, [&](std::size_t step) { return evidence_.is_shown(step); });
  const Position at{state};
  for (const std::size_t number : unseen_steps_) {
    const StepPlace place = survey_.steps()[number];
    if (place.owner != StepPlace::Owner::topic || !is_begun(state, place.unit(), true)) continue;
    evidence_.add({Shows::step_passed_over, number}, trace);
    const plan::Step& step = *at.written(place);
    const bool is_due = !step.when || state.call.availability(*step.when) == Availability::yes;
    const bool is_known = state.call.is_known(step.text) && state.call.is_known(step.because);
    if (is_due && !is_known && at.gate() == session::Gate::passed) evidence_.add({Shows::text_unsaid, number}, trace);
  }
}

void Watch::look_at_conditions(const CallState& state, const Trace& trace) {
  for (const std::size_t condition : open_conditions_) ask(condition, state, trace);
  std::erase_if(open_conditions_, [&](std::size_t condition) { return evidence_.has_both_sides(condition); });
}

void Watch::ask(std::size_t condition, const CallState& state, const Trace& trace) {
  const PlacedCondition& placed = survey_.conditions()[condition];
  switch (placed.of) {
    case Of::topic:
      if (const Availability truth = state.call.availability(*placed.when); truth != Availability::open)
        evidence_.ask(condition, truth == Availability::yes, trace);
      return;
    case Of::feeling:
      return ask_feeling(condition, state, trace);
    case Of::step:
      return ask_step(condition, state, trace);
    case Of::option:
      return ask_option(condition, state, trace);
    case Of::button:
      return ask_button(condition, state, trace);
  }
}

/// Only of a topic that comes, and where no feeling before it is true already.
void Watch::ask_feeling(std::size_t condition, const CallState& state, const Trace& trace) {
  const PlacedCondition& placed = survey_.conditions()[condition];
  if (!Position{state}.is_selected(*placed.topic)) return;
  for (std::uint32_t before = 0; before <= placed.choice; ++before) {
    const plan::Feeling& feeling = placed.topic->feels[before];
    const Availability truth = feeling.when ? state.call.availability(*feeling.when) : Availability::yes;
    if (truth == Availability::open) return;
    if (before == placed.choice) return evidence_.ask(condition, truth == Availability::yes, trace);
    if (truth == Availability::yes) return;
  }
}

void Watch::ask_step(std::size_t condition, const CallState& state, const Trace& trace) {
  const PlacedCondition& placed = survey_.conditions()[condition];
  const Position at{state};
  if (at.shown() == step_of(placed, at)) return evidence_.ask(condition, true, trace);
  const bool is_asked =
      placed.topic ? is_begun(state, unit_of(placed, at), false) : at.shows_steps_of(step_of(placed, at).index);
  if (is_asked && state.call.availability(*placed.when) == Availability::no) evidence_.ask(condition, false, trace);
}

void Watch::ask_option(std::size_t condition, const CallState& state, const Trace& trace) {
  const PlacedCondition& placed = survey_.conditions()[condition];
  const Position at{state};
  if (at.shown() != step_of(placed, at)) return;
  evidence_.ask(condition, state.call.availability(*placed.when) == Availability::yes, trace);
}

/// An urgent one goes off by itself; another one is offered.
void Watch::ask_button(std::size_t condition, const CallState& state, const Trace& trace) {
  const PlacedCondition& placed = survey_.conditions()[condition];
  const Availability truth = state.call.availability(*placed.when);
  // When the call is over nothing is offered any more.
  const bool is_noticed = placed.button->urgent || !state.ending.is_over;
  if (truth == Availability::yes && is_noticed) return evidence_.ask(condition, true, trace);
  if (truth == Availability::no) evidence_.ask(condition, false, trace);
}

}  // namespace bedside::exploring
