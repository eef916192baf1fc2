// Buttons: pressed, come back from, taken back.
#pragma once

#include <optional>

#include <bedside/command.hpp>
#include <bedside/reply.hpp>

#include "session/position.hpp"

namespace bedside::session {

/// Each command is carried out, or refused and changes nothing.
class Buttons {
 public:
  explicit Buttons(CallState& state) : state_(state), at_(state) {}

  std::optional<Refusal> take(const command::Press& given);
  std::optional<Refusal> take(const command::Return&);
  std::optional<Refusal> take(const command::Withdraw& given);

 private:
  std::optional<Refusal> cannot_be_pressed(const plan::Button& button) const;
  const plan::Button* what_it_would_delay(const plan::Button& button) const;

  CallState& state_;
  Position at_;
};

}  // namespace bedside::session
