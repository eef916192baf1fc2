#include "session/alarms.hpp"

namespace bedside::session {

Alarms::Truth Alarms::truth_of(const plan::Button& button, const call::Call& call) {
  switch (call.availability(*button.when)) {
    case call::Availability::yes:
      return Truth::yes;
    case call::Availability::open:
      return Truth::waits;
    case call::Availability::no:
      break;
  }
  return call.undecided(*button.when) ? Truth::unknown : Truth::no;
}

/// Whether what has been answered since the button was taken back makes its condition true by itself.
bool Alarms::is_borne_out(const plan::Button& button, const State& state, const call::Call& call) {
  std::vector<const plan::Asking*> all;
  for (const plan::Asking& asking : call.catalogue().askings()) all.push_back(&asking);
  return call.holds_without(*button.when, state.known) && !call.holds_without(*button.when, all);
}

void Alarms::look(const call::Call& call) {
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    const plan::Button& button = call.plan().buttons[i];
    if (!button.urgent || !button.when) continue;
    State& state = buttons_[i];
    const bool was_true = state.truth == Truth::yes;
    state.truth = truth_of(button, call);
    const bool is_anew = !was_true || (state.withdrawn && is_borne_out(button, state, call));
    if (state.truth != Truth::yes || !is_anew) continue;
    state.due = true;
    state.raised = true;
    state.withdrawn = false;
  }
}

std::vector<Index> Alarms::due() const {
  std::vector<Index> due;
  for (std::size_t i = 0; i < buttons_.size(); ++i)
    if (buttons_[i].due) due.push_back(static_cast<Index>(i));
  return due;
}

void Alarms::open(Index button) {
  buttons_[button].due = false;
}

void Alarms::press(Index button) {
  State& state = buttons_[button];
  state.raised = true;
  state.withdrawn = false;
  state.due = false;
}

void Alarms::withdraw(Index button, const call::Call& call) {
  State& state = buttons_[button];
  state.known.clear();
  for (const plan::Asking& asking : call.catalogue().askings())
    if (call.answer(asking)) state.known.push_back(&asking);
  state.raised = false;
  state.withdrawn = true;
  state.due = false;
}

RedFlags Alarms::red_flags(const plan::Plan& plan, bool at_end) const {
  bool withdrawn = false;
  bool open = false;
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    if (!plan.buttons[i].urgent) continue;
    const State& state = buttons_[i];
    if (state.raised) return RedFlags::raised;
    withdrawn = withdrawn || state.withdrawn;
    open = open || state.truth == Truth::unknown || (at_end && state.truth == Truth::waits);
  }
  if (open) return RedFlags::not_ruled_out;
  return withdrawn ? RedFlags::withdrawn : RedFlags::none;
}

}  // namespace bedside::session
