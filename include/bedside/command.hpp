// What the nurse's screen can ask of a live call: one command language through every door. docs/live-call.md says what
// each command does and when it is refused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <bedside/export.hpp>
#include <bedside/value.hpp>

namespace bedside {

/// Why the nurse or the patient departs from the call as arranged. Which commands take which: `takes`.
enum class Because : std::uint8_t {
  patient_asked,
  already_known,
  not_now,
  clinical_judgement,
  time,
  red_flag,
  out_of_scope,
  pressed_by_mistake,
  ruled_out,
  no_answer,
  voicemail,
  wrong_person,
  callback,
  do_not_call,
  declined,
  must_go,
  other,
};
/// As in JSON: `patient_asked` and so on.
BEDSIDE_EXPORT std::string_view name_of(Because because);
BEDSIDE_EXPORT std::optional<Because> because_named(std::string_view name);

/// A coded reason, with words where the nurse adds some.
struct BecauseOf {
  Because code = Because::other;
  std::string text;
  bool operator==(const BecauseOf&) const = default;
};

namespace command {

/// Finishes a step that asks nothing, acknowledges a verbatim one, leaves an optional answer open.
struct Next {};
/// Gives the answer of the step shown and goes on. `value` is as JSON has it: a date is text (`2026-12-01`).
struct Answer {
  std::string step;
  Value value;
};
/// Shows the previous step again; changes no answer.
struct Back {};
struct Correct {
  std::string answer;  ///< an earlier one, by its name
  Value value;
};
/// A topic is left out of this call; `Defer`: and told in the next one.
struct Skip {
  std::string topic;
  BecauseOf because;
};
struct Defer {
  std::string topic;
  BecauseOf because;
};
struct Pick {
  std::string topic;  ///< another one, now
  BecauseOf because;
};
struct Press {
  std::string button;  ///< whose steps are shown, from wherever the call is
};
struct Return {};  ///< from a button, before its steps are through
/// Takes a button back that was pressed, or went off, by mistake.
struct Withdraw {
  std::string button;
  BecauseOf because;
};
struct Hurry {
  std::int64_t seconds = 0;  ///< in which the patient must go
};
/// Transfers the patient, which ends the call.
struct HandOver {
  std::string to;
  BecauseOf because;
};
struct Note {
  std::string text;  ///< for the record; also after the end
};
/// Ends the call before its last step. Of a `callback`, `Command::at` is when to call back.
struct End {
  BecauseOf because;
};

}  // namespace command

struct Command {
  std::variant<command::Next, command::Answer, command::Back, command::Correct, command::Skip, command::Defer,
               command::Pick, command::Press, command::Return, command::Withdraw, command::Hurry, command::HandOver,
               command::Note, command::End>
      what;
  std::optional<Timestamp> at{};  ///< host time; bedside has no clock
};

/// As in JSON: `next`, `answer`, `hand_over` and so on.
BEDSIDE_EXPORT std::string_view name_of(const Command& command);
/// A command of that kind with nothing in it yet.
BEDSIDE_EXPORT std::optional<Command> command_named(std::string_view name);
/// Whether it is one of the reasons that this kind of command can have; none is where a command takes no reason.
BEDSIDE_EXPORT bool takes(const Command& command, Because because);
/// All of them, in the order of `Because`.
BEDSIDE_EXPORT std::vector<Because> reasons_of(const Command& command);

}  // namespace bedside
