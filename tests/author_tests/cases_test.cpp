// `bedside test`, as authors see it.
#include "catch.hpp"
#include "cli/command_case.hpp"

TEST_CASE("running tests prints what each case says, whole") {
  require_command_cases(BEDSIDE_CASES);
}
