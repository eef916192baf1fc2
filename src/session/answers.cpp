// What an answer does: to what is known, and to what was said under another answer.
#include <algorithm>
#include <set>
#include <utility>

#include "plan/field_value.hpp"
#include "plan/uses.hpp"
#include "session/live.hpp"

namespace bedside::session {
namespace {

using Names = std::set<std::string, std::less<>>;

bool reads(const plan::When& when, const Names& names) {
  const std::vector<condition::NameRead> read = condition::names_read(when.condition);
  return std::any_of(read.begin(), read.end(), [&](const auto& each) { return names.contains(each.name); });
}

bool reads(const plan::Step& step, const Names& names) {
  bool found = false;
  plan::for_each_condition(step, [&](const plan::When& when) { found = found || reads(when, names); });
  plan::for_each_text(step, [&](const plan::Text& text, const plan::Option*) {
    for (const plan::Piece& piece : text.pieces) found = found || (!piece.name.empty() && names.contains(piece.name));
  });
  return found;
}

const plan::Option* option_named(const plan::Field& field, const Value& value) {
  const auto* id = value.as<std::string>();
  const auto found = std::find_if(field.options.begin(), field.options.end(),
                                  [&](const plan::Option& option) { return id && option.id == *id; });
  return found == field.options.end() ? nullptr : &*found;
}

/// The options that a value chooses.
std::vector<const plan::Option*> chosen(const plan::Field& field, const Value& value) {
  std::vector<const plan::Option*> options;
  if (const plan::Option* one = option_named(field, value)) options.push_back(one);
  if (const auto* list = value.as<Value::List>())
    for (const Value& each : *list)
      if (const plan::Option* one = option_named(field, each)) options.push_back(one);
  return options;
}

bool is_choice(const plan::Field& field) {
  return field.type == plan::FieldType::one_of || field.type == plan::FieldType::many_of;
}

}  // namespace

std::optional<Refusal> Live::unfit(const Value& raw, const plan::Asking& asking, Value& fitted) const {
  const plan::Answer& answer = *asking.answer;
  plan::Fit fit = plan::fit_to(raw, answer);
  if (!fit.value) {
    const std::string expected = plan::expected_value(answer);
    if (is_choice(answer)) return refusal::not_an_offered_answer(answer.name, expected);
    return fit.reason == plan::Fit::Reason::range ? refusal::out_of_range(answer.name, expected)
                                                  : refusal::wrong_type(answer.name, expected);
  }
  for (const plan::Option* option : chosen(answer, *fit.value))
    if (option->when && call_.availability(*option->when) != call::Availability::yes)
      return refusal::option_not_available(answer.name, option->when->condition.text());
  fitted = std::move(*fit.value);
  return {};
}

void Live::learn(const plan::Asking& asking, Value value) {
  knowledge_changed(call_.learn(asking, std::move(value)), call_.catalogue().feeds_alarm(asking));
}

void Live::rule_out(const plan::Asking& asking) {
  knowledge_changed(call_.rule_out(asking), call_.catalogue().feeds_alarm(asking));
}

/// A topic that leaves the call takes its questions with it, which decides conditions of buttons too.
void Live::knowledge_changed(bool decisions_changed, bool feeds_alarm) {
  needs_look_ = needs_look_ || decisions_changed || feeds_alarm;
  needs_order_ = needs_order_ || decisions_changed;
  if (look_at_gate() != gate_) gate_changed();
}

/// Where it doesn't pass, what is left of the call is the closing; where it passes after all, the closing comes last
/// once more.
void Live::gate_changed() {
  const Gate before = gate_;
  std::vector<UnitPlace> expected = still_expected();
  gate_ = look_at_gate();
  call_.confirm_identity(gate_ == Gate::passed);
  if (before != Gate::failed && gate_ != Gate::failed) return;
  expected_before_ = std::move(expected);
  needs_order_ = true;
  if (before == Gate::failed) agenda_.tell_again(plan(), Section::closing);
}

std::vector<UnitPlace> Live::still_expected() const {
  std::vector<UnitPlace> expected;
  for (const Entry& entry : agenda_.entries())
    if (entry.telling == Telling::untold && is_expected(entry)) expected.push_back(entry.unit);
  return expected;
}

// What was said under the old answer is asked again, with all that hung on answers given there; the record keeps it.
void Live::change(const plan::Asking& asking, Value value) {
  if (const Value* known = call_.answer(asking); known && *known == value) return;
  std::vector<std::pair<const plan::Asking*, Value>> revised{{&asking, std::move(value)}};
  Names changed{asking.answer->name};
  for (bool more = true; more;) {
    more = false;
    for (const StepPlace place : stale_steps(asking, changed)) {
      redo_.push_back(place);
      agenda_.reopen(place.unit());
      more = true;
      const plan::Asking* asked = asking_of(place);
      if (!asked || !call_.answer(*asked) || !changed.insert(asked->answer->name).second) continue;
      revised.emplace_back(asked, Value{});
    }
  }
  knowledge_changed(call_.revise(revised), true);
}

/// Finished steps that depend on one of `changed` and aren't to be asked again yet. The question itself isn't.
std::vector<StepPlace> Live::stale_steps(const plan::Asking& asking, const Names& changed) const {
  std::vector<StepPlace> stale;
  for (std::size_t i = 0; i < agenda_.begun(); ++i) {
    const Entry& entry = agenda_.entries()[i];
    const plan::Topic& topic = topic_of(entry.unit);
    const bool whole = topic.when && &topic != asking.topic && reads(*topic.when, changed);
    const std::vector<plan::Step>& steps = steps_of(entry.unit);
    // Of what has been told, also steps that didn't apply then.
    const bool is_through = entry.is_over() || entry.telling == Telling::reopened;
    const std::size_t end = is_through ? steps.size() : entry.next;
    for (std::uint32_t step = 0; step < end; ++step) {
      const StepPlace place = step_of(entry.unit, step);
      const bool is_redone = std::find(redo_.begin(), redo_.end(), place) != redo_.end();
      if (!is_redone && &steps[step] != asking.step && (whole || reads(steps[step], changed))) stale.push_back(place);
    }
  }
  return stale;
}

}  // namespace bedside::session
