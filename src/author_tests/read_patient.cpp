#include "author_tests/read_patient.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "loaded_plan.hpp"
#include "plan/field_value.hpp"

namespace bedside::author_tests {
namespace {

using diagnostics::Code;

bool is_json_file(const source::Node& node) {
  return node.is_scalar() && node.text.ends_with(".json");
}

/// The text of a file that the test names; its absence is reported.
std::optional<std::string> text_of_file(TestReader& reader, const source::Node& node, Beside& beside) {
  std::optional<std::string> text = beside.read(node.text);
  if (!text)
    reader.findings().error(Code::unreadable_file, node.range, "this file can't be read").hint =
        "files are named as seen from the test file";
  return text;
}

/// What was read of a file; problems in it are reported as they are, and once where the test names it.
template <class T>
std::optional<T> taken(TestReader& reader, const source::Node& node, Checked<T> checked, Beside& beside) {
  if (!checked)
    reader.findings().error(Code::unreadable_file, node.range, "this file doesn't fit the plan").hint =
        "`bedside test` says what is wrong in it";
  std::move(checked.diagnostics.begin(), checked.diagnostics.end(), std::back_inserter(beside.problems));
  return std::move(checked.value);
}

void read_fact_file(TestReader& reader, const source::Node& node, Beside& beside, PatientInTest& patient) {
  const std::optional<std::string> text = text_of_file(reader, node, beside);
  if (!text) return;
  if (auto facts = taken(reader, node, bedside::read_facts(reader.plan(), *text, node.text), beside))
    patient.facts = std::move(facts->values);
}

void read_fact(TestReader& reader, const source::Entry& entry, PatientInTest& patient) {
  const plan::Fact* fact = reader.catalogue().fact(entry.key.text);
  if (!fact) {
    const std::vector<plan::Fact>& facts = reader.plan().inside().plan.facts;
    const auto known = [&] {
      std::vector<std::string_view> names;
      for (const plan::Fact& each : facts) names.push_back(each.name);
      return names;
    };
    const bool is_answer = reader.catalogue().asking(entry.key.text) != nullptr;
    reader.findings()
        .error(Code::undeclared_fact, entry.key.range,
               fmt::format("the plan declares no fact called `{}`", entry.key.text))
        .hint =
        is_answer ? "it is an answer: write it under `answers`" : reader.guess(entry.key.text, facts.size(), known);
    return;
  }
  const std::optional<Value> raw = reader.raw_value(entry.value, *fact, true);
  if (!raw) return;
  if (raw->is_null())
    patient.facts.erase(fact->name);
  else
    patient.facts[fact->name] = *plan::fit_to(*raw, *fact).value;
}

void read_facts(TestReader& reader, const source::Node& node, Beside& beside, PatientInTest& patient) {
  if (is_json_file(node)) return read_fact_file(reader, node, beside, patient);
  if (node.kind != source::Kind::mapping) {
    reader.findings().error(Code::wrong_shape, node.range, "facts are written as `name: value`").hint =
        "or name a file of facts that ends in .json";
    return;
  }
  for (const source::Entry& entry : node.entries) read_fact(reader, entry, patient);
}

void read_answers(TestReader& reader, const source::Node& node, PatientInTest& patient) {
  if (node.kind != source::Kind::mapping) {
    reader.findings().error(Code::wrong_shape, node.range, "answers are written as `name: value`");
    return;
  }
  for (const source::Entry& entry : node.entries) {
    const bool is_next = reader.asks_which_next(entry.key);
    const plan::Asking* asking = is_next ? nullptr : reader.asking(entry.key);
    std::optional<Value> raw = is_next  ? reader.wanted_next(entry.value)
                               : asking ? reader.raw_value(entry.value, *asking->answer, false)
                                        : std::nullopt;
    if (raw) patient.answers[entry.key.text] = std::move(*raw);
  }
}

void read_history(TestReader& reader, const source::Node& node, Beside& beside, PatientInTest& patient) {
  if (node.kind == source::Kind::sequence) {
    patient.last_order.clear();
    for (Word& word : reader.topics(node)) patient.last_order.push_back(std::move(word.text));
    return;
  }
  if (!is_json_file(node)) {
    reader.findings().error(Code::wrong_shape, node.range,
                            "expected a file of outcomes that ends in .json, or a list of topics");
    return;
  }
  const std::optional<std::string> text = text_of_file(reader, node, beside);
  if (!text) return;
  if (auto history = taken(reader, node, bedside::read_history(reader.plan(), *text, node.text), beside))
    patient.last_order = std::move(history->last_order);
}

}  // namespace

PatientInTest example_patient(const CallPlan& plan) {
  PatientInTest patient;
  for (const plan::Fact& fact : plan.inside().plan.facts)
    if (!fact.example.is_null()) patient.facts.emplace(fact.name, fact.example);
  return patient;
}

void read_patient(TestReader& reader, const plan::Mapping& mapping, Beside& beside, PatientInTest& patient) {
  if (const source::Node* facts = mapping.find("facts")) read_facts(reader, *facts, beside, patient);
  if (const source::Node* answers = mapping.find("answers")) read_answers(reader, *answers, patient);
  if (const source::Node* history = mapping.find("history")) read_history(reader, *history, beside, patient);
}

void require_facts(TestReader& reader, const PatientInTest& patient, SourceRange place) {
  for (const plan::Fact& fact : reader.plan().inside().plan.facts)
    if (!fact.optional && !patient.facts.contains(fact.name))
      reader.findings()
          .error(Code::missing_fact, place,
                 fmt::format("the fact `{}` is missing, and the plan has no example", fact.name))
          .hint = fmt::format("give it as {}", plan::expected_value(fact));
}

}  // namespace bedside::author_tests
