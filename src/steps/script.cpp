#include "steps/script.hpp"

#include <map>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "plan/step_id.hpp"
#include "steps/bridge.hpp"
#include "steps/outline.hpp"
#include "steps/shown_step.hpp"

namespace bedside::steps {
namespace {

std::string in_words(const std::optional<plan::When>& when) {
  return when ? when->condition.text() : "";
}

ScriptOption in_full(const plan::Option& option, const call::Call& call) {
  const Passage say = option.say.empty() ? Passage{{option.id, Stretch::Source::plan}} : call.passage(option.say);
  return {say, call.passage(option.because), in_words(option.when)};
}

ScriptStep in_full(Step step, const plan::Step& written, const call::Call& call) {
  ScriptStep full{std::move(step), call.passage(written.text), call.passage(written.because), {}, {}};
  full.when = in_words(written.when);
  if (!written.answer) return full;
  // In the order in which they are offered.
  for (const StepOption& shown : full.step.options)
    for (const plan::Option& option : written.answer->options)
      if (option.id == shown.id) full.options.push_back(in_full(option, call));
  return full;
}

/// Of a step such as `bridge:between/2`.
Passage passage_of_bridge(const Step& step, const call::Call& call) {
  for (const Bridge bridge : {Bridge::into_hard, Bridge::out_of_hard, Bridge::between, Bridge::into_ending})
    if (step.step.starts_with(fmt::format("bridge:{}/", name_of(bridge))))
      return call.passage(text_of(call.plan().bridges, bridge));
  return {};
}

std::map<std::string, const plan::Step*> steps_by_id(const call::Call& call, const PreparedCall& prepared) {
  std::map<std::string, const plan::Step*> steps;
  for (const Unit& unit : units_of(call, prepared.body.order)) {
    const std::vector<plan::Step>& written = unit.source->parts[unit.part];
    for (std::size_t i = 0; i < written.size(); ++i) steps.emplace(plan::numbered(unit.topic.id, i), &written[i]);
  }
  return steps;
}

ScriptStep step_of_button(const plan::Button& button, std::size_t place, const call::Call& call) {
  Step step;
  step.step = plan::step_id(button, place);
  step.title = call.spoken(button.label);
  step.language = call.plan().language;
  step.why = {button.urgent ? "red-flag" : "button"};
  show(button.steps[place], call, step);
  return in_full(std::move(step), button.steps[place], call);
}

ScriptButton in_full(const plan::Button& button, const call::Call& call) {
  ScriptButton full;
  full.button = button.id;
  full.label = call.passage(button.label);
  full.urgent = button.urgent;
  full.when = in_words(button.when);
  full.ends_call = button.ends_call;
  full.line = button.range.begin.line;
  for (std::size_t i = 0; i < button.steps.size(); ++i) full.steps.push_back(step_of_button(button, i, call));
  return full;
}

}  // namespace

Script script_of(const call::Call& call, const PreparedCall& prepared) {
  const std::map<std::string, const plan::Step*> written = steps_by_id(call, prepared);
  Script script;
  for (const Step& step : prepared.steps)
    if (step.kind == StepKind::bridge)
      script.steps.push_back({step, passage_of_bridge(step, call), {}, {}, {}});
    else if (const auto found = written.find(step.step); found != written.end())
      script.steps.push_back(in_full(step, *found->second, call));
  for (const plan::Button& button : call.plan().buttons) script.buttons.push_back(in_full(button, call));
  return script;
}

}  // namespace bedside::steps
