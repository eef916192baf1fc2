// Which topics this patient gets, and how each of them feels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <bedside/passage.hpp>
#include <bedside/value.hpp>

#include "call/inherited.hpp"
#include "call/undecided.hpp"
#include "plan/catalogue.hpp"
#include "plan/plan.hpp"

namespace bedside::call {

/// Whether a topic is part of the call.
enum class Presence : std::uint8_t { selected, left_out, waiting };

/// What was decided of one topic. `Call::why_left_out` and `Call::waits_for` say why.
struct Decision {
  Presence presence = Presence::selected;
  std::int8_t valence = 0;  ///< -2 .. +2
  bool operator==(const Decision&) const = default;
};

/// Whether a step or an option is part of the call.
enum class Availability : std::uint8_t { yes, no, open };

/// How a text fact or the id of an option is spoken.
using SpokenText = std::function<std::string(const std::string& text, const plan::Field& field)>;

/// One patient's call, not yet arranged: what is known by now, and what follows from it for each topic. Refers to the
/// plan and its catalogue, which have to outlive it. What is learnt during the call makes decisions anew.
class Call {
 public:
  Call(const plan::Plan& plan, const plan::Catalogue& catalogue, const Values& facts, Inherited inherited = {});

  /// The same call before anything was learnt in it.
  Call from_the_beginning() const { return {*plan_, *catalogue_, facts_, inherited_}; }

  const plan::Plan& plan() const { return *plan_; }
  const plan::Catalogue& catalogue() const { return *catalogue_; }
  /// One decision for each topic of the plan, in the same order.
  const std::vector<Decision>& decisions() const { return decisions_; }
  const Decision& decision(const plan::Topic& topic) const { return decisions_[place_of(topic)]; }
  /// Of a topic left out: in words, never a value. Empty when the topic was set aside.
  std::string why_left_out(const plan::Topic& topic) const;
  /// Of a waiting topic: answers, in the order of their names.
  std::vector<std::string> waits_for(const plan::Topic& topic) const;

  // What happens in the call. Each says whether a topic came into the call or left it, or feels different now.

  /// An answer that wasn't known.
  bool learn(const plan::Asking& asking, Value value);
  /// An answer that won't come.
  bool rule_out(const plan::Asking& asking);
  /// A topic that isn't told in this call, whatever its condition says; what is glued behind it isn't either.
  bool set_aside(const plan::Topic& topic, bool aside = true);
  /// How many of the topic's parts are told in this call, the first ones; all, unless it was shortened. What is glued
  /// behind its last part isn't told then.
  std::size_t parts_of(const plan::Topic& topic) const;
  void shorten(const plan::Topic& topic, std::size_t parts);
  /// Answers that turned out to be others, or (null) are open again.
  bool revise(const std::vector<std::pair<const plan::Asking*, Value>>& answers);
  /// Until then titles say nothing private. A call has it from the beginning, but for a live one with a gate.
  void confirm_identity(bool confirmed) { identity_confirmed_ = confirmed; }

  /// How often something was learnt: that an answer was given, or can't come any more, or may come again.
  std::size_t times_learnt() const { return times_learnt_; }
  /// How often an answer turned out to be one that can't come any more, without having been asked for.
  std::size_t times_closed() const { return times_closed_; }

  // What it has from earlier calls.

  /// Why the topic isn't told, whatever its condition says; null when nothing keeps it back.
  const std::string* why_withheld(const plan::Topic& topic) const;
  /// Null when no earlier call left it to this one.
  const CarriedOver* carried_over(const plan::Topic& topic) const;
  const std::vector<CarriedOver>& all_carried_over() const;
  /// The option that was chosen last; null when the offer was never answered.
  const std::string* chosen_before(const plan::Answer& answer) const;
  const Habits& habits() const;

  bool is_set_aside(const plan::Topic& topic) const { return !aside_.empty() && aside_[place_of(topic)]; }
  bool is_ruled_out(const plan::Asking& asking) const { return prospects_[place_of(asking)] == Prospect::ruled_out; }
  /// Null when it isn't known.
  const Value* answer(const plan::Asking& asking) const;
  const Value* fact(const plan::Fact& fact) const;

  /// Whether the condition holds; `open` while it depends on an answer still to come.
  Availability availability(const plan::When& when) const;
  /// Whether the condition holds whatever these answers are.
  bool holds_without(const plan::When& when, const std::vector<const plan::Asking*>& answers) const;
  /// Why the condition is neither true nor false; empty when it is one of the two.
  std::optional<Undecided> undecided(const plan::When& when) const { return undecided(evaluate(when)); }
  bool is_taken(const plan::Step& step) const { return !step.when || availability(*step.when) != Availability::no; }

  /// The text with everything put in that is known; what isn't known stays as the author wrote it.
  std::string spoken(const plan::Text& text) const;
  /// The same text in stretches.
  Passage passage(const plan::Text& text) const;
  /// Whether everything is known that the text puts in.
  bool is_known(const plan::Text& text) const;
  /// The same, or `open` while an answer can still make it so.
  Availability can_be_known(const plan::Text& text) const;
  /// The topic's title, or its id in words when the title speaks of something that isn't known or may not be said yet.
  std::string title(const plan::Topic& topic) const;

 private:
  using Facts = std::shared_ptr<const std::vector<Value>>;
  using Legacy = std::shared_ptr<const Inherited>;
  Call(const plan::Plan& plan, const plan::Catalogue& catalogue, Facts facts, Legacy inherited);

  /// Whether an answer that isn't known can still come. `ruled_out`: it was asked for in vain.
  enum class Prospect : std::uint8_t { open, impossible, ruled_out };

  bool can_come(const plan::Asking& asking) const { return prospects_[place_of(asking)] == Prospect::open; }
  condition::Known look_up(std::string_view name) const;
  condition::Outcome evaluate(const plan::When& when) const;
  std::optional<Undecided> undecided(const condition::Outcome& outcome) const;
  Decision decide(const plan::Topic& topic) const;
  Presence decide_alone(const plan::Topic& topic) const;
  std::string why_left_out_alone(const plan::Topic& topic) const;
  const plan::Asking* unknown_speech(const plan::Topic& topic) const;
  std::int8_t valence(const plan::Topic& topic) const;
  bool settle(std::vector<const plan::Topic*> open);
  bool settle_all();
  bool is_impossible(const plan::Asking& asking) const;
  const Value* value(std::string_view name) const;
  std::string by_words(const std::string& id, const plan::Field& field) const;
  std::string filled(const plan::Text& text, const SpokenText& spoken) const;
  Stretch stretch(const plan::Piece& piece, const SpokenText& spoken) const;
  std::size_t place_of(const plan::Topic& topic) const {
    return static_cast<std::size_t>(&topic - plan_->topics.data());
  }
  std::size_t place_of(const plan::Asking& asking) const {
    return static_cast<std::size_t>(&asking - catalogue_->askings().data());
  }

  const plan::Plan* plan_;
  const plan::Catalogue* catalogue_;
  /// As the plan declares them; null where there is none. They never change, and copies of a call share them.
  Facts facts_;
  Legacy inherited_;                 ///< null when it has nothing
  std::vector<Value> answers_;       ///< as the catalogue lists them; null where there is none
  std::vector<Prospect> prospects_;  ///< of the same
  std::size_t times_learnt_ = 0;
  std::size_t times_closed_ = 0;
  std::vector<bool> aside_;                                     ///< topics; empty where none was set aside yet
  std::vector<std::pair<std::size_t, std::size_t>> shortened_;  ///< topics, with the parts that are told of each
  std::vector<Decision> decisions_;
  bool identity_confirmed_ = true;
};

}  // namespace bedside::call
