#include "texts/findings.hpp"

#include <memory>
#include <utility>

#include <bedside/author_test.hpp>
#include <bedside/authoring.hpp>
#include <bedside/evaluate.hpp>
#include <bedside/journal.hpp>
#include <bedside/live_call.hpp>
#include <bedside/outcomes.hpp>
#include <bedside/programme.hpp>

#include "journal/file.hpp"
#include "texts/simulated_disk.hpp"
#include "value/fingerprint.hpp"

namespace texts {
namespace {

Report rendered(std::vector<bedside::Diagnostic> problems, const std::string& source) {
  Report report;
  for (const bedside::Diagnostic& problem : problems) report.printed += bedside::render(problem, source);
  report.problems = std::move(problems);
  return report;
}

Report report_of_condition(const Case& texts) {
  bedside::Checked<bedside::Values> facts{bedside::Values{}, {}};
  if (!texts.facts.empty()) facts = bedside::read_values(texts.facts, "facts.json");
  if (!facts) return rendered(std::move(facts.diagnostics), texts.facts);
  return rendered(bedside::evaluate(texts.condition, *facts.value).diagnostics, texts.condition);
}

/// What is said when the call that a journal kept goes on with the plan of the case, for the patient of its facts.
std::vector<bedside::Diagnostic> problems_of_resuming(const Case& texts, const bedside::KeptCall& kept) {
  const bedside::Checked<bedside::CallPlan> plan = bedside::load_plan(texts.plan, "plan.yaml");
  if (!plan) return plan.diagnostics;
  std::vector<bedside::Diagnostic> problems = bedside::resume_session(*plan.value, kept).diagnostics;
  if (texts.facts.empty()) return problems;
  const auto facts = bedside::read_facts(*plan.value, texts.facts, "facts.json");
  if (!facts) return facts.diagnostics;
  for (bedside::Diagnostic& problem : bedside::compare_facts(*plan.value, *facts.value, kept))
    problems.push_back(std::move(problem));
  return problems;
}

/// What a journal of nobody's call begins with.
bedside::JournalHeader begun_now() {
  bedside::JournalHeader header;
  header.plan_sha256 = header.facts_sha256 = bedside::value::sha256({});
  return header;
}

/// Kept on a disk of its own. The lines of a journal hold what the patient said, so they are never shown.
Report report_of_journal(const Case& texts) {
  const std::string path = "call.journal";
  const auto disk = std::make_shared<SimulatedDisk>();
  SimulatedFile& file = disk->put(path, texts.journal);
  if (!texts.successor.empty()) disk->put(path + ".1", texts.successor);
  file.locked = texts.state == "locked";
  if (texts.state == "link") file.problem = bedside::journal::DiskProblem::symbolic_link;
  if (texts.state == "readable") file.mode = 0644;
  if (texts.state == "there") return rendered(bedside::journal::create(disk, path, begun_now()).diagnostics, "");
  bedside::KeptCall kept;
  const auto opened = bedside::journal::open(disk, path, kept);
  if (!opened || texts.plan.empty()) return rendered(opened.diagnostics, "");
  return rendered(problems_of_resuming(texts, kept), "");
}

Report report_of_test(const Case& texts) {
  const bedside::ReadFile read = [&](const std::string& name) {
    return name == "plan.yaml" && !texts.plan.empty() ? std::optional{texts.plan} : std::nullopt;
  };
  return rendered(bedside::check_test(texts.test, "plan.test.yaml", read).findings, texts.test);
}

/// What is said when that call is opened.
std::vector<bedside::Diagnostic> problems_of_opening(const Case& texts, const bedside::ReadFile& read) {
  const std::string name = "programme.yaml";
  const bedside::Checked<bedside::CallProgramme> programme = bedside::load_programme(texts.programme, name, read);
  if (!programme) return programme.diagnostics;
  const auto earlier = bedside::read_earlier_calls(texts.history.empty() ? "[]" : texts.history, "history.json");
  if (!earlier) return earlier.diagnostics;
  bedside::Checked<std::size_t> place = bedside::find_call(*programme.value, texts.call, *earlier.value);
  for (bedside::Diagnostic& problem : place.diagnostics) problem.file = name;
  if (!place) return std::move(place.diagnostics);
  const std::optional<std::string> facts = texts.facts.empty() ? std::nullopt : std::optional{texts.facts};
  return bedside::open_call(*programme.value, *place.value, *earlier.value, facts, "facts.json").diagnostics;
}

Report report_of_programme(const Case& texts) {
  const bedside::ReadFile read = [&](const std::string& name) -> std::optional<std::string> {
    if (name == "plan.yaml" && !texts.plan.empty()) return texts.plan;
    const auto found = texts.plans.find(name);
    return found == texts.plans.end() ? std::nullopt : std::optional{found->second};
  };
  if (!texts.call.empty()) return rendered(problems_of_opening(texts, read), texts.programme);
  return rendered(bedside::check_file(texts.programme, "programme.yaml", read).findings, texts.programme);
}

/// Both: what earlier calls tell fills in what isn't given.
std::vector<bedside::Diagnostic> problems_of_facts(const Case& texts, const bedside::CallPlan& plan) {
  bedside::Background background;
  if (!texts.history.empty()) {
    bedside::Checked<std::vector<bedside::EarlierCall>> earlier =
        bedside::read_earlier_calls(texts.history, "history.json");
    if (!earlier) return std::move(earlier.diagnostics);
    background.calls = std::move(earlier.value);
  }
  return bedside::read_facts(plan, texts.facts, "facts.json", background).diagnostics;
}

}  // namespace

Report report_of(const Case& texts) {
  // As with facts, lines of outcomes are never shown.
  if (!texts.outcomes.empty()) return rendered(bedside::read_outcomes(texts.outcomes, "outcomes.jsonl").problems, "");
  if (!texts.programme.empty()) return report_of_programme(texts);
  if (!texts.test.empty()) return report_of_test(texts);
  if (!texts.journal.empty()) return report_of_journal(texts);
  if (!texts.condition.empty()) return report_of_condition(texts);
  if (texts.facts.empty() && texts.history.empty())
    return rendered(bedside::check_file(texts.plan, "plan.yaml").findings, texts.plan);
  bedside::Checked<bedside::CallPlan> plan = bedside::load_plan(texts.plan, "plan.yaml");
  if (!plan) return rendered(std::move(plan.diagnostics), texts.plan);
  if (!texts.facts.empty()) return rendered(problems_of_facts(texts, *plan.value), texts.facts);
  return rendered(bedside::read_history(*plan.value, texts.history, "history.json").diagnostics, texts.history);
}

bool is_of_a_sketch(const bedside::Diagnostic& problem) {
  return problem.code == "no-choice" || problem.code == "no-pleasant-ending";
}

std::vector<bedside::Diagnostic> beyond_a_sketch(std::vector<bedside::Diagnostic> problems) {
  std::erase_if(problems, is_of_a_sketch);
  return problems;
}

}  // namespace texts
