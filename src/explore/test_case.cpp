#include "explore/test_case.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include <bedside/json.hpp>

#include "explore/play.hpp"
#include "plan/field_value.hpp"
#include "session/position.hpp"

namespace bedside::exploring {
namespace {

/// Words that YAML or the test language would take for something else.
constexpr std::array<std::string_view, 8> special{"none", "nothing", "true", "false", "null", "yes", "no", "on"};

bool is_plain(std::string_view text) {
  const bool has_plain_letters = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
  return has_plain_letters && !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
         std::find(special.begin(), special.end(), text) == special.end();
}

std::string one_line(std::string text) {
  std::erase(text, '\n');
  return text;
}

/// Texts in quotes are written in YAML as in JSON.
std::string in_yaml(const Value& value) {
  if (value.is_null()) return "none";
  if (const auto* text = value.as<std::string>()) return is_plain(*text) ? *text : one_line(to_json(value));
  if (const auto* date = value.as<Timestamp>()) return plan::iso_date(*date);
  if (const auto* list = value.as<Value::List>()) {
    std::string all;
    for (const Value& element : *list) all += (all.empty() ? "" : ", ") + in_yaml(element);
    return "[" + all + "]";
  }
  return one_line(to_json(value));
}

/// What the nurse does, as items of `call`.
class Script {
 public:
  Script(const Values& facts, const Survey& survey) : survey_(survey), call_(begin_call(survey.call_plan(), facts)) {}

  std::vector<std::string> items(const std::vector<Command>& commands) {
    for (const Command& command : commands) {
      add(command);
      give(command, survey_.call_plan(), call_);
    }
    if (call_.state().ending.is_over && (went_on_ > 0 || items_.empty()))
      items_.emplace_back("to the end");
    else
      come_here();
    if (items_.empty() && at().shown().owner == session::StepPlace::Owner::topic)
      items_.push_back("to: " + at().step_id(at().shown()));
    return std::move(items_);
  }

 private:
  session::Position at() const { return session::Position{call_.state()}; }

  void add(const Command& command) {
    if (std::holds_alternative<command::Next>(command.what)) {
      ++went_on_;
      return;
    }
    if (const auto* answer = std::get_if<command::Answer>(&command.what)) {
      // Going on to the question is a part of answering it.
      went_on_ = 0;
      const plan::Asking* asking = at().asking_of(at().shown());
      const std::string name = asking ? asking->answer->name : answer->step;
      items_.push_back(fmt::format("answer: {{{}: {}}}", name, in_yaml(answer->value)));
      return;
    }
    come_here();
    items_.push_back(departure(command));
  }

  /// To the step that is shown now, where it was only gone on to.
  void come_here() {
    const session::StepPlace shown = at().shown();
    if (went_on_ > 0 && shown.owner == session::StepPlace::Owner::topic)
      items_.push_back("to: " + at().step_id(shown));
    else
      items_.insert(items_.end(), went_on_, "next");
    went_on_ = 0;
  }

  static std::string with_reason(std::string_view what, std::string_view key, const std::string& id,
                                 const BecauseOf& because) {
    return fmt::format("{}: {{{}: {}, because: {}}}", what, key, id, name_of(because.code));
  }

  static std::string departure(const Command& command) {
    const std::string_view what = name_of(command);
    if (const auto* it = std::get_if<command::Skip>(&command.what))
      return with_reason(what, "topic", it->topic, it->because);
    if (const auto* it = std::get_if<command::Defer>(&command.what))
      return with_reason(what, "topic", it->topic, it->because);
    if (const auto* it = std::get_if<command::Pick>(&command.what))
      return with_reason(what, "topic", it->topic, it->because);
    if (const auto* it = std::get_if<command::Withdraw>(&command.what))
      return with_reason(what, "button", it->button, it->because);
    if (const auto* it = std::get_if<command::Press>(&command.what)) return "press: " + it->button;
    if (const auto* it = std::get_if<command::Hurry>(&command.what)) return fmt::format("hurry: {}", it->seconds);
    if (const auto* it = std::get_if<command::End>(&command.what))
      return fmt::format("end: {}", name_of(it->because.code));
    if (const auto* it = std::get_if<command::Correct>(&command.what))
      return fmt::format("correct: {{{}: {}}}", it->answer, in_yaml(it->value));
    return std::string{what};
  }

  const Survey& survey_;
  session::Live call_;
  std::size_t went_on_ = 0;
  std::vector<std::string> items_{};
};

}  // namespace

Values changes_to_the_examples(const Values& facts, const plan::Plan& plan) {
  Values changes;
  for (const plan::Fact& fact : plan.facts) {
    const auto found = facts.find(fact.name);
    const Value& value = found == facts.end() ? Value{} : found->second;
    if (!(value == fact.example)) changes.emplace(fact.name, value);
  }
  return changes;
}

std::string written(const TestCase& test, const Survey& survey) {
  std::string text = fmt::format("  - case: {}\n", test.name);
  std::string facts;
  for (const auto& [name, value] : changes_to_the_examples(test.facts, survey.plan()))
    facts += fmt::format("{}{}: {}", facts.empty() ? "" : ", ", name, in_yaml(value));
  if (!facts.empty()) text += fmt::format("    facts: {{{}}}\n", facts);
  std::vector<std::string> items = Script{test.facts, survey}.items(test.commands);
  items.insert(items.end(), test.last_items.begin(), test.last_items.end());
  if (items == std::vector<std::string>{"to the end"}) {
    text += "    call: to the end\n";
  } else if (!items.empty()) {
    text += "    call:\n";
    for (const std::string& item : items) text += fmt::format("      - {}\n", item);
  }
  if (!test.expected.empty()) text += "    expect:\n";
  for (const auto& [key, value] : test.expected) text += fmt::format("      {}: {}\n", key, value);
  return text;
}

}  // namespace bedside::exploring
