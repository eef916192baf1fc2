#include "session/live.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "plan/field_value.hpp"
#include "session/answers.hpp"
#include "session/buttons.hpp"
#include "session/command_parts.hpp"
#include "session/course.hpp"
#include "session/deed.hpp"
#include "session/endings.hpp"
#include "session/hurry.hpp"
#include "session/latitude.hpp"
#include "session/next_choice.hpp"
#include "session/position.hpp"
#include "session/promises.hpp"
#include "session/rearranged.hpp"
#include "session/refusal.hpp"
#include "session/which_next.hpp"

namespace bedside::session {
namespace {

/// Who takes which command.
struct Taking {
  CallState& state;
  const Command& command;
  using Refused = std::optional<Refusal>;

  Refused operator()(const command::Next& it) const { return Answers{state}.take(it); }
  Refused operator()(const command::Answer& it) const { return Answers{state}.take(it); }
  Refused operator()(const command::Back& it) const { return Answers{state}.take(it); }
  Refused operator()(const command::Correct& it) const { return Answers{state}.take(it); }
  Refused operator()(const command::Skip& it) const { return Latitude{state}.take(it); }
  Refused operator()(const command::Defer& it) const { return Latitude{state}.take(it); }
  Refused operator()(const command::Pick& it) const { return Latitude{state}.take(it); }
  Refused operator()(const command::Press& it) const { return Buttons{state}.take(it); }
  Refused operator()(const command::Return& it) const { return Buttons{state}.take(it); }
  Refused operator()(const command::Withdraw& it) const { return Buttons{state}.take(it); }
  Refused operator()(const command::Hurry& it) const { return hurry(it, state); }
  Refused operator()(const command::HandOver& it) const { return hand_over(it, state); }
  Refused operator()(const command::Note&) const { return {}; }
  Refused operator()(const command::End& it) const { return end(it, command.at, state); }
};

/// Whether the nurse goes on looking at an earlier step.
bool keeps_view(const Command& command) {
  return std::holds_alternative<command::Next>(command.what) || std::holds_alternative<command::Back>(command.what) ||
         std::holds_alternative<command::Answer>(command.what) || std::holds_alternative<command::Note>(command.what);
}

}  // namespace

Live::Live(call::Call call, bool with_bridges) : state_(std::move(call), with_bridges) {
  state_.gate = Position{state_}.look_at_gate();
  state_.call.confirm_identity(state_.gate == Gate::passed);
}

Live Live::from_the_beginning() const {
  return {state_.call.from_the_beginning(), state_.with_bridges};
}

std::optional<Refusal> Live::take(const Command& command) {
  if (auto refused = cannot_be_taken(command)) return refused;
  state_.begun_before = state_.agenda.begun();
  state_.learnt_before = state_.call.times_learnt();
  if (auto refused = std::visit(Taking{state_, command}, command.what)) return refused;
  keep(command);
  return {};
}

/// What can be said without a look at what the command is about.
std::optional<Refusal> Live::cannot_be_taken(const Command& command) const {
  const bool is_note = std::holds_alternative<command::Note>(command.what);
  if (state_.ending.is_over && !is_note) return refusal::call_has_ended();
  const bool ends =
      std::holds_alternative<command::End>(command.what) || std::holds_alternative<command::HandOver>(command.what);
  if (state_.record.is_full() && !ends) return refusal::too_many_events(Record::most_deeds);
  const BecauseOf* reason = reason_in(command);
  if (reason && !takes(command, reason->code)) return refusal::unknown_reason(name_of(command), name_of(reason->code));
  for (const Typed& typed : typed_in(command))
    if (typed.text->size() > plan::longest_text) return refusal::too_large(typed.what, plan::longest_text);
  return {};
}

void Live::keep(const Command& command) {
  if (!keeps_view(command)) state_.back = 0;
  if (!std::holds_alternative<command::Hurry>(command.what)) state_.over_by.reset();
  state_.rearranged.reset();
  state_.record.add(deed_of(command, Position{state_}, state_.record));
}

bool Live::go_on() {
  return Course{state_}.go_on();
}

void Live::adopt(const steps::LiveOutline& outline) {
  const bool is_first = !has_outline();
  if (!is_first) note_what_is_expected(state_);
  state_.agenda.adopt(outline, state_.call.plan());
  state_.needs.order = state_.needs.drop = false;
  if (state_.current && !stays_next(*state_.current)) Course{state_}.leave_current();
  WhichNext{state_}.has_changed();
  if (!is_first) note_what_is_rearranged(outline.moves, state_);
}

void Live::finish() {
  for (const std::string_view promise : broken_promises(state_))
    if (std::find(state_.violations.begin(), state_.violations.end(), promise) == state_.violations.end())
      state_.violations.push_back(promise);
  if (state_.ending.is_over || state_.record.shown().empty())
    state_.record.look_at_nothing();
  else
    state_.record.look(state_.back);
  state_.expected_before.reset();
}

std::vector<std::string> Live::may_come_next() const {
  std::vector<std::string> ids;
  for (const UnitPlace unit : NextChoice{state_}.candidates()) ids.push_back(Position{state_}.unit_id(unit));
  return ids;
}

void Live::offer_next(const std::vector<std::string>& equally_good) {
  WhichNext{state_}.offer(equally_good);
}

std::vector<std::string> Live::told_in_body() const {
  const Position at{state_};
  std::vector<std::string> told = state_.agenda.told_in_body(at.plan());
  if (state_.current && is_pinned(*state_.current)) told.push_back(at.unit_id(*state_.current));
  if (const auto promised = NextChoice{state_}.promised()) told.push_back(at.unit_id(*promised));
  return told;
}

bool Live::is_pinned(UnitPlace unit) const {
  const Position at{state_};
  const Entry* shown = state_.agenda.find(unit);
  return shown && shown->telling == Telling::untold && at.is_open(*shown) && stays_next(unit) &&
         at.topic_of(unit).section == Section::body;
}

/// What is shown and not begun yet comes next whatever else changes, unless the rules now put something before it.
bool Live::stays_next(UnitPlace unit) const {
  const Position at{state_};
  const Entry* entry = state_.agenda.find(unit);
  return !entry || entry->telling != Telling::untold || !at.what_comes_first(at.topic_of(unit));
}

}  // namespace bedside::session
