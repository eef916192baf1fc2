// What tests reach in a plan, and what they don't.
#include <algorithm>

#include <fmt/format.h>

#include "cli/line.hpp"
#include "cli/test_report.hpp"

namespace bedside::cli {
namespace {

/// `12-14, 20`.
std::string ranges(const std::vector<int>& lines) {
  std::string text;
  for (std::size_t place = 0; place < lines.size();) {
    std::size_t last = place;
    while (last + 1 < lines.size() && lines[last + 1] <= lines[last] + 1) ++last;
    text += text.empty() ? "" : ", ";
    text += lines[last] > lines[place] ? fmt::format("{}-{}", lines[place], lines[last]) : std::to_string(lines[place]);
    place = last + 1;
  }
  return text;
}

std::vector<int> missing_lines(const Coverage& coverage) {
  std::vector<int> lines;
  for (const CoverageItem& item : coverage.items)
    if (!item.covered) lines.push_back(item.line);
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

std::string coverage_line(const PlanCoverage& plan) {
  return fmt::format("{}: {} % covered", one_line(plan.plan), percent_covered(plan.coverage));
}

std::vector<std::string> not_reached(const PlanCoverage& plan) {
  const std::vector<int> lines = missing_lines(plan.coverage);
  if (lines.empty()) return {};
  std::vector<std::string> text{fmt::format("not reached: lines {}", ranges(lines))};
  for (const CoverageItem& item : plan.coverage.items)
    if (!item.covered) text.push_back(fmt::format("  {}:{}: {}", plan.plan, item.line, item.what));
  return text;
}

std::string coverage_text(const std::vector<PlanCoverage>& plans, bool colour) {
  std::string text;
  for (const PlanCoverage& plan : plans) {
    text += "\n" + Line(coverage_line(plan), Paint::strong).text(colour);
    for (const Covered kind : all_covered) {
      const std::size_t total = plan.coverage.total(kind);
      if (total > 0) text += fmt::format("  {:>5} of {:<5} {}\n", plan.coverage.covered(kind), total, name_of(kind));
    }
    for (const std::string& line : not_reached(plan)) text += Line("  " + line).text(colour);
  }
  return text;
}

}  // namespace bedside::cli
