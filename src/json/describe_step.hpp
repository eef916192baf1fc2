// The members of a step, named once for every way of writing it.
#pragma once

#include <bedside/step.hpp>

namespace bedside {

template <class Sink>
void describe(const StepAnswer& answer, Sink& sink) {
  sink("name", answer.name);
  sink("type", answer.type);
  sink("unit", answer.unit);
  sink("optional", answer.optional);
  sink("remember", answer.remember);
  sink("min", answer.min);
  sink("max", answer.max);
}

template <class Sink>
void describe(const StepOption& option, Sink& sink) {
  sink("id", option.id);
  sink("say", option.say);
  sink("recommended", option.recommended);
  sink("because", option.because);
  sink("available", option.available);
  sink("unavailable", option.unavailable);
}

template <class Sink>
void describe(const StepButton& button, Sink& sink) {
  sink("button", button.button);
  sink("label", button.label);
  sink("urgent", button.urgent);
}

/// How far the call has come at a step.
struct Progress {
  const Step& step;
};

template <class Sink>
void describe(const Progress& progress, Sink& sink) {
  sink("topic", progress.step.progress_topic);
  sink("of", progress.step.progress_of);
  sink("seconds_left", progress.step.seconds_left);
}

template <class Sink>
void describe(const Step& step, Sink& sink) {
  sink("step", step.step);
  sink("topic", step.topic);
  sink("title", step.title);
  sink("segment", step.segment);
  sink("kind", name_of(step.kind));
  sink("text", step.text);
  sink("wording", name_of(step.wording));
  sink("language", step.language);
  sink("why", step.why);
  sink("line", step.line);
  sink("answer", step.answer);
  sink("options", step.options);
  sink("about", step.about);
  sink("because", step.because);
  sink("conditional", step.conditional);
  sink("buttons", step.buttons);
  sink("progress", Progress{step});
  sink("may_be_next", step.may_be_next);
}

}  // namespace bedside
