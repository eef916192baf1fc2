#include "session/answers.hpp"

#include <algorithm>
#include <utility>

#include "plan/field_value.hpp"
#include "session/course.hpp"
#include "session/knowledge.hpp"
#include "session/refusal.hpp"
#include "session/which_next.hpp"

namespace bedside::session {
namespace {

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

/// Whether the value is none that this question takes; `fitted` is what it comes to otherwise. Null leaves an optional
/// answer open.
std::optional<Refusal> Answers::unfit(const Value& raw, const plan::Asking& asking, Value& fitted) const {
  const plan::Answer& answer = *asking.answer;
  if (raw.is_null() && answer.optional) return {};
  plan::Fit fit = plan::fit_to(raw, answer);
  if (!fit.value) {
    const std::string expected = plan::expected_value(answer);
    if (is_choice(answer)) return refusal::not_an_offered_answer(answer.name, expected);
    return fit.reason == plan::Fit::Reason::range ? refusal::out_of_range(answer.name, expected)
                                                  : refusal::wrong_type(answer.name, expected);
  }
  for (const plan::Option* option : chosen(answer, *fit.value))
    if (option->when && state_.call.availability(*option->when) != call::Availability::yes)
      return refusal::option_not_available(answer.name, option->when->condition.text());
  fitted = std::move(*fit.value);
  return {};
}

std::optional<Refusal> Answers::take(const command::Next&) {
  if (state_.back > 0) {
    look_forward();
    return {};
  }
  const StepPlace place = at_.view();
  const plan::Asking* asking = at_.asking_of(place);
  if (asking && !asking->answer->optional)
    return refusal::answer_required(asking->answer->name, plan::expected_value(*asking->answer));
  if (asking) Knowledge{state_}.rule_out(*asking);
  Course{state_}.finish_step(place);
  return {};
}

std::optional<Refusal> Answers::take(const command::Answer& given) {
  const StepPlace place = at_.view();
  if (given.step != at_.step_id(place)) return refusal::not_this_step(at_.step_id(place));
  if (asks_which_next(place)) return answer_what_comes_next(place, given.value);
  const plan::Asking* asking = at_.asking_of(place);
  if (!asking) return refusal::nothing_to_answer();
  const bool is_left_open = given.value.is_null() && asking->answer->optional;
  if (is_left_open && state_.back == 0) return take(command::Next{});
  Value fitted;
  if (auto unfitting = unfit(given.value, *asking, fitted)) return unfitting;
  if (state_.back > 0) return answer_again(place, std::move(fitted));
  Course{state_}.finish_step(place);
  // Where it was answered before, or a button asks late, what depends on the answer may have been told already.
  if (state_.call.answer(*asking) || place.owner == StepPlace::Owner::button)
    Knowledge{state_}.change(*asking, std::move(fitted));
  else
    Knowledge{state_}.learn(*asking, std::move(fitted));
  return {};
}

std::optional<Refusal> Answers::answer_what_comes_next(StepPlace place, const Value& value) {
  if (value.is_null() && state_.back == 0) return take(command::Next{});
  const bool is_new = state_.back == 0;
  if (auto refused = WhichNext{state_}.take(value, place)) return refused;
  if (is_new) Course{state_}.finish_step(place);
  return {};
}

/// The answer of a step that is looked at once more, be it finished or not.
std::optional<Refusal> Answers::answer_again(StepPlace place, Value value) {
  const plan::Asking& asking = *at_.asking_of(place);
  const bool was_asked = state_.call.answer(asking) || state_.call.is_ruled_out(asking);
  if (place.owner == StepPlace::Owner::topic) {
    const plan::Topic& topic = at_.topic_of(place.unit());
    if (!was_asked && !at_.is_selected(topic)) return refusal::topic_is_not_told(topic, state_.call);
    const Entry* entry = state_.agenda.find(place.unit());
    std::erase(state_.redo, place);
    if (state_.current == place.unit() && entry && place.step >= entry->next) Course{state_}.finish_step(place);
  }
  Knowledge{state_}.change(asking, std::move(value));
  state_.back = 0;
  return {};
}

std::optional<Refusal> Answers::take(const command::Back&) {
  const std::vector<StepPlace>& shown = state_.record.shown();
  const auto count = static_cast<std::uint32_t>(shown.size());
  for (std::uint32_t back = state_.back + 1; back < count; ++back)
    if (at_.can_be_looked_at(shown[count - 1 - back])) {
      state_.back = back;
      return {};
    }
  return refusal::nothing_before_this();
}

/// An answer that can't come any more may never have been asked for: its step had a condition that was false.
bool Answers::was_asked(const plan::Asking& asking) const {
  if (state_.call.answer(asking)) return true;
  const std::vector<StepPlace>& shown = state_.record.shown();
  return state_.call.is_ruled_out(asking) &&
         std::any_of(shown.begin(), shown.end(), [&](StepPlace place) { return at_.asking_of(place) == &asking; });
}

void Answers::look_forward() {
  do --state_.back;
  while (state_.back > 0 && !at_.can_be_looked_at(at_.view()));
}

std::optional<Refusal> Answers::take(const command::Correct& given) {
  const plan::Asking* asking = at_.catalogue().asking(given.answer);
  if (!asking) return refusal::unknown_answer(given.answer);
  if (!was_asked(*asking)) return refusal::not_asked_yet(given.answer);
  Value fitted;
  if (auto unfitting = unfit(given.value, *asking, fitted)) return unfitting;
  Knowledge{state_}.change(*asking, std::move(fitted));
  return {};
}

}  // namespace bedside::session
