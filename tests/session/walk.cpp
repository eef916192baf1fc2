// How a conversation goes on by itself, and what it says of where it stands.
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "session/conversation.hpp"

namespace texts {

using namespace bedside;

namespace {

/// Beyond this a call is thought to go round in circles.
constexpr int longest_walk = 1000;

std::string first_available(const Step& step) {
  for (const StepOption& option : step.options)
    if (option.available) return option.id;
  return "";
}

bool is_topic(const std::string& step) {
  return !step.starts_with("button:") && !step.starts_with("bridge:");
}

}  // namespace

std::size_t count_of(const Ids& ids, const std::string& id) {
  return static_cast<std::size_t>(std::count(ids.begin(), ids.end(), id));
}

Conversation& Conversation::leave_open(const std::string& name) {
  given_.insert_or_assign(name, Value{});
  return *this;
}

Value Conversation::answer_to(const Step& step) const {
  const auto given = given_.find(step.answer->name);
  if (given != given_.end()) return given->second;
  const std::string& type = step.answer->type;
  const int least = step.answer->min ? static_cast<int>(std::ceil(*step.answer->min)) : 0;
  if (type == "yes_no") return value_of(true);
  if (type == "integer" || type == "scale") return value_of(least);
  if (type == "number") return value_of(static_cast<double>(least));
  if (type == "date") return value_of("2026-12-01");
  if (type == "many_of") return {Value::List{}};
  if (!step.options.empty()) return value_of(first_available(step).c_str());
  return value_of("words");
}

Reply Conversation::goes_on() {
  const Step now = step();
  if (!now.answer) return does(next());
  const Value value = answer_to(now);
  if (value.is_null()) return does(next());
  return does({command::Answer{now.step, value}});
}

Conversation& Conversation::walk_to(const std::string& step) {
  for (int i = 0; i < longest_walk; ++i) {
    if (shown() == step) return *this;
    if (session_.has_ended()) throw std::runtime_error("the call ended before " + step);
    goes_on();
  }
  throw std::runtime_error("the call never comes to " + step);
}

Ids Conversation::walk_to_end() {
  Ids steps;
  while (!session_.has_ended()) {
    steps.push_back(shown());
    if (steps.size() > longest_walk) throw std::runtime_error("the call never ends");
    goes_on();
  }
  return steps;
}

Ids Conversation::steps_to_come() const {
  return replayed().walk_to_end();
}

Ids Conversation::topics_to_come() const {
  Conversation copy = replayed();
  Ids topics;
  while (!copy.session().has_ended()) {
    const Step step = copy.step();
    if (is_topic(step.step) && (topics.empty() || topics.back() != step.topic)) topics.push_back(step.topic);
    copy.goes_on();
  }
  return topics;
}

std::string Conversation::shown() const {
  const std::optional<Step> step = session_.now().step;
  return step ? step->step : "";
}

Step Conversation::step() const {
  const std::optional<Step> step = session_.now().step;
  if (!step) throw std::runtime_error("the call has ended");
  return *step;
}

bool Conversation::offers(const std::string& button) const {
  const std::vector<StepButton> buttons = step().buttons;
  return std::any_of(buttons.begin(), buttons.end(), [&](const StepButton& one) { return one.button == button; });
}

std::string Conversation::state_of(const std::string& topic) const {
  for (const TopicStatus& one : session_.status().topics)
    if (one.topic == topic) return std::string{name_of(one.state)};
  return "no such topic";
}

std::string Conversation::because_of(const std::string& topic) const {
  for (const TopicStatus& one : session_.status().topics)
    if (one.topic == topic) return one.because;
  return "no such topic";
}

Ids Conversation::in_state(TopicState state) const {
  Ids topics;
  for (const TopicStatus& one : session_.status().topics)
    if (one.state == state) topics.push_back(one.topic);
  return topics;
}

std::string Conversation::red_flags() const {
  return std::string{name_of(session_.status().red_flags)};
}

std::string Conversation::disposition() const {
  const auto disposition = session_.status().disposition;
  return disposition ? std::string{name_of(*disposition)} : "";
}

}  // namespace texts
