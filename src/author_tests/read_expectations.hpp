// What must be true, as a test says it.
#pragma once

#include <cstdint>
#include <vector>

#include "author_tests/test_reader.hpp"

namespace bedside::author_tests {

/// Where expectations stand: in a case whose call is only arranged, in one that is held, or at a moment of that.
enum class Scope : std::uint8_t { arranged, held, moment };

/// The expectations of `expect`.
std::vector<Expectation> read_expectations(TestReader& reader, const source::Node& node, Scope scope,
                                           bool for_all = false);

/// `hears` and `shows` right in what happens in a call.
std::vector<Expectation> read_momentary(TestReader& reader, const plan::Mapping& mapping);

}  // namespace bedside::author_tests
