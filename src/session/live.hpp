// The live conversation: one command at a time, and what a command goes through.
//
//   if (auto refusal = live.take(command)) …          refused, nothing has changed
//   while (!live.go_on())                              up to the next step to show
//     live.wants_choice() ? live.offer_next(…) : live.adopt(arranged again);
//   live.finish();                                     the event is complete
//
// Who does what in this folder:
//   CallState               where a call stands: values only
//   Places, Position        read the plan; and the state: what is told, what may be, what comes next
//   Answers, Latitude, Buttons, hurry, endings      carry out the commands: refuse, or change the state
//   Knowledge, Course       what an answer changes; going on to the next step
//   NextChoice, WhichNext   whether the patient may choose what comes next; the question, and what its answer does
//   Agenda, Alarms, Record  parts of the state: what is to be told, urgent buttons, what was done
//   screen, status, outcome, overview, rearranged   what is said of a state; each only reads it
//   promises                what has to be true of a state after every event
//   DurableCall             a call whose events are kept: a command is carried out wholly, or leaves no trace
//   Session                 what an application holds: commands in, replies out
//
// A live call never arranges anything itself: where an answer changed which topics apply or how one feels, `go_on`
// stops and waits for a new outline. Nor does it find out by itself which topics could come next as well.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <bedside/command.hpp>
#include <bedside/reply.hpp>

#include "call/call.hpp"
#include "session/call_state.hpp"
#include "steps/live_outline.hpp"

namespace bedside::session {

class Live {
 public:
  Live(call::Call call, bool with_bridges);

  /// The same call before its first step.
  Live from_the_beginning() const;

  /// Where memory runs out, here and up to `finish`, only the record is sound, once it is cut to the size that it had.
  std::optional<Refusal> take(const Command& command);
  /// False when the outline of the call has to be made anew before anything can be shown; or when it has to be found
  /// out which of `may_come_next` leave the call as good as it is (`wants_choice`).
  bool go_on();
  void adopt(const steps::LiveOutline& outline);
  bool wants_choice() const { return state_.needs.choice && !state_.needs.order; }
  /// Topics and parts, in the order in which they are told unless one is chosen.
  std::vector<std::string> may_come_next() const;
  void offer_next(const std::vector<std::string>& equally_good);
  /// Whether one was adopted already, so that the next one is a change.
  bool has_outline() const { return !state_.agenda.entries().empty() || !state_.record.deeds().empty(); }
  void finish();
  void cut_record(const Record::Size& size) noexcept { state_.record.cut(size); }

  const CallState& state() const { return state_; }
  const call::Call& call() const { return state_.call; }
  /// Of the body, in the order delivered; what is shown and not begun yet stands last, so that it stays next where the
  /// rules let it, and then what the patient chose.
  std::vector<std::string> told_in_body() const;

 private:
  std::optional<Refusal> cannot_be_taken(const Command& command) const;
  void keep(const Command& command);
  bool stays_next(UnitPlace unit) const;
  bool is_pinned(UnitPlace unit) const;

  CallState state_;
};

}  // namespace bedside::session
