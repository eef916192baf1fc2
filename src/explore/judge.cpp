// What is to be said of a call that has ended, and in which the nurse only went on and answered.
#include <algorithm>

#include "explore/watch.hpp"
#include "session/position.hpp"
#include "session/status.hpp"

namespace bedside::exploring {
namespace {

using session::CallState;
using session::Entry;
using session::Position;
using session::StepPlace;

bool was_said(const CallState& state, session::Index topic) {
  const std::vector<StepPlace>& shown = state.record.shown();
  return std::any_of(shown.begin(), shown.end(),
                     [&](StepPlace place) { return place.owner == StepPlace::Owner::topic && place.index == topic; });
}

/// Whether its condition, or that of what it is glued behind, is plainly false.
bool is_not_for_this_patient(const CallState& state, const plan::Topic& topic) {
  const Position at{state};
  for (const plan::Topic* each = &topic; each; each = at.glued_to(*each))
    if (each->when && state.call.availability(*each->when) == call::Availability::no &&
        !state.call.undecided(*each->when))
      return true;
  return false;
}

/// The topic of the body that was told last; null where none was.
const Entry* last_of_body(const CallState& state) {
  const Entry* last = nullptr;
  const std::vector<Entry>& entries = state.agenda.entries();
  const Position at{state};
  for (std::size_t place = 0; place < state.agenda.begun(); ++place)
    if (at.topic_of(entries[place].unit).section == Section::body && was_said(state, entries[place].unit.topic))
      last = &entries[place];
  return last;
}

int valence_of(const CallState& state, const Entry& entry) {
  return state.call.decisions()[entry.unit.topic].valence;
}

}  // namespace

void Watch::judge(const CallState& state, const Trace& trace) {
  const bool is_without_identity = state.gate == session::Gate::failed;
  const bool is_by_red_flag = !is_without_identity && !state.ending.buttons.empty();
  const bool is_expected = is_without_identity || is_by_red_flag;
  if (is_without_identity) ++expected_.without_identity;
  if (is_by_red_flag) ++expected_.by_red_flag;
  if (misses_mandatory(state, is_expected ? nullptr : &trace) && is_expected) ++expected_.mandatory_cut_off;
  if (is_expected) return;
  if (state.ending.reached_the_end) evidence_.add({Shows::whole_call, 0}, trace);
  judge_ending(state, trace);
  if (state.alarms.red_flags(survey_.plan(), true) != RedFlags::not_ruled_out) return;
  const std::vector<plan::Button>& buttons = survey_.plan().buttons;
  for (session::Index button = 0; button < buttons.size(); ++button)
    if (buttons[button].urgent && buttons[button].when && state.call.undecided(*buttons[button].when))
      evidence_.add({Shows::red_flags_open, button}, trace);
}

/// Without a trace it is only told whether something is missing. What isn't for this patient is only worth a word where
/// the call is complete without it: one that is partial is so for another reason.
bool Watch::misses_mandatory(const CallState& state, const Trace* trace) {
  bool is_missing = false;
  const bool is_complete = trace && session::disposition_of(state) == Disposition::complete;
  const std::vector<plan::Topic>& topics = survey_.plan().topics;
  for (session::Index topic = 0; topic < topics.size(); ++topic) {
    if (!topics[topic].mandatory || was_said(state, topic)) continue;
    is_missing = true;
    if (!trace) continue;
    const bool is_for_others = is_not_for_this_patient(state, topics[topic]);
    if (is_for_others && !is_complete) continue;
    evidence_.add({is_for_others ? Shows::mandatory_not_for_all : Shows::mandatory_missed, topic}, *trace);
  }
  return is_missing;
}

void Watch::judge_ending(const CallState& state, const Trace& trace) {
  const Entry* last = last_of_body(state);
  if (!last || valence_of(state, *last) >= 0) return;
  const Position at{state};
  const std::vector<Entry>& entries = state.agenda.entries();
  const bool had_better = std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return at.topic_of(entry.unit).section == Section::body && was_said(state, entry.unit.topic) &&
           valence_of(state, entry) >= 0;
  });
  evidence_.add({had_better ? Shows::unpleasant_ending : Shows::nothing_pleasant, last->unit.topic}, trace);
}

}  // namespace bedside::exploring
