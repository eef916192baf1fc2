// The commands that go from step to step, and those that change what was answered.
#pragma once

#include <optional>

#include <bedside/command.hpp>
#include <bedside/reply.hpp>

#include "session/position.hpp"

namespace bedside::session {

/// Each command is carried out, or refused and changes nothing.
class Answers {
 public:
  explicit Answers(CallState& state) : state_(state), at_(state) {}

  std::optional<Refusal> take(const command::Next&);
  std::optional<Refusal> take(const command::Answer& given);
  std::optional<Refusal> take(const command::Back&);
  std::optional<Refusal> take(const command::Correct& given);

 private:
  std::optional<Refusal> unfit(const Value& raw, const plan::Asking& asking, Value& fitted) const;
  std::optional<Refusal> answer_what_comes_next(StepPlace place, const Value& value);
  std::optional<Refusal> answer_again(StepPlace place, Value value);
  bool was_asked(const plan::Asking& asking) const;
  void look_forward();

  CallState& state_;
  Position at_;
};

}  // namespace bedside::session
