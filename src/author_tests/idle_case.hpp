// Refuses what a case says that would be so of every call, or of none.
#pragma once

#include "author_tests/test_reader.hpp"

namespace bedside::author_tests {

/// A call that only goes on, and of which nothing is expected.
void refuse_idle_call(TestReader& reader, const TestCase& test);

/// What is expected to be said, shown or pressed once the call has ended: nothing is, then.
void refuse_after_the_end(TestReader& reader, const TestCase& test);

}  // namespace bedside::author_tests
