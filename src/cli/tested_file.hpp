// A test file that was run.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include <bedside/author_test.hpp>

#include "cli/appearance.hpp"
#include "cli/command_line.hpp"

namespace bedside::cli {

struct TestedFile {
  std::string path;
  std::string why_not{};  ///< there is nothing to run, in words; empty where there is
  std::string text{};
  TestReport report{};

  /// Whether it was there, and its plan.
  bool is_there() const { return why_not.empty() && report.plan_is_there; }
  /// Whether something in it could be run; what couldn't is a failure of the file as a whole.
  bool was_run() const { return why_not.empty() && !has_errors(report.findings); }

  /// The path of the plan, as seen from where the command was called.
  std::string plan_path() const;
};

/// The test files that the paths stand for: files as they are, of a plan `NAME.yaml` the file `NAME.test.yaml` beside
/// it, of a folder all `*.test.yaml` in it and below, in the order of their names. A folder without any stands for
/// itself, with the reason.
std::vector<TestedFile> find_tests(const std::vector<std::string>& paths);

/// Reads files as seen from `file`; nothing is said of what can't be read.
ReadFile reader_beside(const std::string& file);
/// `name` as seen from `file`.
std::string path_beside(const std::string& file, const std::string& name);

/// What is covered of one plan, by all tests of it.
struct PlanCoverage {
  std::string plan;  ///< path
  Coverage coverage;
};
std::vector<PlanCoverage> coverage_of(const std::vector<TestedFile>& files);
inline constexpr std::array<Covered, covered_count> all_covered{Covered::topic, Covered::step, Covered::condition,
                                                                Covered::button, Covered::option};
/// Of all that is counted. Rounded down, so that 100 means all.
std::size_t percent_covered(const Coverage& coverage);

}  // namespace bedside::cli
