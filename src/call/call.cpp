#include "call/call.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace bedside::call {

using condition::Known;

namespace {

std::vector<Value> as_declared(const Values& facts, const plan::Plan& plan) {
  std::vector<Value> values(plan.facts.size());
  for (std::size_t place = 0; place < plan.facts.size(); ++place)
    if (const auto given = facts.find(plan.facts[place].name); given != facts.end()) values[place] = given->second;
  return values;
}

}  // namespace

Call::Call(const plan::Plan& plan, const plan::Catalogue& catalogue, const Values& facts, Inherited inherited)
    : Call(plan, catalogue, std::make_shared<const std::vector<Value>>(as_declared(facts, plan)),
           inherited.is_empty() ? nullptr : std::make_shared<const Inherited>(std::move(inherited))) {}

Call::Call(const plan::Plan& plan, const plan::Catalogue& catalogue, Facts facts, Legacy inherited)
    : plan_(&plan),
      catalogue_(&catalogue),
      facts_(std::move(facts)),
      inherited_(std::move(inherited)),
      answers_(catalogue.askings().size()),
      prospects_(catalogue.askings().size(), Prospect::open),
      decisions_(plan.topics.size()) {
  settle_all();
}

bool Call::settle_all() {
  std::vector<const plan::Topic*> open;
  open.reserve(plan_->topics.size());
  for (const plan::Topic& topic : plan_->topics) open.push_back(&topic);
  return settle(std::move(open));
}

// A topic that is left out takes its questions with it, which can decide other topics. What is decided again only ever
// knows more than before, so this ends, and the order in which it is done makes no difference. What a topic waits for
// can change what the one behind it waits for, and changes nothing else.
bool Call::settle(std::vector<const plan::Topic*> open) {
  ++times_learnt_;
  bool changed = false;
  for (std::size_t next = 0; next < open.size(); ++next) {
    const plan::Topic& topic = *open[next];
    Decision& decision = decisions_[place_of(topic)];
    const Decision before = std::exchange(decision, decide(topic));
    const bool is_other = before != decision;
    changed = changed || is_other;
    if (const plan::Topic* behind = catalogue_->behind(topic); behind && is_other) open.push_back(behind);
    for (const plan::Asking* asking : catalogue_->questions(topic)) {
      if (!can_come(*asking) || !is_impossible(*asking)) continue;
      prospects_[place_of(*asking)] = Prospect::impossible;
      ++times_closed_;
      const std::vector<const plan::Topic*>& readers = catalogue_->readers(*asking);
      open.insert(open.end(), readers.begin(), readers.end());
    }
  }
  return changed;
}

bool Call::learn(const plan::Asking& asking, Value value) {
  answers_[place_of(asking)] = std::move(value);
  return settle(catalogue_->readers(asking));
}

bool Call::rule_out(const plan::Asking& asking) {
  const std::size_t place = place_of(asking);
  if (prospects_[place] == Prospect::ruled_out || !answers_[place].is_null()) return false;
  prospects_[place] = Prospect::ruled_out;
  return settle(catalogue_->readers(asking));
}

bool Call::set_aside(const plan::Topic& topic, bool aside) {
  aside_.resize(plan_->topics.size(), false);
  aside_[place_of(topic)] = aside;
  return aside ? settle({&topic}) : revise({});
}

std::size_t Call::parts_of(const plan::Topic& topic) const {
  for (const auto& [place, parts] : shortened_)
    if (place == place_of(topic)) return parts;
  return topic.parts.size();
}

void Call::shorten(const plan::Topic& topic, std::size_t parts) {
  std::erase_if(shortened_, [&](const auto& each) { return each.first == place_of(topic); });
  if (parts < topic.parts.size()) shortened_.emplace_back(place_of(topic), parts);
  revise({});
}

// What was known may not be known any more, so nothing of what followed from it is kept.
bool Call::revise(const std::vector<std::pair<const plan::Asking*, Value>>& answers) {
  for (const auto& [asking, value] : answers) {
    answers_[place_of(*asking)] = value;
    prospects_[place_of(*asking)] = Prospect::open;
  }
  const std::vector<Decision> before = decisions_;
  std::replace(prospects_.begin(), prospects_.end(), Prospect::impossible, Prospect::open);
  std::fill(decisions_.begin(), decisions_.end(), Decision{});
  settle_all();
  return before != decisions_;
}

const Value* Call::answer(const plan::Asking& asking) const {
  const Value& value = answers_[place_of(asking)];
  return value.is_null() ? nullptr : &value;
}

const Value* Call::fact(const plan::Fact& fact) const {
  const Value& value = (*facts_)[static_cast<std::size_t>(&fact - plan_->facts.data())];
  return value.is_null() ? nullptr : &value;
}

Known Call::look_up(std::string_view name) const {
  if (const plan::Asking* asking = catalogue_->asking(name)) {
    if (const Value* known = answer(*asking)) return {Known::State::given, known};
    return {can_come(*asking) ? Known::State::pending_answer : Known::State::no_answer, nullptr};
  }
  const plan::Fact* declared = catalogue_->fact(name);
  const Value* known = declared ? fact(*declared) : nullptr;
  return {known ? Known::State::given : Known::State::missing_fact, known};
}

const Value* Call::value(std::string_view name) const {
  return look_up(name).value;
}

condition::Outcome Call::evaluate(const plan::When& when) const {
  return condition::evaluate(
      when.condition, [this](std::string_view name) { return look_up(name); }, condition::ComesTo::yes_or_no);
}

std::optional<Undecided> Call::undecided(const condition::Outcome& outcome) const {
  if (outcome.is_true() || outcome.is_false()) return {};
  Undecided undecided;
  if (!outcome.is_unknown()) undecided.problem = outcome.problem.message;
  for (const std::string& name : outcome.unknown_names) {
    const Known::State state = look_up(name).state;
    (state == Known::State::pending_answer ? undecided.pending
     : state == Known::State::no_answer    ? undecided.never_asked
                                           : undecided.not_known)
        .insert(name);
  }
  return undecided;
}

Availability Call::availability(const plan::When& when) const {
  const condition::Outcome outcome = evaluate(when);
  if (outcome.is_true()) return Availability::yes;
  if (outcome.is_false()) return Availability::no;
  const std::optional<Undecided> why = undecided(outcome);
  return why && why->waits() ? Availability::open : Availability::no;
}

bool Call::holds_without(const plan::When& when, const std::vector<const plan::Asking*>& answers) const {
  const auto is_hidden = [&](std::string_view name) {
    const plan::Asking* asking = catalogue_->asking(name);
    return asking && std::find(answers.begin(), answers.end(), asking) != answers.end();
  };
  const auto look = [&](std::string_view name) {
    return is_hidden(name) ? Known{Known::State::pending_answer, nullptr} : look_up(name);
  };
  return condition::evaluate(when.condition, look, condition::ComesTo::yes_or_no).is_true();
}

/// An answer that the topic speaks of whatever happens, and that won't come: what asked for it was set aside.
const plan::Asking* Call::unknown_speech(const plan::Topic& topic) const {
  for (const plan::Asking* asking : catalogue_->spoken_always(topic))
    if (!can_come(*asking) && !answer(*asking)) return asking;
  return nullptr;
}

Presence Call::decide_alone(const plan::Topic& topic) const {
  if (is_set_aside(topic) || why_withheld(topic) || unknown_speech(topic)) return Presence::left_out;
  if (!topic.when) return Presence::selected;
  switch (availability(*topic.when)) {
    case Availability::yes:
      return Presence::selected;
    case Availability::open:
      return Presence::waiting;
    case Availability::no:
      return Presence::left_out;
  }
  return Presence::left_out;
}

Decision Call::decide(const plan::Topic& topic) const {
  Presence presence = decide_alone(topic);
  if (topic.directly_after && presence != Presence::left_out) {
    const plan::Topic& ahead = *catalogue_->topic(topic.directly_after->id);
    if (decision(ahead).presence != Presence::selected) presence = decision(ahead).presence;
    if (parts_of(ahead) < ahead.parts.size()) presence = Presence::left_out;
  }
  return {presence, valence(topic)};
}

std::string Call::why_left_out_alone(const plan::Topic& topic) const {
  if (is_set_aside(topic)) return "";
  if (const std::string* because = why_withheld(topic)) return *because;
  if (const plan::Asking* asking = unknown_speech(topic))
    return fmt::format("it speaks of `{}`, which this call doesn't ask", asking->answer->name);
  const std::optional<Undecided> why = undecided(*topic.when);
  return why ? in_words(*topic.when, *why) : fmt::format("`{}` is false", topic.when->condition.text());
}

std::string Call::why_left_out(const plan::Topic& topic) const {
  if (!identity_confirmed_) return "not for this patient";
  if (decide_alone(topic) == Presence::left_out) return why_left_out_alone(topic);
  return fmt::format("it stands directly after `{}`, which is left out", topic.directly_after->id);
}

std::vector<std::string> Call::waits_for(const plan::Topic& topic) const {
  std::set<std::string> names;
  for (const plan::Topic* each = &topic; each;
       each = each->directly_after ? catalogue_->topic(each->directly_after->id) : nullptr)
    if (decide_alone(*each) == Presence::waiting) names.merge(undecided(*each->when)->pending);
  return {names.begin(), names.end()};
}

std::int8_t Call::valence(const plan::Topic& topic) const {
  int lowest_open = 2;
  const auto at_most = [&](int valence) { return static_cast<std::int8_t>(std::min(lowest_open, valence)); };
  for (const plan::Feeling& feeling : topic.feels) {
    const condition::Outcome outcome = feeling.when ? evaluate(*feeling.when) : condition::Outcome{};
    if (!feeling.when || outcome.is_true()) return at_most(feeling.valence);
    if (!outcome.is_false()) lowest_open = std::min(lowest_open, feeling.valence);
  }
  return at_most(0);
}

bool Call::is_impossible(const plan::Asking& asking) const {
  if (answer(asking)) return false;
  return decision(*asking.topic).presence == Presence::left_out || !is_taken(*asking.step);
}

}  // namespace bedside::call
