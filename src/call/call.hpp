// Which topics this patient gets, and how each of them feels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <bedside/value.hpp>

#include "call/undecided.hpp"
#include "plan/catalogue.hpp"
#include "plan/plan.hpp"

namespace bedside::call {

/// Whether a topic is part of the call.
enum class Presence : std::uint8_t { selected, left_out, waiting };

/// What was decided of one topic, and why.
struct Decision {
  Presence presence = Presence::selected;
  int valence = 0;                     ///< -2 .. +2
  std::string because;                 ///< of a topic left out: in words, never a value
  std::vector<std::string> waits_for;  ///< of a waiting topic: answers, in the order of their names
};

/// Whether a step or an option is part of the call.
enum class Availability : std::uint8_t { yes, no, open };

/// How a text fact or the id of an option is spoken.
using SpokenText = std::function<std::string(const std::string& text, const plan::Field& field)>;

/// One patient's call, not yet arranged. Refers to the plan, which has to outlive it.
class Call {
 public:
  /// `answers` holds what the patient has said so far.
  Call(const plan::Plan& plan, const plan::Catalogue& catalogue, Values facts, Values answers);

  const plan::Plan& plan() const { return *plan_; }
  /// One decision for each topic of the plan, in the same order.
  const std::vector<Decision>& decisions() const { return decisions_; }

  /// Whether the condition holds; `open` while it depends on an answer still to come.
  Availability availability(const plan::When& when) const;
  /// Why the condition is neither true nor false; empty when it is one of the two.
  std::optional<Undecided> undecided(const plan::When& when) const { return undecided(evaluate(when)); }
  bool is_taken(const plan::Step& step) const { return !step.when || availability(*step.when) != Availability::no; }

  /// The text with everything put in that is known; what isn't known stays as the author wrote it.
  std::string spoken(const plan::Text& text) const;
  /// The topic's title, or its id in words when the title speaks of something that isn't known.
  std::string title(const plan::Topic& topic) const;

 private:
  condition::Known look_up(std::string_view name) const;
  condition::Outcome evaluate(const plan::When& when) const;
  std::optional<Undecided> undecided(const condition::Outcome& outcome) const;
  Decision decide(const plan::Topic& topic) const;
  Decision decide_alone(const plan::Topic& topic) const;
  int valence(const plan::Topic& topic) const;
  void settle();
  bool is_impossible(const plan::Asking& asking) const;
  const Value* value(std::string_view name) const;
  bool is_known(const plan::Text& text) const;
  std::string filled(const plan::Text& text, const SpokenText& spoken) const;
  std::size_t place_of(const plan::Topic& topic) const {
    return static_cast<std::size_t>(&topic - plan_->topics.data());
  }

  const plan::Plan* plan_;
  const plan::Catalogue* catalogue_;
  Values facts_;
  Values answers_;
  std::set<std::string, std::less<>> impossible_;  ///< answers that can't come any more
  std::vector<Decision> decisions_;
};

}  // namespace bedside::call
