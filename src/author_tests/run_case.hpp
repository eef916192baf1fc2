// A case, run for everyone whom it is about.
#pragma once

#include <vector>

#include <bedside/author_test.hpp>
#include <bedside/engine.hpp>

#include "author_tests/reach.hpp"
#include "author_tests/test_file.hpp"

namespace bedside::author_tests {

/// What cases have in common, and what they leave behind.
struct Run {
  const CallPlan& plan;
  const std::vector<Diagnostic>& warnings;  ///< of the plan
  const ReadFile& read;
  Reach reach;
  std::vector<KeptText> kept{};
};

CaseResult run_case(const TestCase& test, Run& run);

}  // namespace bedside::author_tests
