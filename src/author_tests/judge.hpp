// Whether what a test expects is so.
#pragma once

#include <optional>

#include <bedside/author_test.hpp>

#include "author_tests/expectation.hpp"
#include "author_tests/seen.hpp"

namespace bedside::author_tests {

/// What is so instead, and what decided about it; nothing when the expectation is met. Kept texts are for `keep`.
std::optional<BrokenExpectation> judge(const Expectation& expectation, const Seen& seen);

}  // namespace bedside::author_tests
