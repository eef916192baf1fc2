// A live call in a test: commands by short names, and what has to be true after each of them, whatever it was.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <bedside/bedside.hpp>

namespace texts {

using Ids = std::vector<std::string>;
std::size_t count_of(const Ids& ids, const std::string& id);

bedside::Value value_of(bool truth);
bedside::Value value_of(int number);
bedside::Value value_of(double number);
bedside::Value value_of(const char* text);
bedside::Value value_of(std::initializer_list<const char*> ids);
bedside::Value value_of(const bedside::Value& value);

bedside::Command next();
template <class T>
bedside::Command answer(const std::string& step, const T& value) {
  return {bedside::command::Answer{step, value_of(value)}};
}
bedside::Command back();
template <class T>
bedside::Command correct(const std::string& name, const T& value) {
  return {bedside::command::Correct{name, value_of(value)}};
}
bedside::Command skip(const std::string& topic, bedside::Because because = bedside::Because::not_now);
bedside::Command defer(const std::string& topic, bedside::Because because = bedside::Because::time);
bedside::Command pick(const std::string& topic, bedside::Because because = bedside::Because::patient_asked);
bedside::Command press(const std::string& button);
bedside::Command go_back_from_button();
bedside::Command withdraw(const std::string& button, bedside::Because because = bedside::Because::pressed_by_mistake);
bedside::Command hurry(int seconds);
bedside::Command hand_over(const std::string& to, bedside::Because because = bedside::Because::patient_asked);
bedside::Command note(const std::string& text);
bedside::Command end(bedside::Because because);
/// The command with a host time, in seconds.
bedside::Command at(std::int64_t seconds, bedside::Command command);

/// One call of the plan `plan_with(body)`. Each command is checked against what holds for all of them: a refused one
/// changes nothing; an accepted one is one event; the events replay to the same call, byte for byte; every topic of the
/// plan is in one state; whatever is shown says why; the engine itself found no promise broken.
class Conversation {
 public:
  explicit Conversation(const std::string& body, const std::string& facts = "{}",
                        const bedside::SessionOptions& options = {});
  Conversation(bedside::CallPlan plan, bedside::Facts facts, const bedside::SessionOptions& options = {});

  /// The reply to a command that has to be accepted.
  bedside::Reply does(const bedside::Command& command);
  /// The reply to a command that has to be refused, with this code.
  bedside::Reply refuses(const bedside::Command& command, const std::string& code);
  /// Carries it out or not; whatever it does is checked.
  bedside::Reply tries(const bedside::Command& command);

  /// What `walk_to` answers to a question; otherwise yes, the first option, or the least number.
  template <class T>
  Conversation& when_asked(const std::string& name, const T& value) {
    given_.insert_or_assign(name, value_of(value));
    return *this;
  }
  Conversation& leave_open(const std::string& name);
  /// One step on: `next`, or an answer.
  bedside::Reply goes_on();
  /// Goes on until this step is shown. Throws when the call ends before.
  Conversation& walk_to(const std::string& step);
  /// Goes on to the end, and says which steps were shown, the one shown now included.
  Ids walk_to_end();

  /// The id of the step shown; empty when the call has ended.
  std::string shown() const;
  bedside::Step step() const;
  /// Whether the step shown has this button beside it.
  bool offers(const std::string& button) const;
  std::string state_of(const std::string& topic) const;
  std::string because_of(const std::string& topic) const;
  Ids in_state(bedside::TopicState state) const;
  std::string red_flags() const;
  std::string disposition() const;
  /// The steps that would be shown if the call went on like this, in a copy of it.
  Ids steps_to_come() const;
  /// The same as topics and parts, without buttons and bridges; the one shown included.
  Ids topics_to_come() const;
  /// The last command's reply and what the call says of itself, as JSON.
  std::string whole() const;

  bedside::Session& session() { return session_; }
  const bedside::Session& session() const { return session_; }
  const bedside::CallPlan& plan() const { return plan_; }
  const bedside::Facts& facts() const { return facts_; }
  const bedside::SessionOptions& options() const { return options_; }
  bedside::Outcome outcome() const { return session_.outcome(); }
  bedside::CallStatus status() const { return session_.status(); }
  /// The same call again, from its events.
  Conversation replayed() const;

 private:
  bedside::CallPlan plan_;
  bedside::Facts facts_;
  bedside::SessionOptions options_;
  bedside::Session session_;
  std::map<std::string, bedside::Value> given_{};
  Ids topics_ = topics();  ///< as the call had them at its start
  Ids topics() const;
  void check_unchanged(const std::string& before, std::size_t events_before, const bedside::Reply& reply) const;
  void check_accepted(std::size_t events_before, const bedside::Reply& reply, const bedside::Command& command) const;
  void check_standing() const;
  void check_replay() const;
  bedside::Value answer_to(const bedside::Step& step) const;
};

/// The plan `plan_with(body)` and its facts. Throw when they are refused.
bedside::CallPlan plan_of(const std::string& body);
bedside::Facts facts_of(const bedside::CallPlan& plan, const std::string& json);

}  // namespace texts
