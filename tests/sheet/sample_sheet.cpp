#include "sheet/sample_sheet.hpp"

#include <stdexcept>

using namespace bedside;

namespace {

/// The value, which is asked for only where there has to be one.
template <class T>
T wanted(const Checked<T>& checked, const std::string& source) {
  for (const Diagnostic& problem : checked.diagnostics)
    if (problem.severity == Severity::error) throw std::runtime_error(render(problem, source));
  return *checked.value;
}

}  // namespace

Sheet sheet_of(const std::string& plan, const Facts& facts, const PrepareOptions& options) {
  const CallPlan loaded = wanted(load_plan(plan, "plan.yaml"), plan);
  Sheet sheet;
  sheet.call = prepare(loaded, facts, options);
  sheet.script = script_of(loaded, facts, sheet.call);
  sheet.prices = price_rules(loaded, facts, options);
  sheet.findings = check_plan(plan, "plan.yaml").findings;
  sheet.facts = facts.values;
  sheet.origin.plan_sha256 = loaded.sha256();
  return sheet;
}

Sheet sheet_of(const std::string& plan, const std::string& facts, const PrepareOptions& options) {
  const CallPlan loaded = wanted(load_plan(plan, "plan.yaml"), plan);
  return sheet_of(plan, wanted(read_facts(loaded, facts, "facts.json"), facts), options);
}

const std::string plan_of_words = R"(bedside: 1
plan: words
title: A call of words
language: et
facts:
  word: {type: text, phi: false, example: tere}
  known: {type: yes_no, phi: false, optional: true}
opening:
  - {topic: greeting, title: "Greeting {word}", say: "Hello {word}."}
topics:
  - {topic: good, title: "Good {word}", feels: delightful, say: "Good {word}."}
  - topic: hard
    title: "Hard {word}"
    feels: painful
    steps:
      - {say: "Hard {word}.", wording: free}
      - {say: "News of {word}.", when: "word != \"silence\""}
      - {hand_over: somewhere, because: "because of {word}"}
  - {topic: room, directly_after: hard, ask: "How is {word}?", answer: {name: wanted, type: yes_no}}
  - topic: choice
    resolves: hard
    offer: "Choose, {word}."
    answer: {name: chosen}
    options:
      - {id: one, say: "One {word}", recommended: true, because: "it is {word}"}
      - {id: two, say: "Two {word}", when: wanted}
  - {topic: late, title: "Late {word}", when: wanted, say: "You said {wanted}."}
  - {topic: left, title: "Left {word}", when: known, say: "Never {word}."}
closing:
  - {topic: closing, say: "Call {word}.", wording: verbatim}
buttons:
  - {button: alarm, label: "Alarm {word}", urgent: true, when: "known && wanted", steps: [{say: "Alarm {word}!"}], then: end}
  - {button: upset, label: "Upset {word}", steps: [{say: "Take your time."}], then: return}
)";

namespace {

ScriptStep step_saying(const std::string& text, StepKind kind, Wording wording) {
  const Passage passage{
      {text, Stretch::Source::plan}, {text, Stretch::Source::put_in}, {text, Stretch::Source::to_come}};
  ScriptStep step;
  step.step.step = step.step.title = step.step.because = step.step.text = text;
  step.step.topic = "topic";
  step.step.kind = kind;
  step.step.wording = wording;
  step.step.answer = StepAnswer{text, text, text, true, true, 1.5, 2.5};
  step.step.options = {StepOption{text, text, true, text, false, text}};
  step.text = step.because = passage;
  step.options = {ScriptOption{passage, passage, text}};
  step.when = text;
  return step;
}

PreparedCall call_saying(const std::string& text) {
  PreparedCall call;
  call.plan = call.title = call.language = text;
  call.principles = {all_principles.begin(), all_principles.end()};
  call.topics = {{"topic", "topic", text, Section::body, -2, 60'000, 3}};
  call.order = call.as_written = call.body.order = call.body.as_written = {"topic"};
  call.segments = {{text, {"topic"}, 60'000}};
  call.left_out = {{text, text, text}};
  call.waiting = {{text, text, {text, text}}};
  call.undecided_buttons = {{text, text, text, {text}}};
  call.waiting_buttons = {{text, text, {text}, {text}}};
  call.body.optimal = false;
  call.body.moves = {{"topic", 2, 1, {text}, text, std::nullopt, {{text, text, BindingRule{{}, text, text, {}, 7}}}},
                     {text, 1, 1, {text}, text, std::nullopt}};
  call.yardsticks.emplace();
  return call;
}

}  // namespace

Sheet sheet_of_nothing_but(const std::string& text) {
  Sheet sheet;
  sheet.call = call_saying(text);
  for (const StepKind kind : {StepKind::say, StepKind::ask, StepKind::offer, StepKind::action, StepKind::cue,
                              StepKind::teach_back, StepKind::hand_over, StepKind::bridge})
    for (const Wording wording : {Wording::verbatim, Wording::guide, Wording::free})
      sheet.script.steps.push_back(step_saying(text, kind, wording));
  sheet.script.buttons = {{text, {{text, Stretch::Source::put_in}}, true, text, true, sheet.script.steps, 5}};
  RulePrice price;
  price.topic = price.other = price.text = text;
  price.exact = false;
  sheet.prices = {price, RulePrice{}};
  sheet.findings = {{text, Severity::warning, text, text, SourceRange{}, text, {{SourceRange{}, text}}}};
  sheet.facts = {{"fact", Value{text}}, {text, Value{Value::List{Value{text}, Value{text}}}}};
  sheet.origin = {text, text, text, 1, text};
  return sheet;
}

std::string without_style(const std::string& page) {
  const std::size_t begin = page.find("<style>");
  const std::size_t end = page.find("</style>");
  if (begin == page.npos || end == page.npos) return page;
  return page.substr(0, begin) + page.substr(end + std::string("</style>\n").size());
}
