#include "condition/macro_run.hpp"

#include <utility>

namespace bedside::condition {

std::optional<std::size_t> elements_in(const Value& value) {
  if (const auto* list = value.as<Value::List>()) return list->size();
  if (const auto* map = value.as<Value::Map>()) return map->size();
  return std::nullopt;
}

const Value& MacroRun::current() const {
  if (const auto* list = over_->as<Value::List>()) return (*list)[at_];
  return (*over_->as<Value::Map>())[at_].key;
}

/// Whether there is a value to go by; if not, the run is unknown or, where nothing is, in error.
bool MacroRun::is_usable(const Result& part, NodeIndex at, bool question) {
  if (part.state == Outcome::State::unknown) {
    spoilt_.leave_unknown(part.unknown);
    return false;
  }
  const bool wrong = part.state == Outcome::State::value && question && part.truth() == nullptr;
  if (part.state == Outcome::State::value && !wrong) return true;
  if (spoilt_.state == Outcome::State::value) {
    if (wrong)
      spoilt_.fail(at, Fault::no_such_overload);
    else
      spoilt_.pass_on(part);
  }
  return false;
}

void MacroRun::keep(const Value& value, Steps& steps) {
  steps.take(weight(value));
  if (!steps.exhausted()) made_.push_back(value);
}

void MacroRun::take(const Result& body, NodeIndex at, Steps& steps) {
  if (!is_usable(body, at, is_question())) return;
  if (macro_ == Kind::all || macro_ == Kind::exists) decided_ = body.is(macro_ == Kind::exists);
  if (macro_ == Kind::exists_one && body.is(true)) ++chosen_;
  if (macro_ == Kind::filter && body.is(true)) keep(current(), steps);
  if (macro_ == Kind::transform) keep(*body.value, steps);
}

void MacroRun::take_if(const Result& question, NodeIndex at, const Result& body, Steps& steps) {
  if (!is_usable(question, at, true) || question.is(false)) return;
  if (is_usable(body, at, false)) keep(*body.value, steps);
}

Result MacroRun::take_result() {
  Result result;
  if (decided_)
    result.give(Value{macro_ == Kind::exists});
  else if (spoilt_.state != Outcome::State::value)
    result = std::move(spoilt_);
  else if (macro_ == Kind::all || macro_ == Kind::exists)
    result.give(Value{macro_ == Kind::all});
  else if (macro_ == Kind::exists_one)
    result.give(Value{chosen_ == 1});
  else
    result.give(Value{std::move(made_)});
  return result;
}

}  // namespace bedside::condition
