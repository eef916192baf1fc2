// What happens in the call of a case.
#pragma once

#include <vector>

#include "author_tests/test_reader.hpp"

namespace bedside::author_tests {

/// `to the end`, or a list of what happens, one thing after another.
std::vector<CallItem> read_call(TestReader& reader, const source::Node& node);

}  // namespace bedside::author_tests
