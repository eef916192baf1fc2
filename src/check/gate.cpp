#include "check/gate.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace bedside::check {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using plan::Catalogue;
using plan::Topic;
using plan::When;

/// A condition without which the gate isn't asked.
struct Hurdle {
  const When* when = nullptr;
  const Topic* topic = nullptr;
};

bool is_question(const plan::Step& step) {
  return step.kind == StepKind::ask || step.kind == StepKind::offer;
}

std::vector<const plan::Step*> questions_of(const Topic& gate) {
  std::vector<const plan::Step*> questions;
  for (const plan::Step* step : plan::steps_of(gate))
    if (is_question(*step)) questions.push_back(step);
  return questions;
}

/// The conditions of the gate, of its questions, and of the topics whose fate it shares.
std::vector<Hurdle> hurdles_of(const Topic& gate, const Catalogue& catalogue) {
  std::vector<Hurdle> hurdles;
  for (const plan::Step* question : questions_of(gate))
    if (question->when) hurdles.push_back({&*question->when, &gate});
  std::set<const Topic*> chain;
  for (const Topic* topic = &gate; topic != nullptr && chain.insert(topic).second;) {
    if (topic->when) hurdles.push_back({&*topic->when, topic});
    topic = topic->directly_after ? catalogue.topic(topic->directly_after->id) : nullptr;
  }
  return hurdles;
}

/// Whether the answer is given by the gate itself or behind it.
bool comes_too_late(const plan::Asking& asking, const Topic& gate) {
  return asking.topic && asking.topic >= &gate;
}

std::vector<ShutBy> what_it_waits_for(const Hurdle& hurdle, const Topic& gate, const Catalogue& catalogue) {
  const condition::Condition& condition = hurdle.when->condition;
  const std::set<std::string> needed = condition::known_when_true(condition);
  std::vector<ShutBy> shut;
  for (const condition::NameRead& read : condition::names_read(condition)) {
    const plan::Asking* asking = needed.contains(read.name) ? catalogue.asking(read.name) : nullptr;
    if (asking && comes_too_late(*asking, gate))
      shut.push_back({hurdle.when, hurdle.topic, asking, plan::place_in(*hurdle.when, read.begin, read.end)});
  }
  return shut;
}

/// Trying out a condition takes time; a plan has few that bear on its gate.
constexpr std::size_t most_tried = 20;

/// True or false when the condition is that for every patient.
std::optional<bool> same_for_all(const When& when, const Catalogue& catalogue) {
  if (!condition::check_types(when.condition, catalogue.declarations()).empty()) return std::nullopt;
  return condition::same_for_all(when.condition, catalogue.declarations());
}

std::string in_words(const ShutBy& shut, const Topic& gate) {
  const std::string told = shut.topic == &gate
                               ? "the gate is only asked"
                               : fmt::format("the gate is glued to `{}`, which is only told", shut.topic->id);
  if (!shut.asking) return fmt::format("{} when this is true, and it is true for no patient", told);
  return fmt::format("{} once `{}` is known, which is asked {}", told, shut.asking->answer->name,
                     shut.asking->topic == &gate ? "by the gate itself" : "behind the gate");
}

void report_shut(const std::vector<ShutBy>& shut_by, const Topic& gate, Findings& findings) {
  for (const ShutBy& shut : shut_by) {
    Diagnostic& problem = findings.error(Code::gate_never_passes, shut.range, in_words(shut, gate));
    problem.hint = shut.topic == &gate ? "leave the condition out: every call asks the question of its gate"
                                       : "leave out `directly_after`, or the condition";
    problem.related.push_back({gate.range, "the gate"});
  }
}

/// A condition that some patients meet leaves the others unidentified.
void check_asked_of_all(const Topic& gate, const std::vector<Hurdle>& hurdles, Findings& findings) {
  const bool is_optional = questions_of(gate).front()->answer->optional;
  const auto own =
      std::find_if(hurdles.begin(), hurdles.end(), [&](const Hurdle& each) { return each.topic == &gate; });
  if (hurdles.empty() && !is_optional) return;
  Diagnostic& problem = findings.error(Code::gate_question, gate.range, "every call asks the question of its gate");
  if (is_optional || own != hurdles.end()) {
    problem.hint = "leave out its `when`, and `optional` of its answer";
    return;
  }
  const Topic& other = *hurdles.front().topic;
  problem.hint = "leave out its `directly_after`: the opening keeps its order anyway";
  problem.related.push_back({other.range, fmt::format("it is glued to `{}`, which is not in every call", other.id)});
}

/// An urgent button that is true from the facts alone goes off first of all.
void check_buttons(const plan::Plan& plan, const Topic& gate, const Catalogue& catalogue, Findings& findings) {
  std::size_t tried = 0;
  for (const plan::Button& button : plan.buttons) {
    if (!button.urgent || !button.ends_call || !button.when || !button.when->is_read) continue;
    if (tried++ == most_tried) return;
    if (same_for_all(*button.when, catalogue) != true) continue;
    Diagnostic& problem = findings.error(
        Code::gate_never_passes, gate.range,
        fmt::format("no call comes as far as this gate: the button `{}` goes off first of all and ends it", button.id));
    problem.hint = "say when the button goes off, or let it `then: return`";
    problem.related.push_back(
        {plan::place_in(*button.when, 0, button.when->condition.text().size()), "this is true for every patient"});
  }
}

void check_question(const plan::Plan& plan, const Topic& gate, const Catalogue& catalogue, Findings& findings) {
  const std::vector<const plan::Step*> questions = questions_of(gate);
  for (const plan::Step* question : questions)
    if (!question->answer) return;  // it could not be read, which has been reported
  const std::vector<ShutBy> shut_by = what_shuts_the_gate(plan, catalogue);
  report_shut(shut_by, gate, findings);
  const bool is_one = questions.size() == 1 && questions[0]->kind == StepKind::ask &&
                      questions[0]->answer->type == plan::FieldType::yes_no;
  if (!is_one)
    findings.error(Code::gate_question, gate.range, "a gate asks one question, answered by yes or no").hint =
        "give it one `ask` with `answer: {name: …, type: yes_no}`";
  else if (shut_by.empty())
    check_asked_of_all(gate, hurdles_of(gate, catalogue), findings);
}

}  // namespace

const Topic* find_gate(const plan::Plan& plan) {
  for (const Topic& topic : plan.topics)
    if (topic.gate) return &topic;
  return nullptr;
}

std::vector<ShutBy> what_shuts_the_gate(const plan::Plan& plan, const Catalogue& catalogue) {
  const Topic* gate = find_gate(plan);
  if (!gate) return {};
  std::vector<ShutBy> shut_by;
  std::size_t tried = 0;
  for (const Hurdle& hurdle : hurdles_of(*gate, catalogue)) {
    if (!hurdle.when->is_read) continue;
    const std::vector<ShutBy> waits = what_it_waits_for(hurdle, *gate, catalogue);
    shut_by.insert(shut_by.end(), waits.begin(), waits.end());
    if (waits.empty() && tried++ < most_tried && same_for_all(*hurdle.when, catalogue) == false)
      shut_by.push_back(
          {hurdle.when, hurdle.topic, nullptr, plan::place_in(*hurdle.when, 0, hurdle.when->condition.text().size())});
  }
  return shut_by;
}

void check_gate(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  const Topic* gate = find_gate(plan);
  if (!gate) return;
  for (const Topic& topic : plan.topics)
    if (topic.gate && &topic != gate)
      findings.error(Code::second_gate, topic.range, "a plan has one identity gate")
          .related.push_back({gate->range, "the first one"});
  check_question(plan, *gate, catalogue, findings);
  check_buttons(plan, *gate, catalogue, findings);
}

}  // namespace bedside::check
