// TAP 14: https://testanything.org/tap-version-14-specification.html
#include <fmt/format.h>

#include "cli/line.hpp"
#include "cli/test_report.hpp"

namespace bedside::cli {
namespace {

/// A description: `#` begins a directive there, and `\` escapes it.
std::string described(std::string_view text) {
  std::string description;
  for (const char c : one_line(text)) {
    if (c == '#' || c == '\\') description += '\\';
    description += c;
  }
  return description;
}

/// A YAML text in double quotes.
std::string yaml_quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : shown_safely(text)) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (c == '\n')
      quoted += "\\n";
    else
      quoted += c;
  }
  return quoted + "\"";
}

std::string list(std::string_view key, const std::vector<std::string>& texts, std::string_view indent) {
  if (texts.empty()) return {};
  std::string all = fmt::format("{}{}:\n", indent, key);
  for (const std::string& text : texts) all += fmt::format("{}  - {}\n", indent, yaml_quoted(text));
  return all;
}

std::string broken_block(const BrokenExpectation& broken, const TestedFile& file) {
  std::string text =
      fmt::format("    - message: {}\n      at: {}\n", yaml_quoted(broken.message),
                  yaml_quoted(fmt::format("{}:{}:{}", file.path, broken.range.begin.line, broken.range.begin.column)));
  if (!broken.hint.empty()) text += fmt::format("      hint: {}\n", yaml_quoted(broken.hint));
  std::vector<std::string> decided;
  for (const DecidedBy& each : broken.decided_by)
    decided.push_back(fmt::format("{}:{}: {}", file.report.plan, each.line, each.text));
  text += list("because", decided, "      ");
  text += list("read", broken.read, "      ");
  if (!broken.difference.empty()) text += fmt::format("      difference: {}\n", yaml_quoted(broken.difference));
  return text;
}

std::string failure_block(const CaseResult& result, const TestedFile& file) {
  std::string text = "  ---\n  severity: fail\n";
  if (const std::string profiles = failing_profiles(result); !profiles.empty())
    text += fmt::format("  profiles: {}\n", yaml_quoted(profiles));
  text += "  broken:\n";
  for (const BrokenExpectation& broken : result.broken) text += broken_block(broken, file);
  return text + "  ...\n";
}

std::string findings_block(const std::vector<std::string>& findings) {
  return "  ---\n  severity: fail\n" + list("findings", findings, "  ") + "  ...\n";
}

}  // namespace

std::string test_tap(const std::vector<TestedFile>& files, bool with_coverage) {
  std::string points;
  std::size_t number = 0;
  for (const TestedFile& file : files) {
    if (!file.was_run())
      points += fmt::format("not ok {} - {}: nothing of this file was run\n{}", ++number, described(file.path),
                            findings_block(why_not_run(file)));
    for (const CaseResult& result : file.report.cases) {
      points += fmt::format("{} {} - {}: {}\n", result.passed() ? "ok" : "not ok", ++number, described(file.path),
                            described(result.name));
      if (!result.was_run())
        points += findings_block(rendered(result.findings));
      else if (!result.passed())
        points += failure_block(result, file);
    }
  }
  std::string text = fmt::format("TAP version 14\n1..{}\n{}", number, points);
  if (with_coverage)
    for (const PlanCoverage& plan : coverage_of(files)) {
      text += fmt::format("# {}\n", coverage_line(plan));
      for (const std::string& line : not_reached(plan)) text += fmt::format("# {}\n", one_line(line));
    }
  return text;
}

}  // namespace bedside::cli
