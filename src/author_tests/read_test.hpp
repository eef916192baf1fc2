// Tree to cases.
#pragma once

#include <vector>

#include "author_tests/read_patient.hpp"
#include "source/node.hpp"

namespace bedside::author_tests {

/// A case as far as it could be read. With an error among its problems it can't be run; others can all the same.
struct ReadCase {
  TestCase test;
  std::vector<Diagnostic> findings;  ///< of the case in the test file, then of files that it names
};

/// Problems outside of the cases, in `patients` for instance, are in `findings`, and in `beside` those of files that
/// are named there.
std::vector<ReadCase> read_cases(const source::Document& document, const CallPlan& plan, Beside& beside,
                                 diagnostics::Findings& findings);

}  // namespace bedside::author_tests
