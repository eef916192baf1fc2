#include "call/call.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "plan/uses.hpp"

namespace bedside::call {
namespace {

using condition::Known;

Decision left_out(std::string because) {
  return {Presence::left_out, 0, std::move(because), {}};
}

std::string listed(const std::set<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "`" : ", `") + name + "`";
  return list;
}

/// The topics of a plan, each behind the one that it is glued to, so that one pass can share the fate of a whole chain.
/// A topic has at most one behind it.
std::vector<const plan::Topic*> heads_first(const plan::Plan& plan, const plan::Catalogue& catalogue) {
  std::map<const plan::Topic*, const plan::Topic*> behind;
  for (const plan::Topic& topic : plan.topics)
    if (topic.directly_after) behind.emplace(catalogue.topic(topic.directly_after->id), &topic);
  std::vector<const plan::Topic*> order;
  for (const plan::Topic& topic : plan.topics) {
    if (topic.directly_after) continue;
    order.push_back(&topic);
    for (auto next = behind.find(&topic); next != behind.end(); next = behind.find(next->second))
      order.push_back(next->second);
  }
  return order;
}

}  // namespace

Call::Call(const plan::Plan& plan, const plan::Catalogue& catalogue, Values facts, Values answers)
    : plan_(&plan),
      catalogue_(&catalogue),
      facts_(std::move(facts)),
      answers_(std::move(answers)),
      decisions_(plan.topics.size()) {
  // A topic that is left out takes its questions with it, which can decide other topics. Each pass only ever knows
  // more than the one before, so this ends, and after as many passes as topics hang on one another.
  const std::vector<const plan::Topic*> order = heads_first(plan, catalogue);
  while (true) {
    for (const plan::Topic* topic : order) decisions_[place_of(*topic)] = decide(*topic);
    std::set<std::string> impossible = impossible_answers();
    const bool settled = impossible.size() == impossible_.size() &&
                         std::equal(impossible.begin(), impossible.end(), impossible_.begin());
    impossible_ = {impossible.begin(), impossible.end()};
    if (settled) break;
  }
}

Known Call::look_up(std::string_view name) const {
  if (const Value* known = value(name)) return {Known::State::given, known};
  if (!catalogue_->asking(name)) return {Known::State::missing_fact, nullptr};
  return {impossible_.contains(name) ? Known::State::no_answer : Known::State::pending_answer, nullptr};
}

const Value* Call::value(std::string_view name) const {
  const Values& values = catalogue_->asking(name) ? answers_ : facts_;
  const auto found = values.find(name);
  return found == values.end() || found->second.is_null() ? nullptr : &found->second;
}

condition::Outcome Call::evaluate(const plan::When& when) const {
  return condition::evaluate(when.condition, [this](std::string_view name) { return look_up(name); });
}

Availability Call::availability(const plan::When& when) const {
  const condition::Outcome outcome = evaluate(when);
  if (outcome.is_true()) return Availability::yes;
  const bool open = outcome.is_unknown() &&
                    std::any_of(outcome.unknown_names.begin(), outcome.unknown_names.end(),
                                [&](const auto& name) { return look_up(name).state == Known::State::pending_answer; });
  return open ? Availability::open : Availability::no;
}

Decision Call::decide_alone(const plan::Topic& topic) const {
  Decision decision;
  if (!topic.when) return decision;
  const condition::Outcome outcome = evaluate(*topic.when);
  const std::string& text = topic.when->condition.text();
  if (outcome.is_true()) return decision;
  if (outcome.is_false()) return left_out(fmt::format("`{}` is false", text));
  if (!outcome.is_unknown()) return left_out(fmt::format("`{}` can't be decided: {}", text, outcome.problem.message));
  std::set<std::string> never_asked;
  for (const std::string& name : outcome.unknown_names) {
    const Known::State state = look_up(name).state;
    if (state == Known::State::pending_answer) decision.waits_for.push_back(name);
    if (state == Known::State::no_answer) never_asked.insert(name);
  }
  if (!decision.waits_for.empty()) {
    decision.presence = Presence::waiting;
    return decision;
  }
  if (!never_asked.empty())
    return left_out(fmt::format("`{}` needs {}, which this call doesn't ask", text, listed(never_asked)));
  return left_out(
      fmt::format("`{}` needs {}, which is not known of this patient", text, listed(outcome.unknown_names)));
}

Decision Call::decide(const plan::Topic& topic) const {
  Decision decision = decide_alone(topic);
  decision.valence = valence(topic);
  if (!topic.directly_after || decision.presence == Presence::left_out) return decision;
  const plan::Topic* other = catalogue_->topic(topic.directly_after->id);
  const Decision& ahead = decisions_[place_of(*other)];
  if (ahead.presence == Presence::left_out)
    return left_out(fmt::format("it stands directly after `{}`, which is left out", other->id));
  if (ahead.presence == Presence::waiting) {
    decision.presence = Presence::waiting;
    std::set<std::string> names{decision.waits_for.begin(), decision.waits_for.end()};
    names.insert(ahead.waits_for.begin(), ahead.waits_for.end());
    decision.waits_for.assign(names.begin(), names.end());
  }
  return decision;
}

int Call::valence(const plan::Topic& topic) const {
  int lowest_open = 2;
  for (const plan::Feeling& feeling : topic.feels) {
    const condition::Outcome outcome = feeling.when ? evaluate(*feeling.when) : condition::Outcome{};
    if (!feeling.when || outcome.is_true()) return std::min(lowest_open, feeling.valence);
    if (!outcome.is_false()) lowest_open = std::min(lowest_open, feeling.valence);
  }
  return std::min(lowest_open, 0);
}

std::set<std::string> Call::impossible_answers() const {
  std::set<std::string> impossible;
  for (const plan::Asking& asking : catalogue_->askings()) {
    if (!asking.topic || answers_.contains(asking.answer->name)) continue;
    if (decisions_[place_of(*asking.topic)].presence == Presence::left_out || !is_taken(*asking.step))
      impossible.insert(asking.answer->name);
  }
  return impossible;
}

}  // namespace bedside::call
