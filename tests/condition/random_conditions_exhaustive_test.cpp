// What random_conditions_test.cpp does to some, done to a million.
#include "catch.hpp"
#include "comparison.hpp"

namespace bedside::condition::reference {
namespace {

TEST_CASE("each of a million random expressions comes to what the reference says") {
  const Tally tally = compared_with_reference({.seed = 8, .count = 1'000'000, .may_slip = true});
  require_variety(tally, 3'000);
}

}  // namespace
}  // namespace bedside::condition::reference
