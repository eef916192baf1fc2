// Tree to cases.
#pragma once

#include <vector>

#include "author_tests/read_patient.hpp"
#include "source/node.hpp"

namespace bedside::author_tests {

/// The cases as far as they could be read. The problems are in `findings`, and in `beside` those of files that the test
/// names.
std::vector<TestCase> read_cases(const source::Document& document, const CallPlan& plan, Beside& beside,
                                 diagnostics::Findings& findings);

}  // namespace bedside::author_tests
