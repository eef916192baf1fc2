// The fields of commands as they stand in JSON, in their order: read and written by one description.
#pragma once

namespace bedside::json {

/// Gives each field of a kind of command to the visitor, which has `text`, `whole` and `value` (name, field) and
/// `because` (field).
template <class Kind, class Visitor>
void visit_fields(Kind& command, Visitor& visitor) {
  if constexpr (requires { command.step; }) visitor.text("step", command.step);
  if constexpr (requires { command.answer; }) visitor.text("answer", command.answer);
  if constexpr (requires { command.topic; }) visitor.text("topic", command.topic);
  if constexpr (requires { command.button; }) visitor.text("button", command.button);
  if constexpr (requires { command.to; }) visitor.text("to", command.to);
  if constexpr (requires { command.seconds; }) visitor.whole("seconds", command.seconds);
  if constexpr (requires { command.value; }) visitor.value("value", command.value);
  if constexpr (requires { command.text; }) visitor.text("text", command.text);
  if constexpr (requires { command.because; }) visitor.because(command.because);
}

}  // namespace bedside::json
