#include "steps/shown_step.hpp"

#include <fmt/format.h>

#include "plan/field_value.hpp"

namespace bedside::steps {
namespace {

StepAnswer answer_of(const plan::Answer& answer) {
  return {
      answer.name, std::string{plan::name_of(answer.type)}, answer.unit, answer.optional, answer.remember, answer.min,
      answer.max};
}

StepOption option_of(const plan::Option& option, const call::Call& call) {
  StepOption shown;
  shown.id = option.id;
  shown.say = option.say.empty() ? option.id : call.spoken(option.say);
  shown.recommended = option.recommended;
  shown.because = call.spoken(option.because);
  if (option.when && call.availability(*option.when) != call::Availability::yes) {
    shown.available = false;
    shown.unavailable = fmt::format("only when `{}`", option.when->condition.text());
  }
  return shown;
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
  step.answer = answer_of(*written.answer);
  for (const plan::Option& option : written.answer->options) step.options.push_back(option_of(option, call));
}

std::vector<StepButton> buttons_of(const call::Call& call) {
  std::vector<StepButton> buttons;
  for (const plan::Button& button : call.plan().buttons)
    if (button.urgent || !button.when || call.availability(*button.when) == call::Availability::yes)
      buttons.push_back({button.id, call.spoken(button.label), button.urgent});
  return buttons;
}

}  // namespace bedside::steps
