#include "call/call.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include <fmt/format.h>

namespace bedside::call {
namespace {

using condition::Known;

Decision left_out(std::string because) {
  return {Presence::left_out, 0, std::move(because), {}};
}

}  // namespace

Call::Call(const plan::Plan& plan, const plan::Catalogue& catalogue, Values facts, Values answers)
    : plan_(&plan),
      catalogue_(&catalogue),
      facts_(std::move(facts)),
      answers_(std::move(answers)),
      decisions_(plan.topics.size()) {
  settle();
}

// A topic that is left out takes its questions with it, which can decide other topics. What is decided again only ever
// knows more than before, so this ends, and the order in which it is done makes no difference.
void Call::settle() {
  std::deque<const plan::Topic*> open;
  for (const plan::Topic& topic : plan_->topics) open.push_back(&topic);
  while (!open.empty()) {
    const plan::Topic& topic = *open.front();
    open.pop_front();
    Decision& decision = decisions_[place_of(topic)];
    const Decision before = std::exchange(decision, decide(topic));
    const bool changed = before.presence != decision.presence || before.waits_for != decision.waits_for;
    if (const plan::Topic* behind = catalogue_->behind(topic); behind && changed) open.push_back(behind);
    for (const plan::Asking* asking : catalogue_->questions(topic)) {
      if (!is_impossible(*asking) || !impossible_.insert(asking->answer->name).second) continue;
      const std::vector<const plan::Topic*>& readers = catalogue_->readers(*asking);
      open.insert(open.end(), readers.begin(), readers.end());
    }
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
  const std::optional<Undecided> why = undecided(outcome);
  return why && why->waits() ? Availability::open : Availability::no;
}

Decision Call::decide_alone(const plan::Topic& topic) const {
  if (!topic.when) return {};
  const condition::Outcome outcome = evaluate(*topic.when);
  if (outcome.is_true()) return {};
  const std::optional<Undecided> why = undecided(outcome);
  if (!why) return left_out(fmt::format("`{}` is false", topic.when->condition.text()));
  if (!why->waits()) return left_out(in_words(*topic.when, *why));
  return {Presence::waiting, 0, {}, {why->pending.begin(), why->pending.end()}};
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

bool Call::is_impossible(const plan::Asking& asking) const {
  if (answers_.contains(asking.answer->name)) return false;
  return decisions_[place_of(*asking.topic)].presence == Presence::left_out || !is_taken(*asking.step);
}

}  // namespace bedside::call
