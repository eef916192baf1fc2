#include "steps/shown_step.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plan/field_value.hpp"

namespace bedside::steps {
namespace {

void show(const plan::Answer& answer, StepAnswer& shown) {
  shown.name = answer.name;
  shown.type = plan::name_of(answer.type);
  shown.unit = answer.unit;
  shown.optional = answer.optional;
  shown.remember = answer.remember;
  shown.min = answer.min;
  shown.max = answer.max;
}

void show(const plan::Option& option, const call::Call& call, StepOption& shown) {
  shown.id = option.id;
  shown.say = option.say.empty() ? option.id : call.spoken(option.say);
  shown.recommended = option.recommended;
  shown.because = call.spoken(option.because);
  if (option.when && call.availability(*option.when) != call::Availability::yes) {
    shown.available = false;
    shown.unavailable = fmt::format("only when `{}`", option.when->condition.text());
  }
}

/// What stays the same from call to call comes first.
bool is_offered_first(const plan::Step& offer, const Habits& habits) {
  return (habits.same_nurse && offer.about == "provider") || (habits.same_time && offer.about == "schedule");
}

void show_choice_before(const plan::Step& offer, const call::Call& call, std::vector<StepOption>& options) {
  const std::string* before = offer.kind == StepKind::offer ? call.chosen_before(*offer.answer) : nullptr;
  if (!before) return;
  const auto chosen =
      std::find_if(options.begin(), options.end(), [&](const StepOption& option) { return option.id == *before; });
  if (chosen == options.end()) return;
  chosen->chosen_last_time = true;
  if (is_offered_first(offer, call.habits())) std::rotate(options.begin(), chosen, chosen + 1);
}

}  // namespace

void show(const plan::Step& written, const call::Call& call, Step& step) {
  step.kind = written.kind;
  step.text = call.spoken(written.text);
  step.wording = written.wording;
  step.line = written.range.begin.line;
  step.about = written.about;
  step.because = call.spoken(written.because);
  step.conditional = written.when && call.availability(*written.when) == call::Availability::open;
  if (!written.answer) return;
  show(*written.answer, step.answer.emplace());
  step.options.reserve(written.answer->options.size());
  for (const plan::Option& option : written.answer->options) show(option, call, step.options.emplace_back());
  show_choice_before(written, call, step.options);
}

std::vector<StepButton> buttons_of(const call::Call& call) {
  std::vector<StepButton> buttons;
  buttons.reserve(call.plan().buttons.size());
  for (const plan::Button& button : call.plan().buttons) {
    if (!button.urgent && button.when && call.availability(*button.when) != call::Availability::yes) continue;
    StepButton& shown = buttons.emplace_back();
    shown.button = button.id;
    shown.label = call.spoken(button.label);
    shown.urgent = button.urgent;
  }
  return buttons;
}

}  // namespace bedside::steps
