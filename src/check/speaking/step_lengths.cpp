// Nobody keeps in mind what is said in one long piece. Of a step that is too long a stretch of talk by itself
// `check_talk` tells, and that is enough.
#include <fmt/format.h>

#include "check/principles/steps.hpp"
#include "check/principles/talk_length.hpp"
#include "check/speaking/rules.hpp"

namespace bedside::check {
namespace {

/// Whether the patient has no word before it.
bool is_of_the_greeting(const plan::Step& step, const plan::Plan& plan) {
  for (const plan::Topic& topic : plan.topics) {
    if (topic.section != Section::opening) return false;
    for (const plan::Step* each : plan::steps_of(topic)) {
      if (each == &step) return true;
      if (is_turn(*each)) return false;
    }
  }
  return false;
}

bool is_told_as_talk(const Speech& speech, const plan::Step& step, std::int64_t milliseconds, const plan::Plan& plan) {
  if (!speech.topic) return false;
  return milliseconds > longest_talk || (milliseconds > longest_greeting && is_of_the_greeting(step, plan));
}

std::string message(std::string_view what, std::int64_t milliseconds) {
  return fmt::format("{} takes {} seconds to say, too long for one breath of attention", what,
                     in_seconds(milliseconds));
}

std::string advice_for(const plan::Step& step) {
  return step.kind == StepKind::offer ? "offer less at a time, or say it in fewer words"
                                      : "make it several steps, with an `ask` or a `teach_back` between them";
}

}  // namespace

void check_step_lengths(const Speech& speech, const Ear& ear, Notes& notes) {
  if (!ear.plan.speaking.seconds) return;
  const std::int64_t most = *ear.plan.speaking.seconds * std::int64_t{1000};
  const std::string limit = fmt::format("the limit is `seconds: {}` under `speaking`", *ear.plan.speaking.seconds);
  for (const plan::Step* step : speech.steps) {
    if (step->wording == Wording::free) continue;
    const std::int64_t milliseconds = spoken_milliseconds(*step, ear.plan, ear.catalogue);
    if (milliseconds > most && !is_told_as_talk(speech, *step, milliseconds, ear.plan))
      notes.add(diagnostics::Code::long_step, step, step->range, message("this step", milliseconds), advice_for(*step),
                limit);
  }
  if (!speech.steps.empty()) return;
  for (const SpokenText& text : speech.texts) {
    const std::int64_t milliseconds = spoken_milliseconds(*text.text, ear.plan, ear.catalogue);
    if (milliseconds > most)
      notes.add(diagnostics::Code::long_step, nullptr, text.text->range, message("this text", milliseconds),
                "say it in fewer words", limit);
  }
}

}  // namespace bedside::check
