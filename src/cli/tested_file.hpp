// A test file that was run.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <bedside/author_test.hpp>

#include "cli/appearance.hpp"
#include "cli/command_line.hpp"

namespace bedside::cli {

struct TestedFile {
  std::string path;
  std::string text;
  TestReport report;

  /// The path of the plan, as seen from where the command was called.
  std::string plan_path() const;
};

/// The test files that the paths stand for: files as they are, of a plan `NAME.yaml` the file `NAME.test.yaml` beside
/// it, of a folder all `*.test.yaml` in it and below, in the order of their names. Said on the error stream: what
/// isn't there, and folders without tests.
struct FoundTests {
  std::vector<std::string> files;
  bool all_found = true;
};
FoundTests find_tests(const std::vector<std::string>& paths, Streams& streams);

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
/// Rounded down, so that 100 means all.
std::size_t percent_covered(const Coverage& coverage);

}  // namespace bedside::cli
