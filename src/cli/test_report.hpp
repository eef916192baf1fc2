// What became of tests, in each of the formats that `bedside test` writes.
#pragma once

#include <string>
#include <vector>

#include "cli/tested_file.hpp"

namespace bedside::cli {

/// For people: each case on a line, what is broken with its place and its reasons, then the sums.
std::string test_text(const std::vector<TestedFile>& files, bool colour);
/// TAP 14: one point for each case, and for each file that couldn't be run.
std::string test_tap(const std::vector<TestedFile>& files, bool with_coverage);
/// JUnit's XML, as build servers read it.
std::string test_junit(const std::vector<TestedFile>& files, bool with_coverage);

/// Per cent of each kind, and the lines that are missing.
std::string coverage_text(const std::vector<PlanCoverage>& plans, bool colour);
/// "diabetes-monthly.yaml: 98 % covered".
std::string coverage_line(const PlanCoverage& plan);

/// What the tests of the plan don't reach: its lines, then each with its place; nothing when they reach all.
std::vector<std::string> not_reached(const PlanCoverage& plan);

/// Mistakes without the lines that they stand in, for build servers.
std::vector<std::string> rendered(const std::vector<Diagnostic>& findings);
/// Why nothing of the file was run: what is said of it as a whole, or its mistakes.
std::vector<std::string> why_not_run(const TestedFile& file);

/// What is broken, as a block of text: with its line of the test file, its reasons and what was read.
std::string broken_text(const BrokenExpectation& broken, const TestedFile& file, bool colour);
/// "in 2 of 48 profiles, the simplest with a1c = 12", or nothing for a case without `for_all`.
std::string failing_profiles(const CaseResult& result);

}  // namespace bedside::cli
