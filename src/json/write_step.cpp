#include "json/describe_call.hpp"

namespace bedside {
namespace {

/// How far the call has come at a step.
struct Progress {
  const Step& step;
};

void describe(const Progress& progress, json::TextSink& sink) {
  sink("topic", progress.step.progress_topic);
  sink("of", progress.step.progress_of);
  sink("seconds_left", progress.step.seconds_left);
}

}  // namespace

static void describe(const StepAnswer& answer, json::TextSink& sink) {
  sink("name", answer.name);
  sink("type", answer.type);
  sink("unit", answer.unit);
  sink("optional", answer.optional);
  sink("remember", answer.remember);
  sink("min", answer.min);
  sink("max", answer.max);
}

static void describe(const StepOption& option, json::TextSink& sink) {
  sink("id", option.id);
  sink("say", option.say);
  sink("recommended", option.recommended);
  sink("because", option.because);
  sink("available", option.available);
  sink("unavailable", option.unavailable);
  if (option.chosen_last_time) sink("chosen_last_time", true);
}

static void describe(const StepButton& button, json::TextSink& sink) {
  sink("button", button.button);
  sink("label", button.label);
  sink("urgent", button.urgent);
}

void describe(const Step& step, json::TextSink& sink) {
  sink("step", step.step);
  sink("topic", step.topic);
  sink("title", step.title);
  sink("segment", step.segment);
  sink("kind", step.kind);
  sink("text", step.text);
  sink("wording", step.wording);
  sink("language", step.language);
  sink("why", step.why);
  sink("line", step.line);
  sink("answer", step.answer);
  sink("options", step.options);
  sink("about", step.about);
  sink("because", step.because);
  sink("conditional", step.conditional);
  if (step.carried_over) sink("carried_over", true);
  if (!step.instead_of.empty()) sink("instead_of", step.instead_of);
  sink("buttons", step.buttons);
  sink("progress", Progress{step});
  sink("may_be_next", step.may_be_next);
}

}  // namespace bedside
