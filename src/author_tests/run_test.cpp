// A test file, from its text to what became of its cases.
#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include <bedside/author_test.hpp>
#include <bedside/engine.hpp>

#include "author_tests/keys.hpp"
#include "author_tests/read_test.hpp"
#include "author_tests/run_case.hpp"
#include "diagnostics/edits.hpp"
#include "loaded_plan.hpp"
#include "plan/field_value.hpp"
#include "source/read_yaml.hpp"

namespace bedside {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

/// A test file that was read. Without a plan, or with errors outside of its cases, nothing can be run.
struct ReadTest {
  std::vector<Diagnostic> findings;  ///< outside of the cases
  std::string plan_file;
  bool plan_is_there = true;
  std::optional<CallPlan> plan;
  std::vector<Diagnostic> warnings;  ///< of the plan
  std::vector<author_tests::ReadCase> cases;
  bool is_yaml = false;
};

const source::Node* value_of(const source::Node& root, std::string_view key) {
  for (const source::Entry& entry : root.entries)
    if (entry.key.text == key && entry.value.kind != source::Kind::null) return &entry.value;
  return nullptr;
}

void check_version(const source::Node& root, Findings& findings) {
  const source::Node* version = value_of(root, "bedside");
  if (version && version->is_scalar() && version->text != "1")
    findings.error(Code::unsupported_version, version->range, "this bedside reads version 1 of the test language");
}

/// The plan under test; the reason why there is none is in `findings`.
std::optional<CallPlan> load_plan_of(const source::Node& root, const ReadFile& read, ReadTest& test,
                                     Findings& findings) {
  const source::Node* node = value_of(root, "test");
  if (!node || !node->is_scalar()) {
    const source::Node& first = root.entries.empty() ? root : root.entries.front().key;
    findings.error(Code::missing_key, first.range, "a test file needs the key `test`").hint =
        "add `test: my-plan.yaml` (the file of the plan, as seen from this file)";
    return {};
  }
  test.plan_file = node->text;
  const std::optional<std::string> text = read ? read(node->text) : std::nullopt;
  if (!text) {
    test.plan_is_there = false;
    findings.error(Code::unreadable_file, node->range, "the file of the plan can't be read").hint =
        "files are named as seen from the test file";
    return {};
  }
  Checked<CallPlan> plan = load_plan(*text, node->text);
  if (!plan)
    findings.error(Code::unsound_plan, node->range, "the plan has errors, and can't be tried out").hint =
        "`bedside check` of that file lists them";
  test.warnings = std::move(plan.diagnostics);
  return std::move(plan.value);
}

ReadTest read_test(std::string_view yaml, const std::string& file, const ReadFile& read) {
  ReadTest test;
  Checked<source::Document> document = source::read_yaml(yaml, file);
  test.findings = std::move(document.diagnostics);
  if (!document) return test;
  test.is_yaml = true;
  Findings findings{file};
  if (document.value->root.kind != source::Kind::mapping) {
    findings.error(Code::wrong_shape, document.value->root.range, "a test file is written as keys and values").hint =
        "start with `bedside: 1` and `test: my-plan.yaml`";
  } else {
    check_version(document.value->root, findings);
    test.plan = load_plan_of(document.value->root, read, test, findings);
  }
  author_tests::Beside beside{read};
  if (test.plan) test.cases = author_tests::read_cases(*document.value, *test.plan, beside, findings);
  std::vector<Diagnostic> own = findings.take();
  std::move(own.begin(), own.end(), std::back_inserter(test.findings));
  diagnostics::sort_by_place(test.findings);
  diagnostics::settle_fixes(document.value->text, test.findings);
  std::move(beside.problems.begin(), beside.problems.end(), std::back_inserter(test.findings));
  return test;
}

/// Those of the whole file, and then of files that it names.
std::vector<Diagnostic> all_findings(ReadTest& test, const std::string& file) {
  std::vector<Diagnostic> all = std::move(test.findings);
  for (author_tests::ReadCase& each : test.cases)
    std::move(each.findings.begin(), each.findings.end(), std::back_inserter(all));
  std::vector<Diagnostic> beside;
  for (Diagnostic& finding : all)
    if (finding.file != file) beside.push_back(std::move(finding));
  std::erase_if(all, [&](const Diagnostic& finding) { return finding.file != file; });
  diagnostics::sort_by_place(all);
  std::move(beside.begin(), beside.end(), std::back_inserter(all));
  return all;
}

CaseResult result_of(author_tests::ReadCase& read, author_tests::Run& run) {
  CaseResult result;
  if (!has_errors(read.findings)) result = author_tests::run_case(read.test, run);
  result.line = read.test.range.begin.line;
  result.name = read.test.name.empty() ? fmt::format("the case in line {}", result.line) : read.test.name;
  result.findings = std::move(read.findings);
  return result;
}

}  // namespace

bool CaseResult::was_run() const {
  return !has_errors(findings);
}

bool CaseResult::passed() const {
  return was_run() && failing == 0;
}

bool TestReport::passed() const {
  return !has_errors(findings) && !cases.empty() &&
         std::all_of(cases.begin(), cases.end(), [](const CaseResult& result) { return result.passed(); });
}

TestReport run_test(std::string_view yaml, std::string file, const ReadFile& read) {
  ReadTest test = read_test(yaml, file, read);
  TestReport report;
  report.file = std::move(file);
  report.plan = std::move(test.plan_file);
  report.plan_is_there = test.plan_is_there;
  if (!test.plan || has_errors(test.findings)) {
    report.findings = all_findings(test, report.file);
    return report;
  }
  report.findings = std::move(test.findings);
  const CallPlan::Loaded& loaded = test.plan->inside();
  author_tests::Run run{*test.plan, test.warnings, read, author_tests::Reach{loaded.plan, loaded.catalogue}};
  for (author_tests::ReadCase& each : test.cases) report.cases.push_back(result_of(each, run));
  report.coverage = run.reach.coverage();
  report.kept = std::move(run.kept);
  return report;
}

CheckedFile check_test(std::string_view yaml, std::string file, const ReadFile& read) {
  ReadTest test = read_test(yaml, file, read);
  CheckedFile checked;
  checked.file = std::move(file);
  checked.kind = FileKind::test;
  if (test.is_yaml) checked.test = TestSummary{};
  for (const author_tests::ReadCase& each : test.cases) checked.test->cases.push_back(each.test.name);
  checked.findings = all_findings(test, checked.file);
  // Those of files that the test names have other lines; `unreadable-file` stands for them.
  std::erase_if(checked.findings, [&](const Diagnostic& finding) { return finding.file != checked.file; });
  return checked;
}

}  // namespace bedside
