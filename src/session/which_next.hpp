// The question which of several topics comes next: asked, answered, and taken back where what remains has changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <bedside/reply.hpp>

#include "session/next_choice.hpp"

namespace bedside::session {

class WhichNext {
 public:
  explicit WhichNext(CallState& state) : state_(state), at_(state), choice_(state) {}

  /// `equal`: what can come next as well, the one that comes anyway included. Asks, where that leaves a choice that the
  /// patient hasn't had.
  void offer(const std::vector<std::string>& equal);
  /// The answer to the question shown at `place`, now or when the nurse looks back; null leaves it to the arrangement.
  /// Carried out, or refused and changes nothing.
  std::optional<Refusal> take(const Value& value, StepPlace place);
  /// The arrangement, or the nurse, decides.
  void leave_open();
  /// Something else remains than when it was asked: whether there is a choice has to be found out again.
  void has_changed();
  /// Asks no more.
  void stop();

 private:
  Refusal not_offered(const NextOffer& offer) const;
  std::optional<Refusal> cannot_be_chosen(const NextOffer& offer, std::optional<UnitPlace> unit) const;
  void choose(NextOffer& offer, UnitPlace unit);
  void take_back(NextOffer& offer);
  void take_from_screen();
  void say_why();

  CallState& state_;
  Position at_;
  NextChoice choice_;
};

}  // namespace bedside::session
