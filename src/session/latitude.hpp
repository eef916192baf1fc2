// What the nurse and the patient may do with the order: leave a topic to the next call, or tell another one now.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <bedside/command.hpp>
#include <bedside/reply.hpp>

#include "session/position.hpp"

namespace bedside::session {

/// Each command is carried out, or refused and changes nothing.
class Latitude {
 public:
  explicit Latitude(CallState& state) : state_(state), at_(state) {}

  std::optional<Refusal> take(const command::Skip& given);
  std::optional<Refusal> take(const command::Defer& given);
  std::optional<Refusal> take(const command::Pick& given);

  std::optional<Refusal> cannot_be_picked(const plan::Topic& topic) const;

  /// Of the topic, only the first parts are told in this call; with none of them, it isn't.
  void leave(const plan::Topic& topic, std::size_t parts, const Aside& aside);

 private:
  std::optional<Refusal> set_aside(std::string_view id, const BecauseOf& because, Aside::By by);
  std::optional<Refusal> cannot_be_left(const plan::Topic& topic) const;
  bool is_left_wholly(const plan::Topic& topic) const;
  std::optional<Refusal> cannot_be_taken_up(const plan::Topic& topic) const;
  std::optional<Refusal> cannot_be_told(const plan::Topic& topic) const;
  bool is_in_the_opening() const;
  const plan::Topic* what_stands_behind_the_current() const;
  void take_up_again(const plan::Topic& topic);
  void forget_aside(const plan::Topic& topic);
  void has_left(const std::vector<call::Decision>& before);

  CallState& state_;
  Position at_;
};

}  // namespace bedside::session
