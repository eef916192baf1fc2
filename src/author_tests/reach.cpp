#include "author_tests/reach.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "plan/step_id.hpp"

namespace bedside {

std::string_view name_of(Covered kind) {
  constexpr std::array<std::string_view, covered_count> names{"topics", "steps", "conditions seen both true and false",
                                                              "buttons", "options"};
  return names[static_cast<std::size_t>(kind)];
}

void Coverage::add(const Coverage& other) {
  if (items.empty()) items = other.items;
  for (std::size_t place = 0; place < items.size() && place < other.items.size(); ++place)
    items[place].covered = items[place].covered || other.items[place].covered;
}

namespace {

struct Counts {
  std::size_t covered = 0;
  std::size_t total = 0;
};

/// Both sides of a condition, which stand one behind the other, are one.
Counts counts_of(const std::vector<CoverageItem>& items, Covered kind) {
  const std::size_t sides = kind == Covered::condition ? 2 : 1;
  std::vector<bool> covered;
  for (const CoverageItem& item : items)
    if (item.kind == kind) covered.push_back(item.covered);
  Counts counts{0, covered.size() / sides};
  for (std::size_t place = 0; place + sides <= covered.size(); place += sides)
    if (covered[place] && covered[place + sides - 1]) ++counts.covered;
  return counts;
}

}  // namespace

std::size_t Coverage::total(Covered kind) const {
  return counts_of(items, kind).total;
}

std::size_t Coverage::covered(Covered kind) const {
  return counts_of(items, kind).covered;
}

}  // namespace bedside

namespace bedside::author_tests {
namespace {

constexpr std::string_view button_prefix = "button:";

}  // namespace

Reach::Reach(const plan::Plan& plan, const plan::Catalogue& catalogue) : catalogue_(catalogue) {
  for (const plan::Topic& topic : plan.topics) add_topic(topic);
  for (const plan::Button& button : plan.buttons) add_button(button);
}

Reach::Index Reach::add(Covered kind, std::string what, int line) {
  coverage_.items.push_back({kind, std::move(what), line, false});
  return coverage_.items.size() - 1;
}

void Reach::add_condition(const plan::When& when, std::string owner) {
  const int line = when.range.begin.line;
  const std::string& text = when.condition.text();
  const Index is_true = add(Covered::condition, fmt::format("`{}` is true", text), line);
  const Index is_false = add(Covered::condition, fmt::format("`{}` is false", text), line);
  conditions_.push_back({&when, is_true, is_false, std::move(owner)});
}

void Reach::add_steps(const std::vector<plan::Step>& steps, const std::string& unit, const std::string& owner) {
  for (std::size_t place = 0; place < steps.size(); ++place) {
    const plan::Step& step = steps[place];
    const std::string id = plan::numbered(unit, place);
    steps_.emplace(id, add(Covered::step, fmt::format("step `{}`", id), step.range.begin.line));
    if (step.when) add_condition(*step.when, owner);
    if (!step.answer) continue;
    for (const plan::Option& option : step.answer->options) {
      options_[step.answer->name].emplace(
          option.id, add(Covered::option, fmt::format("option `{}` of `{}`", option.id, step.answer->name),
                         option.range.begin.line));
      if (option.when) add_condition(*option.when, owner);
    }
  }
}

void Reach::add_topic(const plan::Topic& topic) {
  owners_.emplace(topic.id, add(Covered::topic, fmt::format("topic `{}`", topic.id), topic.range.begin.line));
  if (topic.when) add_condition(*topic.when, {});
  for (const plan::Feeling& feeling : topic.feels)
    if (feeling.when) add_condition(*feeling.when, {});
  for (std::size_t part = 0; part < topic.parts.size(); ++part)
    add_steps(topic.parts[part], plan::unit_id(topic, part), topic.id);
}

void Reach::add_button(const plan::Button& button) {
  const std::string owner = std::string{button_prefix} + button.id;
  owners_.emplace(owner, add(Covered::button, fmt::format("button `{}`", button.id), button.range.begin.line));
  if (button.when) add_condition(*button.when, {});
  add_steps(button.steps, owner, owner);
}

void Reach::show(const Step& step) {
  if (const auto found = steps_.find(step.step); found != steps_.end()) cover(found->second);
  const std::string_view owner = plan::owner_of(step.step);
  const auto found = owners_.find(owner);
  if (found == owners_.end()) return;
  cover(found->second);
  shown_.emplace(owner);
}

bool Reach::is_covered(const Sides& sides) const {
  return coverage_.items[sides.is_true].covered && coverage_.items[sides.is_false].covered;
}

condition::Known Reach::look_up(std::string_view name, const Values& facts, const Values& answers,
                                const CallStatus& status) const {
  using State = condition::Known::State;
  if (const auto fact = facts.find(name); fact != facts.end()) return {State::given, &fact->second};
  const plan::Asking* asking = catalogue_.asking(name);
  if (!asking) return {State::missing_fact};
  if (const auto answer = answers.find(name); answer != answers.end() && !answer->second.is_null())
    return {State::given, &answer->second};
  if (!asking->topic) return {State::pending_answer};
  const auto topic = std::find_if(status.topics.begin(), status.topics.end(),
                                  [&](const TopicStatus& each) { return each.topic == asking->topic->id; });
  const bool may_come =
      topic != status.topics.end() && (topic->state == TopicState::pending || topic->state == TopicState::waiting ||
                                       topic->state == TopicState::active);
  return {may_come ? State::pending_answer : State::no_answer};
}

void Reach::learn(const Values& facts, const Values& answers, const CallStatus& status) {
  const condition::Lookup lookup = [&](std::string_view name) { return look_up(name, facts, answers, status); };
  for (const Sides& sides : conditions_) {
    if (is_covered(sides) || (!sides.owner.empty() && !shown_.contains(sides.owner))) continue;
    const condition::Outcome outcome =
        condition::evaluate(sides.when->condition, lookup, condition::ComesTo::yes_or_no);
    if (outcome.is_true()) cover(sides.is_true);
    if (outcome.is_false()) cover(sides.is_false);
  }
  for (const auto& [name, options] : options_) {
    const auto answer = answers.find(name);
    if (answer == answers.end()) continue;
    const Value::List one{answer->second};
    const auto* several = answer->second.as<Value::List>();
    for (const Value& chosen : several ? *several : one)
      if (const auto* id = chosen.as<std::string>())
        if (const auto option = options.find(*id); option != options.end()) cover(option->second);
  }
}

}  // namespace bedside::author_tests
