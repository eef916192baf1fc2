#include "plan/catalogue.hpp"

#include <algorithm>

namespace bedside::plan {
namespace {

condition::Type condition_type(FieldType type) {
  switch (type) {
    case FieldType::yes_no:
      return condition::Type::boolean;
    case FieldType::integer:
    case FieldType::scale:
      return condition::Type::integer;
    case FieldType::number:
      return condition::Type::number;
    case FieldType::date:
      return condition::Type::timestamp;
    case FieldType::many_of:
      return condition::Type::list_of_text;
    case FieldType::text:
    case FieldType::one_of:
      return condition::Type::text;
  }
  return condition::Type::text;
}

condition::Declaration declaration_of(const Field& field, bool may_be_missing) {
  condition::Declaration declaration;
  declaration.may_be_missing = may_be_missing;
  declaration.type = condition_type(field.type);
  declaration.choice = field.type == FieldType::one_of || field.type == FieldType::many_of;
  for (const Option& option : field.options) declaration.options.push_back(option.id);
  declaration.min = field.min;
  declaration.max = field.max;
  return declaration;
}

template <class Key, class Listed>
const std::vector<Listed>& listed(const std::map<Key, std::vector<Listed>>& map, const Key& key) {
  static const std::vector<Listed> none;
  const auto entry = map.find(key);
  return entry == map.end() ? none : entry->second;
}

template <class T>
const T* found(const std::map<std::string, const T*, std::less<>>& map, std::string_view key) {
  const auto entry = map.find(key);
  return entry == map.end() ? nullptr : entry->second;
}

}  // namespace

Catalogue::Catalogue(const Plan& plan) : askings_(plan::askings(plan)) {
  for (const Topic& topic : plan.topics) topics_.emplace(topic.id, &topic);
  for (const Fact& fact : plan.facts) {
    facts_.emplace(fact.name, &fact);
    declarations_.emplace(fact.name, declaration_of(fact, fact.optional));
  }
  for (const Asking& asking : askings_) {
    answers_.emplace(asking.answer->name, &asking);
    declarations_.emplace(asking.answer->name, declaration_of(*asking.answer, true));
  }
  relate(plan);
}

void Catalogue::relate(const Plan& plan) {
  for (const Topic& topic : plan.topics) {
    if (topic.directly_after) behind_.emplace(this->topic(topic.directly_after->id), &topic);
    for (const std::string& name : names_read(topic))
      if (asking(name) != nullptr) readers_[name].push_back(&topic);
  }
  for (const Asking& asking : askings_)
    if (asking.topic != nullptr) questions_[asking.topic].push_back(&asking);
  for (const Topic& topic : plan.topics) {
    for (const Step* step : steps_of(topic))
      if (!step->when) relate_speech(topic, *step);
    relate_predecessors(topic);
    if (topic.gate && gate_ == nullptr) gate_ = &topic;
  }
  relate_alarms(plan);
}

void Catalogue::relate_predecessors(const Topic& topic) {
  std::set<const Topic*> before;
  const auto add = [&](const Topic* other) {
    if (other != nullptr && other != &topic) before.insert(other);
  };
  if (topic.directly_after) add(this->topic(topic.directly_after->id));
  if (topic.resolves) add(this->topic(topic.resolves->id));
  for (const std::string& name : names_read(topic))
    if (const Asking* asked = asking(name)) add(asked->topic);
  needs_[&topic].assign(before.begin(), before.end());
  for (const TopicReference& after : topic.after) add(this->topic(after.id));
  predecessors_[&topic].assign(before.begin(), before.end());
}

void Catalogue::relate_alarms(const Plan& plan) {
  for (const Button& button : plan.buttons) {
    if (!button.urgent || !button.when) continue;
    for (const condition::NameRead& read : condition::names_read(button.when->condition)) {
      const Asking* asked = asking(read.name);
      if (asked == nullptr) continue;
      alarming_.insert(asked);
      if (asked->topic != nullptr) feeding_.insert(asked->topic);
    }
  }
}

// What an option says is said only under the option's condition, where it has one.
void Catalogue::relate_speech(const Topic& topic, const Step& step) {
  for_each_text(step, [&](const Text& text, const Option* option) {
    if (option != nullptr && option->when) return;
    for (const Piece& piece : text.pieces) {
      const Asking* spoken = piece.name.empty() ? nullptr : asking(piece.name);
      if (spoken != nullptr && spoken->topic != &topic) spoken_always_[&topic].push_back(spoken);
    }
  });
}

const Topic* Catalogue::topic(std::string_view id) const {
  return found(topics_, id);
}
const Fact* Catalogue::fact(std::string_view name) const {
  return found(facts_, name);
}
const Asking* Catalogue::asking(std::string_view name) const {
  return found(answers_, name);
}

const Field* Catalogue::field(std::string_view name) const {
  if (const Fact* declared = fact(name)) return declared;
  const Asking* asked = asking(name);
  return asked ? asked->answer : nullptr;
}

const Topic* Catalogue::behind(const Topic& topic) const {
  const auto entry = behind_.find(&topic);
  return entry == behind_.end() ? nullptr : entry->second;
}
const std::vector<const Topic*>& Catalogue::readers(const Asking& asking) const {
  return listed<std::string>(readers_, asking.answer->name);
}
const std::vector<const Asking*>& Catalogue::questions(const Topic& topic) const {
  return listed<const Topic*>(questions_, &topic);
}

const std::vector<const Asking*>& Catalogue::spoken_always(const Topic& topic) const {
  return listed<const Topic*>(spoken_always_, &topic);
}

bool Catalogue::is_private(const Text& text) const {
  return std::any_of(text.pieces.begin(), text.pieces.end(), [&](const Piece& piece) {
    const Fact* spoken = piece.name.empty() ? nullptr : fact(piece.name);
    return spoken != nullptr && spoken->phi;
  });
}

bool Catalogue::is_private(const Step& step) const {
  bool found = false;
  for_each_text(step, [&](const Text& text, const Option*) { found = found || is_private(text); });
  return found;
}

bool Catalogue::is_private(const Topic& topic) const {
  const std::vector<const Step*> steps = steps_of(topic);
  return is_private(topic.title) ||
         std::any_of(steps.begin(), steps.end(), [&](const Step* step) { return is_private(*step); });
}

const std::vector<const Topic*>& Catalogue::needs(const Topic& topic) const {
  return listed<const Topic*>(needs_, &topic);
}

const std::vector<const Topic*>& Catalogue::predecessors(const Topic& topic) const {
  return listed<const Topic*>(predecessors_, &topic);
}

std::vector<std::string_view> Catalogue::topic_ids() const {
  std::vector<std::string_view> ids;
  for (const auto& [id, topic] : topics_) ids.push_back(id);
  return ids;
}

std::vector<std::string_view> Catalogue::names() const {
  std::vector<std::string_view> names;
  for (const auto& [name, declaration] : declarations_) names.push_back(name);
  return names;
}

}  // namespace bedside::plan
