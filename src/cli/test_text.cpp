#include <fmt/format.h>

#include "cli/line.hpp"
#include "cli/test_report.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

std::string indented(std::string_view text, std::string_view indent) {
  std::string all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) all += indent;
    all += text.substr(0, end);
    all += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

std::string note(std::string_view label, std::string_view text, bool colour) {
  return Line(label, Paint::cyan).add(text).text(colour);
}

std::string profiles_in_words(const CaseResult& result) {
  return result.profiles > 1 && result.passed() ? fmt::format(" ({} profiles)", result.profiles) : "";
}

std::string finding_text(const Diagnostic& finding, const TestedFile& file, bool colour) {
  return render(finding, finding.file == file.report.file ? file.text : "", colour);
}

std::string case_text(const CaseResult& result, const TestedFile& file, bool colour) {
  Line line;
  line.add(result.passed() ? "  ok      " : "  not ok  ", result.passed() ? Paint::green : Paint::red);
  line.add(result.name, result.passed() ? Paint::none : Paint::strong).add(profiles_in_words(result), Paint::quiet);
  std::string text = line.text(colour);
  for (const Diagnostic& finding : result.findings) text += indented(finding_text(finding, file, colour), "    ");
  if (!result.was_run()) return text + Line("    this case was not run", Paint::red).text(colour);
  if (const std::string profiles = failing_profiles(result); !profiles.empty())
    text += Line("          " + profiles).text(colour);
  for (const BrokenExpectation& broken : result.broken) text += indented(broken_text(broken, file, colour), "    ");
  return text;
}

/// Nothing of a file that isn't there: that is said on the error stream.
std::string file_text(const TestedFile& file, bool colour) {
  if (!file.why_not.empty()) return {};
  std::string text = Line(file.path, Paint::strong).text(colour);
  for (const Diagnostic& finding : file.report.findings) text += finding_text(finding, file, colour);
  if (!file.was_run()) text += Line("  nothing of this file was run", Paint::red).text(colour);
  for (const CaseResult& result : file.report.cases) text += case_text(result, file, colour);
  return text + "\n";
}

struct Sums {
  std::size_t cases = 0;
  std::size_t failed = 0;
  std::size_t profiles = 0;
  std::size_t cases_not_run = 0;  ///< of those that failed
  std::size_t files_not_run = 0;
};

Sums sums_of(const std::vector<TestedFile>& files) {
  Sums sums;
  for (const TestedFile& file : files) {
    if (!file.was_run()) ++sums.files_not_run;
    for (const CaseResult& result : file.report.cases) {
      ++sums.cases;
      sums.profiles += result.profiles;
      if (!result.passed()) ++sums.failed;
      if (!result.was_run()) ++sums.cases_not_run;
    }
  }
  return sums;
}

}  // namespace

std::string failing_profiles(const CaseResult& result) {
  if (result.profiles == 1 || result.passed()) return {};
  const std::string with =
      result.counter_example.empty() ? "" : ", the simplest with " + listed(result.counter_example);
  return result.failing == result.profiles
             ? fmt::format("in all {} profiles", result.profiles)
             : fmt::format("in {} of {} profiles{}", result.failing, result.profiles, with);
}

std::string broken_text(const BrokenExpectation& broken, const TestedFile& file, bool colour) {
  const Diagnostic problem{{}, Severity::error, broken.message, file.report.file, broken.range, broken.hint, {}};
  std::string text = render(problem, file.text, colour);
  for (const DecidedBy& decided : broken.decided_by)
    text += note("because", fmt::format(": {}:{}: {}", file.report.plan, decided.line, decided.text), colour);
  if (!broken.read.empty()) text += note("read", ": " + fmt::format("{}", fmt::join(broken.read, ", ")), colour);
  if (!broken.difference.empty()) text += shown_safely(indented(broken.difference, "  "));
  return text;
}

std::vector<std::string> rendered(const std::vector<Diagnostic>& findings) {
  std::vector<std::string> texts;
  for (const Diagnostic& finding : findings) texts.push_back(render(finding, ""));
  return texts;
}

std::vector<std::string> why_not_run(const TestedFile& file) {
  if (!file.why_not.empty()) return {file.why_not};
  return rendered(file.report.findings);
}

std::string test_text(const std::vector<TestedFile>& files, bool colour) {
  std::string text;
  for (const TestedFile& file : files) text += file_text(file, colour);
  const Sums sums = sums_of(files);
  std::string not_run;
  if (sums.cases_not_run > 0) not_run += fmt::format(" ({} not run)", sums.cases_not_run);
  if (sums.files_not_run > 0) not_run += fmt::format("; {} not run", counted(sums.files_not_run, "file"));
  const std::string profiles =
      sums.profiles == sums.cases ? "" : fmt::format(" for {}", counted(sums.profiles, "profile"));
  return text + fmt::format("{}{}: {} passed, {} failed{}\n", counted(sums.cases, "case"), profiles,
                            sums.cases - sums.failed, sums.failed, not_run);
}

}  // namespace bedside::cli
