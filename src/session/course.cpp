#include "session/course.hpp"

#include <algorithm>
#include <utility>

#include "session/endings.hpp"
#include "session/knowledge.hpp"
#include "session/next_choice.hpp"
#include "session/rearranged.hpp"
#include "session/which_next.hpp"

namespace bedside::session {

bool Course::go_on() {
  while (!state_.ending.is_over) {
    if (state_.needs.order || state_.needs.choice) return false;
    if (std::exchange(state_.needs.drop, false)) drop();
    if (std::exchange(state_.needs.look, false)) state_.alarms.look(state_.call);
    if (close_what_is_told() || open_due_buttons() || end_by_button() || drop_what_no_longer_applies() || give_way())
      continue;
    if (const std::optional<StepPlace> place = at_.next_place()) {
      show(*place);
      return true;
    }
    close_what_is_through();
  }
  return true;
}

void Course::close_what_is_through() {
  if (!state_.buttons.empty()) return close_button();
  if (state_.current) return close_unit();
  if (open_next_unit()) return;
  state_.ending.reached_the_end = true;
  end_call(state_);
}

void Course::show(StepPlace place) {
  if (state_.record.shown().empty() || state_.record.shown().back() != place) state_.record.show(place);
}

/// Takes what is no longer told in this call off the agenda, and leaves the rest as it is.
void Course::drop() {
  note_what_is_expected(state_);
  state_.agenda.drop([&](const Entry& entry) {
    const plan::Topic& topic = at_.topic_of(entry.unit);
    return !at_.is_selected(topic) || entry.unit.part >= state_.call.parts_of(topic);
  });
  WhichNext{state_}.has_changed();
  note_what_is_rearranged({}, state_);
}

/// Whatever follows (a button, a gate that didn't pass): a topic whose last step is finished has been told.
bool Course::close_what_is_told() {
  if (!state_.current || state_.bridge.owner != StepPlace::Owner::nothing) return false;
  const Entry* entry = state_.agenda.find(*state_.current);
  if (!entry || entry->telling == Telling::untold || has_more(*entry)) return false;
  if (!at_.is_selected(at_.topic_of(*state_.current))) return false;
  close_unit();
  return true;
}

/// Whether a step of it is still to be taken, whether it may be said now or not.
bool Course::has_more(const Entry& entry) const {
  const std::vector<plan::Step>& steps = at_.steps_of(entry.unit);
  for (std::uint32_t step = 0; step < steps.size(); ++step) {
    if (!at_.is_due(entry, step)) continue;
    if (!steps[step].when || state_.call.availability(*steps[step].when) == call::Availability::yes) return true;
  }
  return false;
}

/// Of several the first, as written, is shown first, so it is opened last.
bool Course::open_due_buttons() {
  const std::vector<Index> due = state_.alarms.due();
  for (auto button = due.rbegin(); button != due.rend(); ++button) {
    state_.alarms.open(*button);
    bring_to_front(*button);
  }
  if (!due.empty()) state_.back = 0;
  return !due.empty();
}

/// Also one that was shown before and that another was pressed over: it goes on where it stood.
void Course::bring_to_front(Index button) {
  const auto open = std::find_if(state_.buttons.begin(), state_.buttons.end(),
                                 [&](const OpenButton& each) { return each.button == button; });
  if (open == state_.buttons.end())
    state_.buttons.push_back({button, 0});
  else
    std::rotate(open, open + 1, state_.buttons.end());
}

/// A topic that an answer or the nurse took out of the call while it was being told. A choice of topics is only for who
/// may hear of them.
bool Course::drop_what_no_longer_applies() {
  if (asks_which_next(state_.bridge) && at_.gate() != Gate::passed) {
    leave_current();
    return true;
  }
  if (!state_.current) return false;
  const Entry* entry = state_.agenda.find(*state_.current);
  if (entry && at_.is_open(*entry)) return false;
  leave_current();
  return true;
}

/// The closing waits for what has come back into the body, as long as it hasn't been begun.
bool Course::give_way() {
  const Entry* entry = state_.current ? state_.agenda.find(*state_.current) : nullptr;
  if (!entry || entry->telling != Telling::untold) return false;
  if (at_.topic_of(entry->unit).section != Section::closing) return false;
  const Entry* next = at_.next_entry();
  if (!next || at_.topic_of(next->unit).section == Section::closing) return false;
  leave_current();
  return true;
}

void Course::leave_current() {
  state_.current.reset();
  state_.bridge = {};
}

bool Course::open_next_unit() {
  const std::optional<UnitPlace> picked = std::exchange(state_.picked, std::nullopt);
  if (picked && state_.agenda.find(*picked)) {
    state_.current = picked;
    return true;
  }
  const Entry* next = at_.next_entry();
  if (!next) return false;
  state_.needs.choice = NextChoice{state_}.has_to_be_found(*next);
  if (state_.needs.choice) return true;
  // The closing of a call whose gate didn't pass leaves the question for when it passes after all.
  if (at_.topic_of(next->unit).section == Section::body) WhichNext{state_}.leave_open();
  state_.current = next->unit;
  if (const auto bridge = at_.bridge_to(*next, at_.before_next())) state_.bridge = at_.bridge_place(*bridge, *next);
  if (next->telling == Telling::untold) state_.segment = next->segment;
  return true;
}

void Course::finish_step(StepPlace place) {
  switch (place.owner) {
    case StepPlace::Owner::topic: {
      Entry& entry = state_.agenda.begin(place.unit());
      entry.next = std::max(entry.next, place.step + 1);
      std::erase(state_.redo, place);
      break;
    }
    case StepPlace::Owner::button:
      state_.buttons.back().next = place.step + 1;
      break;
    case StepPlace::Owner::bridge:
      ++state_.bridges_spoken[static_cast<std::size_t>(place.bridge)];
      if (asks_which_next(place)) WhichNext{state_}.leave_open();
      state_.bridge = {};
      return;
    case StepPlace::Owner::nothing:
      return;
  }
  const plan::Step& step = *at_.written(place);
  if (step.kind != StepKind::hand_over) return;
  const bool comes_back = place.owner == StepPlace::Owner::button && !at_.plan().buttons[place.index].ends_call;
  if (!comes_back || is_emergency(step.text.written)) transfer_to(step.text.written, state_);
}

/// What it asked and nobody answered won't come any more.
void Course::close_unit() {
  const UnitPlace unit = *state_.current;
  state_.agenda.begin(unit).telling = Telling::told;
  std::erase_if(state_.redo, [&](const StepPlace& place) { return place.unit() == unit; });
  for (const plan::Asking* asking : at_.catalogue().questions(at_.topic_of(unit)))
    if (!state_.call.answer(*asking) && at_.is_in(unit, *asking)) Knowledge{state_}.rule_out(*asking);
  state_.last = unit;
  state_.current.reset();
}

/// Where it ends the call, the other urgent ones that are open still come, and nothing else does.
void Course::close_button() {
  const OpenButton closed = state_.buttons.back();
  state_.buttons.pop_back();
  if (!ends_call(closed)) return;
  state_.ending.buttons.push_back(closed.button);
  std::erase_if(state_.buttons, [&](const OpenButton& open) { return !at_.plan().buttons[open.button].urgent; });
}

/// One of which nothing could be said ends nothing, unless somebody pressed it for that alone.
bool Course::ends_call(const OpenButton& closed) const {
  const plan::Button& button = at_.plan().buttons[closed.button];
  const bool was_said = closed.next > 0;
  return button.ends_call && (was_said || (!button.urgent && state_.gate != Gate::failed));
}

bool Course::end_by_button() {
  if (state_.ending.buttons.empty() || !state_.buttons.empty()) return false;
  end_call(state_);
  return true;
}

}  // namespace bedside::session
