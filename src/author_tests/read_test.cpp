#include "author_tests/read_test.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "author_tests/idle_case.hpp"
#include "author_tests/keys.hpp"
#include "author_tests/profiles.hpp"
#include "author_tests/read_call.hpp"
#include "author_tests/read_expectations.hpp"
#include "diagnostics/edits.hpp"
#include "plan/field_value.hpp"

namespace bedside::author_tests {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using Patients = std::map<std::string, PatientInTest, std::less<>>;

Patients read_patients(TestReader& reader, const plan::Mapping& test, Beside& beside) {
  Patients patients;
  const source::Node* node = test.find("patients");
  if (!node || !reader.is_mapping(*node, "maria: {facts: maria.json}")) return patients;
  for (const source::Entry& entry : node->entries) {
    const std::optional<std::string> name = reader.id(entry.key);
    const plan::Mapping mapping{reader, entry.value, patient_keys};
    if (!mapping || !name) continue;
    PatientInTest patient = example_patient(reader.plan());
    read_patient(reader, mapping, beside, patient);
    patients.emplace(*name, std::move(patient));
  }
  return patients;
}

PatientInTest patient_of(TestReader& reader, const plan::Mapping& mapping, const Patients& patients, Beside& beside) {
  PatientInTest patient = example_patient(reader.plan());
  if (const source::Node* node = mapping.find("patient")) {
    const std::optional<std::string> name = reader.scalar(*node, "the name of a patient");
    const auto found = name ? patients.find(*name) : patients.end();
    if (found != patients.end()) {
      patient = found->second;
    } else if (name) {
      const auto known = [&] {
        std::vector<std::string_view> names;
        for (const auto& [id, each] : patients) names.push_back(id);
        return names;
      };
      reader.findings()
          .error(Code::unknown_patient, node->range, fmt::format("`patients` of this file has no `{}`", *name))
          .hint = reader.guess(*name, patients.size(), known);
    }
  }
  read_patient(reader, mapping, beside, patient);
  return patient;
}

/// The field that `for_all` names; none is reported.
const plan::Field* varied_field(TestReader& reader, const source::Node& name) {
  if (const plan::Field* field = reader.catalogue().field(name.text)) return field;
  reader.findings()
      .error(Code::unknown_name, name.range, fmt::format("the plan has no fact or answer called `{}`", name.text))
      .hint =
      reader.guess(name.text, reader.catalogue().declarations().size(), [&] { return reader.catalogue().names(); });
  return nullptr;
}

/// To try a value twice tells nothing more.
void refuse_tried_twice(TestReader& reader, const Value& value, const source::Node& node, const Varied& varied) {
  if (std::find(varied.values.begin(), varied.values.end(), value) == varied.values.end()) return;
  reader.findings().error(Code::bad_value, node.range, "this value is tried already").hint =
      "each value is written once";
}

void refuse_too_many(TestReader& reader, const SourceRange& range) {
  reader.findings()
      .error(Code::limit_exceeded, range, fmt::format("these are more than {} combinations", most_profiles))
      .hint = "name fewer values: those on both sides of each limit are enough";
}

/// A fact or an answer with the values to try.
std::optional<Varied> read_varied(TestReader& reader, const source::Entry& entry, bool is_held) {
  Varied varied{entry.key.text, true, {}, entry.key.range};
  const plan::Field* field = varied_field(reader, entry.key);
  if (!field) return {};
  varied.is_fact = reader.catalogue().fact(varied.name) != nullptr;
  if (!varied.is_fact && !is_held)
    reader.findings()
        .error(Code::key_not_here, entry.key.range,
               fmt::format("`{}` is asked in a call, and this one is only arranged", varied.name))
        .hint = "add `call: to the end` to the case, or what happens in the call";
  if (!reader.is_list_of_words(entry.value, "values")) return {};
  if (entry.value.items.size() > most_profiles) {
    refuse_too_many(reader, entry.value.range);
    return {};
  }
  for (const source::Node& item : entry.value.items)
    if (std::optional<Value> raw = reader.raw_value(item, *field, varied.is_fact)) {
      const bool fitted = varied.is_fact && !raw->is_null();
      Value value = fitted ? *plan::fit_to(*raw, *field).value : std::move(*raw);
      refuse_tried_twice(reader, value, item, varied);
      varied.values.push_back(std::move(value));
    }
  if (entry.value.items.empty())
    reader.findings().error(Code::empty_value, entry.value.range, "there are no values to try");
  return varied;
}

/// What the case gives would be replaced by each of the values.
void refuse_given_beside(TestReader& reader, const plan::Mapping& mapping, const Varied& varied) {
  const std::string_view key = varied.is_fact ? "facts" : "answers";
  const source::Node* given = mapping.find(key);
  if (!given) return;
  for (const source::Entry& entry : given->entries)
    if (entry.key.text == varied.name)
      reader.findings()
          .error(Code::duplicate_name, varied.range,
                 fmt::format("`{}` of this case gives `{}` a value, which `for_all` would replace", key, varied.name))
          .related = {{entry.key.range, "it is given here"}};
}

void read_for_all(TestReader& reader, const plan::Mapping& mapping, TestCase& test) {
  const source::Node* node = mapping.find("for_all");
  if (!node || !reader.is_mapping(*node, "smoker: [true, false]")) return;
  if (node->entries.empty())
    reader.findings().error(Code::empty_value, node->range, "there is nothing to try in every combination").hint =
        "write `name: [value, another]`, or leave `for_all` out";
  for (const source::Entry& entry : node->entries)
    if (std::optional<Varied> varied = read_varied(reader, entry, test.call.has_value())) {
      refuse_given_beside(reader, mapping, *varied);
      test.for_all.push_back(std::move(*varied));
    }
  if (too_many(test.for_all)) refuse_too_many(reader, node->range);
}

/// An answer that is given in the call would take the place of those that are tried out.
void refuse_given_answers(TestReader& reader, const TestCase& test) {
  if (!test.call) return;
  for (const CallItem& item : *test.call) {
    const auto* give = std::get_if<item::Give>(&item.what);
    if (!give || !item.refused.empty()) continue;
    for (const Varied& varied : test.for_all)
      if (!varied.is_fact && varied.name == give->name)
        reader.findings()
            .error(Code::key_not_here, item.range,
                   fmt::format("`{}` has the values of `for_all`, and one of them is given here", give->name))
            .hint =
            fmt::format("write `to: …` with the step behind the question, or take `{}` out of `for_all`", give->name);
  }
}

/// For which facts a value comes from the patient, and not from `for_all`.
PatientInTest with_varied(PatientInTest patient, const std::vector<Varied>& for_all) {
  for (const Varied& varied : for_all)
    if (varied.is_fact && !varied.values.empty()) patient.facts.emplace(varied.name, varied.values.front());
  return patient;
}

TestCase read_case(TestReader& reader, const source::Node& node, const Patients& patients, Beside& beside) {
  TestCase test;
  test.range = node.range;
  const plan::Mapping mapping{reader, node, case_keys};
  if (!mapping) return test;
  if (const source::Node* name = mapping.find("case")) {
    test.range = name->range;
    test.name = reader.words(*name);
  }
  test.patient = patient_of(reader, mapping, patients, beside);
  if (const source::Node* as_written = mapping.find("as written"))
    test.as_written = reader.yes_or_no(*as_written).value_or(false);
  const std::size_t before = reader.findings().count();
  if (const source::Node* call = mapping.find("call")) test.call = read_call(reader, *call);
  read_for_all(reader, mapping, test);
  refuse_given_answers(reader, test);
  const Scope scope = test.call ? Scope::held : Scope::arranged;
  if (const source::Node* expect = mapping.find("expect"))
    test.expectations = read_expectations(reader, *expect, scope, !test.for_all.empty());
  else if (!mapping.has("expect") && !mapping.has("call"))
    reader.findings().error(Code::missing_key, test.range, "this case expects nothing").hint = "add `expect: …`";
  if (!mapping.has("expect") && before == reader.findings().count()) refuse_idle_call(reader, test);
  refuse_after_the_end(reader, test);
  require_facts(reader, with_varied(test.patient, test.for_all), test.range);
  return test;
}

/// What was read of a case so far.
struct Draft {
  TestCase test;
  Findings findings;
  std::vector<Diagnostic> of_files;  ///< that the case names
};

Draft read_draft(const source::Document& document, const CallPlan& plan, const source::Node& node,
                 const Patients& patients, const Beside& beside, diagnostics::Guesses& guesses,
                 const std::string& file) {
  Draft draft{{}, Findings{file}, {}};
  TestReader reader{document, plan, draft.findings, guesses};
  Beside own{beside.read};
  draft.test = read_case(reader, node, patients, own);
  draft.of_files = std::move(own.problems);
  return draft;
}

void refuse_twice(std::vector<Draft>& drafts) {
  std::map<std::string_view, SourceRange> seen;
  for (Draft& draft : drafts) {
    const auto [first, fresh] = seen.emplace(draft.test.name, draft.test.range);
    if (fresh || draft.test.name.empty()) continue;
    draft.findings.error(Code::duplicate_id, draft.test.range, "another case has the same name").related = {
        {first->second, "it is here"}};
  }
}

/// Each kept text has a file of its own, as two would overwrite each other.
void refuse_shared_files(std::vector<Draft>& drafts) {
  std::map<std::string, SourceRange, std::less<>> seen;
  for (Draft& draft : drafts)
    for (const Expectation& expectation : draft.test.expectations) {
      const auto* order = std::get_if<expected::KeptOrder>(&expectation.what);
      const auto* transcript = std::get_if<expected::KeptTranscript>(&expectation.what);
      if (!order && !transcript) continue;
      const auto [first, fresh] = seen.emplace(order ? order->file : transcript->file, expectation.range);
      if (!fresh)
        draft.findings.error(Code::duplicate_id, expectation.range, "another text is kept in the same file").related = {
            {first->second, "it is here"}};
    }
}

std::vector<ReadCase> finished(std::vector<Draft> drafts, const std::string& text) {
  std::vector<ReadCase> cases;
  for (Draft& draft : drafts) {
    ReadCase& read = cases.emplace_back(ReadCase{std::move(draft.test), draft.findings.take()});
    diagnostics::settle_fixes(text, read.findings);
    std::move(draft.of_files.begin(), draft.of_files.end(), std::back_inserter(read.findings));
  }
  return cases;
}

}  // namespace

std::vector<ReadCase> read_cases(const source::Document& document, const CallPlan& plan, Beside& beside,
                                 Findings& findings) {
  diagnostics::Guesses guesses;
  TestReader reader{document, plan, findings, guesses};
  const plan::Mapping test{reader, document.root, test_keys};
  if (!test) return {};
  const Patients patients = read_patients(reader, test, beside);
  const source::Node* node = test.find("cases");
  if (!node || !reader.is_sequence(*node, "cases")) return {};
  if (node->items.empty()) findings.error(Code::empty_value, node->range, "there are no cases here");
  std::vector<Draft> drafts;
  for (const source::Node& item : node->items)
    drafts.push_back(read_draft(document, plan, item, patients, beside, guesses, findings.file()));
  refuse_twice(drafts);
  refuse_shared_files(drafts);
  return finished(std::move(drafts), document.text);
}

}  // namespace bedside::author_tests
