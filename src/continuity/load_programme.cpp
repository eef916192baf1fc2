// A programme file and the plans that it names.
#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "continuity/check/check.hpp"
#include "continuity/loaded_programme.hpp"
#include "continuity/schedule.hpp"
#include "diagnostics/edits.hpp"
#include "diagnostics/findings.hpp"
#include "loaded_plan.hpp"
#include "programme/read_programme.hpp"
#include "programme/summary.hpp"
#include "source/read_yaml.hpp"

namespace bedside {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

/// What a programme file says, as far as it could be read.
struct ReadProgramme {
  std::vector<Diagnostic> findings;
  std::optional<programme::Programme> programme;  ///< none: the text is not even YAML
  std::vector<CallPlan> plans;                    ///< one for each call when all of them are sound, else none
};

/// The plans, each file read once.
class Plans {
 public:
  Plans(const ReadFile& read, Findings& findings) : read_(read), findings_(findings) {}

  const CallPlan* find(const programme::PlannedCall& call) {
    const auto [known, fresh] = loaded_.emplace(call.plan, std::nullopt);
    if (fresh) known->second = load(call);
    return known->second ? &*known->second : nullptr;
  }

 private:
  std::optional<CallPlan> load(const programme::PlannedCall& call) {
    const std::optional<std::string> text = read_(call.plan);
    if (!text) {
      findings_.error(Code::unreadable_file, call.plan_range, "the file of the plan can't be read").hint =
          "files are named as seen from the programme";
      return {};
    }
    Checked<CallPlan> plan = load_plan(*text, call.plan);
    if (!plan)
      findings_
          .error(Code::unsound_plan, call.plan_range,
                 fmt::format("the plan has {} {}, and no call can be made of it", count_errors(plan.diagnostics),
                             count_errors(plan.diagnostics) == 1 ? "error" : "errors"))
          .hint = fmt::format("`bedside check` of `{}` lists them", call.plan);
    return std::move(plan.value);
  }

  static std::ptrdiff_t count_errors(const std::vector<Diagnostic>& all) {
    return std::count_if(all.begin(), all.end(),
                         [](const Diagnostic& each) { return each.severity == Severity::error; });
  }

  const ReadFile& read_;
  Findings& findings_;
  std::map<std::string, std::optional<CallPlan>> loaded_;
};

std::vector<CallPlan> load_plans(const programme::Programme& programme, const ReadFile& read, Findings& findings) {
  Plans plans{read, findings};
  std::vector<CallPlan> loaded;
  for (const programme::PlannedCall& call : programme.calls) {
    if (call.plan.empty()) continue;
    if (const CallPlan* plan = plans.find(call)) loaded.push_back(*plan);
  }
  if (loaded.size() < programme.calls.size()) loaded.clear();
  return loaded;
}

bool is_a_plan(const source::Node& root) {
  const auto has = [&](std::string_view key) {
    return std::any_of(root.entries.begin(), root.entries.end(),
                       [&](const source::Entry& entry) { return entry.key.text == key; });
  };
  return has("plan") && !has("programme") && !has("calls");
}

ReadProgramme read(std::string_view yaml, const std::string& file, const ReadFile& read_file) {
  ReadProgramme read;
  Checked<source::Document> document = source::read_yaml(yaml, file);
  read.findings = std::move(document.diagnostics);
  if (document && is_a_plan(document.value->root)) {
    Findings findings{file};
    findings
        .error(Code::not_a_plan, document.value->root.entries.front().key.range,
               "this is a call plan, not a programme of calls")
        .hint = "give a plan by itself, without `--programme`";
    read.findings = findings.take();
    return read;
  }
  if (document) {
    Findings findings{file};
    read.programme = programme::read_programme(*document.value, findings);
    const bool is_whole = !findings.has_errors();
    if (read_file) read.plans = load_plans(*read.programme, read_file, findings);
    if (is_whole && !read.plans.empty()) continuity::check(*read.programme, read.plans, findings);
    std::vector<Diagnostic> all = findings.take();
    std::move(all.begin(), all.end(), std::back_inserter(read.findings));
  }
  diagnostics::sort_by_place(read.findings);
  diagnostics::settle_fixes(yaml, read.findings);
  return read;
}

}  // namespace

CallProgramme::CallProgramme(std::shared_ptr<const Loaded> loaded) : loaded_(std::move(loaded)) {}

const std::string& CallProgramme::id() const {
  return loaded_->programme.id;
}
ProgrammeSummary CallProgramme::summary() const {
  return programme::summary_of(loaded_->programme);
}
const std::vector<ScheduledCall>& CallProgramme::calls() const {
  return loaded_->calls;
}
std::size_t CallProgramme::length() const {
  return static_cast<std::size_t>(std::count_if(loaded_->calls.begin(), loaded_->calls.end(),
                                                [](const ScheduledCall& call) { return call.number > 0; }));
}

Checked<CallProgramme> load_programme(std::string_view yaml, std::string file, const ReadFile& read_file) {
  ReadProgramme programme = read(yaml, file, read_file);
  if (has_errors(programme.findings) || programme.plans.empty()) return {std::nullopt, std::move(programme.findings)};
  auto loaded = std::make_shared<CallProgramme::Loaded>();
  loaded->programme = std::move(*programme.programme);
  loaded->plans = std::move(programme.plans);
  loaded->calls = continuity::scheduled(loaded->programme, loaded->plans);
  return {CallProgramme{std::move(loaded)}, std::move(programme.findings)};
}

CheckedFile check_programme(std::string_view yaml, std::string file, const ReadFile& read_file) {
  ReadProgramme programme = read(yaml, file, read_file);
  CheckedFile checked;
  checked.file = std::move(file);
  checked.kind = FileKind::programme;
  checked.findings = std::move(programme.findings);
  if (programme.programme) checked.programme = programme::summary_of(*programme.programme);
  return checked;
}

}  // namespace bedside
