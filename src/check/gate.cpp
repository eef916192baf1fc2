#include "check/gate.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "check/certain_truth.hpp"
#include "check/glued_topics.hpp"
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
  for (const Topic* topic : glued_topics(gate, catalogue))
    if (topic->when) hurdles.push_back({&*topic->when, topic});
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
constexpr std::size_t most_conditions_tried = 20;

std::string shut_in_words(const ShutBy& shut, const Topic& gate) {
  const std::string told = shut.topic == &gate
                               ? "the gate is only asked"
                               : fmt::format("the gate is glued to `{}`, which is only told", shut.topic->id);
  if (!shut.asking) return fmt::format("{} when this is true, and it is true for no patient", told);
  return fmt::format("{} once `{}` is known, which is asked {}", told, shut.asking->answer->name,
                     shut.asking->topic == &gate ? "by the gate itself" : "behind the gate");
}

void report_shut(const std::vector<ShutBy>& shut_by, const Topic& gate, Findings& findings) {
  for (const ShutBy& shut : shut_by) {
    Diagnostic& problem = findings.error(Code::gate_never_passes, shut.range, shut_in_words(shut, gate));
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
  const bool has_condition = own != hurdles.end();
  if (is_optional && has_condition) problem.hint = "leave out its `when`, and `optional` of its answer";
  if (is_optional && !has_condition) problem.hint = "leave out `optional` of its answer";
  if (!is_optional && has_condition) problem.hint = "leave out its `when`";
  if (is_optional || has_condition) return;
  const Topic& other = *hurdles.front().topic;
  problem.hint = "leave out its `directly_after`: the opening keeps its order anyway";
  problem.related.push_back({other.range, fmt::format("it is glued to `{}`, which is not in every call", other.id)});
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
    if (waits.empty() && tried++ < most_conditions_tried &&
        certain_truth(hurdle.when->condition, catalogue.declarations()) == false)
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
}

}  // namespace bedside::check
