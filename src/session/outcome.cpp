#include "session/outcome.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "plan/field_value.hpp"
#include "plan/rung_name.hpp"
#include "session/command_parts.hpp"
#include "session/position.hpp"
#include "session/status.hpp"

namespace bedside::session {
namespace {

/// Nothing of a command that keeps to the arrangement.
std::optional<Departure> departure_of(const Command& command) {
  const BecauseOf* given = reason_in(command);
  const bool is_hurry = std::holds_alternative<command::Hurry>(command.what);
  if (!given && !is_hurry) return {};
  return Departure{std::string{name_of(command)}, subject_of(command), given ? *given : BecauseOf{Because::time, ""},
                   command.at};
}

/// Whoever goes on while looking back has finished nothing by it.
bool is_finishing(const Command& command, bool looks_back) {
  return std::holds_alternative<command::Answer>(command.what) ||
         (std::holds_alternative<command::Next>(command.what) && !looks_back);
}

/// Its time is when to call back.
bool calls_back(const Command& command) {
  const auto* end = std::get_if<command::End>(&command.what);
  return end && end->because.code == Because::callback;
}

void add_once(std::string id, std::vector<std::string>& ids) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
}

void add_facts(const CallState& state, Outcome& outcome) {
  for (const plan::Fact& fact : state.call.plan().facts)
    if (const Value* value = fact.remember ? state.call.fact(fact) : nullptr)
      outcome.remembered.emplace(fact.name, plan::as_given(*value));
  const auto known = [&](std::string_view name) {
    const plan::Fact* fact = state.call.catalogue().fact(name);
    return fact ? state.call.fact(*fact) : nullptr;
  };
  if (const Value* today = known("today"))
    if (const auto* date = today->as<Timestamp>()) outcome.date = plan::iso_date(*date);
  if (const Value* nurse = known("nurse_name"))
    if (const auto* name = nurse->as<std::string>()) outcome.nurse = *name;
}

void add_choice(const plan::Asking& asking, const std::string& chosen, Outcome& outcome) {
  const auto& options = asking.answer->options;
  const bool recommended = std::any_of(options.begin(), options.end(), [&](const plan::Option& option) {
    return option.id == chosen && option.recommended;
  });
  outcome.choices.push_back({asking.answer->name, chosen, asking.step->about, recommended});
}

void add_answers(const CallState& state, Outcome& outcome) {
  for (const plan::Asking& asking : state.call.catalogue().askings()) {
    const Value* value = state.call.answer(asking);
    if (!value) continue;
    outcome.answers.emplace(asking.answer->name, plan::as_given(*value));
    if (asking.answer->remember) outcome.remembered.emplace(asking.answer->name, plan::as_given(*value));
    const auto* chosen = value->as<std::string>();
    if (chosen && asking.step->kind == StepKind::offer) add_choice(asking, *chosen, outcome);
  }
}

/// Of a topic told to its end. What isn't known isn't reached.
bool is_reached(const call::Call& call, const plan::Topic& topic) {
  return !topic.reached_when || call.availability(*topic.reached_when) == call::Availability::yes;
}

/// What the patient wanted to come next is no answer of the plan.
void add_choices_of_next(const CallState& state, Outcome& outcome) {
  for (const NextOffer& offer : state.next_offers.asked)
    if (offer.chosen)
      outcome.choices.push_back(
          {std::string{plan::which_next}, Position{state}.unit_id(*offer.chosen), "other", false});
}

void add_topics(const CallState& state, Outcome& outcome) {
  const Position at{state};
  for (std::size_t i = 0; i < state.agenda.begun(); ++i)
    if (const Entry& entry = state.agenda.entries()[i]; entry.next > 0) outcome.order.push_back(at.unit_id(entry.unit));
  for (const TopicStatus& status : outcome.topics) {
    const plan::Topic& topic = *at.catalogue().topic(status.topic);
    const bool is_left = status.state == TopicState::skipped || status.state == TopicState::deferred;
    if (is_left && (topic.section == Section::body || at.aside_of(topic)))
      outcome.deferred.push_back({status.topic, status.because});
    if (status.state == TopicState::done && topic.rung && is_reached(state.call, topic))
      outcome.rungs.push_back(plan::rung_name(*topic.rung));
  }
}

/// What the commands themselves say: departures, notes, acknowledged texts, and the time.
void add_record(const CallState& state, Outcome& outcome) {
  const Position at{state};
  std::optional<Timestamp> first;
  std::optional<Timestamp> last;
  Deed::Place latest = 0;  // of the steps that had been shown then
  for (std::size_t i = 0; i < state.record.deeds().size(); ++i) {
    const bool looks_back = i > 0 && state.record.deeds()[i - 1].then < latest;
    if (i > 0 && !looks_back) latest = state.record.deeds()[i - 1].then;
    const Command command = command_of(i, at, state.record);
    const StepPlace shown = state.record.shown_before(i);
    if (std::optional<Departure> departure = departure_of(command)) outcome.departures.push_back(std::move(*departure));
    if (const auto* note = std::get_if<command::Note>(&command.what))
      outcome.notes.push_back({at.step_id(shown), note->text, command.at});
    if (const plan::Step* step = at.written(shown);
        step && step->wording == Wording::verbatim && is_finishing(command, looks_back))
      add_once(at.step_id(shown), outcome.verbatim);
    if (!command.at || calls_back(command)) continue;
    if (!first) first = command.at;
    last = command.at;
  }
  outcome.started_at = first;
  if (first) outcome.seconds = std::max<std::int64_t>(0, last->seconds - first->seconds);
}

}  // namespace

Outcome outcome_of(const CallState& state) {
  const plan::Plan& plan = state.call.plan();
  Outcome outcome;
  outcome.plan = plan.id;
  outcome.topics = topics_of(state);
  outcome.disposition = disposition_of(state);
  outcome.red_flags = state.alarms.red_flags(plan, state.ending.is_over);
  outcome.call_back_at = state.ending.call_back_at;
  outcome.violations.assign(state.violations.begin(), state.violations.end());
  add_facts(state, outcome);
  add_answers(state, outcome);
  add_choices_of_next(state, outcome);
  add_topics(state, outcome);
  add_record(state, outcome);
  for (Index i = 0; i < plan.buttons.size(); ++i)
    if (plan.buttons[i].urgent && state.alarms.is_raised(i)) outcome.raised.push_back(plan.buttons[i].id);
  return outcome;
}

Event event_of(const CallState& state, std::size_t number) {
  const Position at{state};
  const std::size_t place = number - 1;
  return {number, command_of(place, at, state.record), at.step_id(state.record.shown_after(place))};
}

std::vector<Event> events_of(const CallState& state) {
  std::vector<Event> events;
  events.reserve(state.record.deeds().size());
  for (std::size_t number = 1; number <= state.record.deeds().size(); ++number)
    events.push_back(event_of(state, number));
  return events;
}

}  // namespace bedside::session
