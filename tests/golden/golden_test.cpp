// Whole texts: what bedside prints for a plan, its facts or its history. One file a case, see README.md here.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <bedside/authoring.hpp>

#include "catch.hpp"
#include "cli/console.hpp"
#include "diagnostics/edits.hpp"
#include "texts/escapes.hpp"
#include "texts/files.hpp"
#include "texts/findings.hpp"

namespace {

const std::string mark = "=== ";

/// The text below the line `=== name`, or `=== name escaped`.
std::string section(const std::string& file, const std::string& name) {
  for (const std::string& title : {name, name + " escaped"}) {
    const std::string line = "\n" + mark + title + "\n";
    const std::size_t start = file.find(line);
    if (start == std::string::npos) continue;
    const std::size_t begin = start + line.size();
    const std::size_t end = std::min(file.find("\n" + mark, begin - 1), file.size() - 1);
    const std::string text = file.substr(begin, end + 1 - begin);
    return title == name ? text : texts::unescaped(text);
  }
  return {};
}

/// Every other file of YAML, by its name.
std::map<std::string, std::string> plans_beside(const std::string& file) {
  std::map<std::string, std::string> plans;
  const std::set<std::string> others{"plan.yaml", "plan.test.yaml", "programme.yaml"};
  const std::string line = "\n" + mark;
  for (std::size_t at = file.find(line); at != std::string::npos; at = file.find(line, at + 1)) {
    const std::size_t begin = at + line.size();
    const std::string name = file.substr(begin, file.find('\n', begin) - begin);
    if (name.ends_with(".yaml") && !others.contains(name)) plans.emplace(name, section(file, name));
  }
  return plans;
}

struct GoldenCase {
  std::string path;
  std::string file;
  texts::Case texts;
  std::string printed;
  bool sound = false;  ///< in the folder of cases without problems
};

std::vector<GoldenCase> all_cases() {
  std::vector<GoldenCase> cases;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(BEDSIDE_GOLDEN_CASES)) {
    if (entry.path().extension() != ".txt" || entry.path().filename() == "CMakeLists.txt") continue;
    GoldenCase each{entry.path().string(), texts::read(entry.path().string()), {}, "", false};
    each.texts = {section(each.file, "plan.yaml"),
                  section(each.file, "facts.json"),
                  section(each.file, "history.json"),
                  section(each.file, "condition"),
                  section(each.file, "call.journal"),
                  section(each.file, "call.journal.1"),
                  {},
                  section(each.file, "plan.test.yaml"),
                  section(each.file, "outcomes.jsonl")};
    section(each.file, "programme.yaml"), section(each.file, "call"), plans_beside(each.file)
  };
  for (const std::string_view state : texts::states_of_journal) {
    const std::string text = section(each.file, "call.journal " + std::string(state));
    if (!text.empty()) each.texts.state = state;
    each.texts.journal += text;
  }
  for (std::string* line : {&each.texts.condition, &each.texts.call})
    if (line->ends_with('\n')) line->pop_back();
  each.printed = section(each.file, "printed");
  each.sound = entry.path().parent_path().filename() == "sound";
  cases.push_back(std::move(each));
}
std::sort(cases.begin(), cases.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
return cases;
}

void rebase(const GoldenCase& each, const std::string& printed) {
  const std::string line = mark + "printed\n";
  texts::write(each.path, each.file.substr(0, each.file.find(line)) + line + printed);
}

}  // namespace

TEST_CASE("every golden case prints what its file says") {
  const std::vector<GoldenCase> cases = all_cases();
  REQUIRE(cases.size() > 50);
  for (const GoldenCase& each : cases) {
    INFO(each.path);
    const texts::Report report = texts::report_of(each.texts);
    CHECK((each.sound ? texts::beyond_a_sketch(report.problems) : report.problems).empty() == each.sound);
    if (texts::rebasing())
      rebase(each, report.printed);
    else
      CHECK(report.printed == each.printed);
  }
}

TEST_CASE("problems come sorted by place, each once") {
  for (const GoldenCase& each : all_cases()) {
    INFO(each.path);
    const std::vector<bedside::Diagnostic> problems = texts::report_of(each.texts).problems;
    CHECK(std::is_sorted(problems.begin(), problems.end(),
                         [](const auto& a, const auto& b) { return a.range < b.range; }));
    CHECK(std::adjacent_find(problems.begin(), problems.end()) == problems.end());
  }
}

namespace {

using Told = std::multiset<std::pair<std::string, std::string>>;

Told errors_of(const bedside::CheckedFile& file) {
  Told errors;
  for (const bedside::Diagnostic& each : file.findings)
    if (each.severity == bedside::Severity::error) errors.emplace(each.code, each.message);
  return errors;
}

/// Whether the fix brings an error, which can only be one that the problem hid: nobody could read the condition, say.
bool brings_an_error(const std::string& plan, const bedside::CheckedFile& before, const bedside::Diagnostic& problem) {
  const bedside::Fix& fix = problem.fixes.front();
  INFO(problem.code << ": " << fix.description);
  const bedside::CheckedFile after = bedside::check_file(bedside::diagnostics::edited(plan, fix.edits), "plan.yaml");
  const std::pair<std::string, std::string> name{problem.code, problem.message};
  const Told had = errors_of(before);
  const Told has = errors_of(after);
  CHECK(has.count(name) + 1 == had.count(name));
  const bool was_readable = before.summary || before.programme;
  return was_readable &&
         std::any_of(has.begin(), has.end(), [&](const auto& error) { return has.count(error) > had.count(error); });
}

}  // namespace

TEST_CASE("every fix that is offered removes its problem and adds no error, but for what the problem hid") {
  std::size_t fixes = 0;
  std::size_t with_errors = 0;
  for (const GoldenCase& each : all_cases()) {
    if (each.texts.plan.empty() || each.texts.plan.size() > 100'000) continue;
    INFO(each.path);
    const bedside::CheckedFile before = bedside::check_file(each.texts.plan, "plan.yaml");
    for (const bedside::Diagnostic& problem : before.findings) {
      if (problem.fixes.empty()) continue;
      ++fixes;
      if (brings_an_error(each.texts.plan, before, problem)) ++with_errors;
    }
  }
  CHECK(fixes > 40);
  CHECK(with_errors <= 4);
}

TEST_CASE("mending a golden case leaves fewer errors, and none that was not there before") {
  std::size_t mended_cases = 0;
  for (const GoldenCase& each : all_cases()) {
    if (each.texts.plan.empty() || each.texts.plan.size() > 100'000) continue;
    INFO(each.path);
    const bedside::CheckedFile before = bedside::check_file(each.texts.plan, "plan.yaml");
    const bedside::Mended mended = bedside::mend(each.texts.plan, "plan.yaml");
    if (mended.mended.empty()) continue;
    ++mended_cases;
    if (!before.summary && !before.programme) continue;
    const Told had = errors_of(before);
    const Told left = errors_of(mended.left);
    CHECK(left.size() < had.size());
    for (const auto& error : left) CHECK(left.count(error) <= had.count(error));
  }
  CHECK(mended_cases > 10);
}

TEST_CASE("what is mended needs no mending") {
  for (const GoldenCase& each : all_cases()) {
    if (each.texts.plan.empty() || each.texts.plan.size() > 100'000) continue;
    INFO(each.path);
    const bedside::Mended once = bedside::mend(each.texts.plan, "plan.yaml");
    const bedside::Mended twice = bedside::mend(once.text, "plan.yaml");
    CHECK(twice.text == once.text);
    CHECK(twice.mended.empty());
  }
}

TEST_CASE("a plan with an error is not judged as a whole call") {
  const std::set<std::string> of_principles{"no-choice",       "decision-announced",
                                            "single-option",   "recommendation-without-reason",
                                            "unresolved-pain", "no-pleasant-ending",
                                            "early-hand-over", "unpleasant-closing",
                                            "long-greeting",   "long-talk",
                                            "several-rungs",   "many-key-points",
                                            "late-screening",  "emergency-outside-closing"};
  std::set<std::string> seen;
  for (const GoldenCase& each : all_cases()) {
    INFO(each.path);
    const std::vector<bedside::Diagnostic> problems = texts::report_of(each.texts).problems;
    for (const bedside::Diagnostic& problem : problems) {
      if (!of_principles.contains(problem.code)) continue;
      seen.insert(problem.code);
      CHECK(problem.severity == bedside::Severity::warning);
      CHECK_FALSE(problem.hint.empty());
      CHECK_FALSE(bedside::has_errors(problems));
    }
  }
  CHECK(seen == of_principles);
}

TEST_CASE("what is said of facts, journals and outcomes never holds a value") {
  for (const GoldenCase& each : all_cases()) {
    if (each.texts.facts.empty() && each.texts.journal.empty() && each.texts.outcomes.empty()) continue;
    INFO(each.path);
    for (const bedside::Diagnostic& problem : texts::report_of(each.texts).problems)
      for (const std::string& words : {problem.message, problem.hint})
        for (const char* value : {"secret", "4711"}) CHECK(words.find(value) == std::string::npos);
  }
}

TEST_CASE("the command that checks plans finds the same in every golden plan, and ends with status 1 on an error") {
  for (const GoldenCase& each : all_cases()) {
    if (!each.texts.facts.empty() || !each.texts.history.empty()) continue;
    if (!each.texts.condition.empty() || !each.texts.journal.empty() || !each.texts.test.empty()) continue;
    if (!each.texts.outcomes.empty()) continue;
    if (!each.texts.programme.empty()) continue;
    INFO(each.path);
    const std::vector<bedside::Diagnostic> problems = texts::report_of(each.texts).problems;
    Console console;
    console.in.str(each.texts.plan);
    const int status = run(console, {"check", "-", "--format", "json"}).status;
    nlohmann::json findings = nlohmann::json::parse(console.out.str())["files"][0]["findings"];
    const auto is_error = [](const auto& finding) { return finding["severity"] == "error"; };
    CHECK(status == (std::any_of(findings.begin(), findings.end(), is_error) ? 1 : 0));
    // The command looks for the plans of a programme, which aren't beside it here.
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [](const auto& finding) { return finding["code"] == "unreadable-file"; }),
                   findings.end());
    REQUIRE(findings.size() == problems.size());
    for (std::size_t i = 0; i < problems.size(); ++i) {
      CHECK(findings[i]["code"] == problems[i].code);
      if (problems[i].range) CHECK(findings[i]["line"] == problems[i].range->begin.line);
      if (problems[i].range) CHECK(findings[i]["column"] == problems[i].range->begin.column);
    }
  }
}

TEST_CASE("the command that evaluates conditions says the same of every golden condition") {
  int conditions = 0;
  for (const GoldenCase& each : all_cases()) {
    if (each.texts.condition.empty()) continue;
    INFO(each.path);
    ++conditions;
    Console console;
    console.in.str(each.texts.facts.empty() ? "{}" : each.texts.facts);
    CHECK(run(console, {"eval", each.texts.condition, "--facts", "-"}).status == (each.sound ? 0 : 1));
    CHECK(console.out.str().empty() == !each.sound);
    // The lines of facts are never shown, so only the problems of conditions look the same.
    if (each.printed.find("--> condition") != std::string::npos) CHECK(console.err.str() == each.printed);
    if (each.sound) CHECK(console.err.str().empty());
  }
  CHECK(conditions > 5);
}
