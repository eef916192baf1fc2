// The cases that come with findings can be pasted into a test file, and fail as long as the plan is so.
#include <bedside/author_test.hpp>

#include "explore/explored.hpp"
#include "explore/random_plan.hpp"

using namespace texts;
using namespace bedside;

namespace {

/// How many cases there were.
std::size_t hold(const std::string& yaml) {
  const Checked<CallPlan> plan = load_plan(yaml, "plan.yaml");
  if (!plan) return 0;
  std::string cases;
  for (const ExplorationFinding& finding : explore(*plan.value).findings) cases += finding.test_case;
  if (cases.empty()) return 0;
  const std::string test = "bedside: 1\ntest: plan.yaml\ncases:\n" + cases;
  const TestReport report = run_test(test, "plan.test.yaml", [&](const std::string&) { return std::optional{yaml}; });
  INFO(yaml << test);
  for (const Diagnostic& problem : report.findings) UNSCOPED_INFO(render(problem, test));
  REQUIRE_FALSE(has_errors(report.findings));
  for (const CaseResult& result : report.cases) {
    INFO(result.name << ", line " << result.line);
    for (const Diagnostic& problem : result.findings) UNSCOPED_INFO(render(problem, test));
    REQUIRE(result.was_run());
    CHECK_FALSE(result.passed());
  }
  return report.cases.size();
}

}  // namespace

TEST_CASE("the cases of all kinds of findings are read as they are, and fail") {
  const std::size_t cases = hold(R"yaml(
bedside: 1
plan: call
facts:
  a1c: {type: number, phi: false, min: 3, max: 20, optional: true, example: 8.1}
  age: {type: integer, min: 0, max: 120, example: 50}
  ends: {type: date, optional: true, example: 2026-12-01}
  name: {type: text, example: "Maria: \"M\" # no"}
topics:
  - topic: sugar
    when: a1c >= 9.0
    feels:
      - {is: painful, when: a1c < 7.0}
      - {is: neutral}
    steps:
      - say: Your sugar is {a1c:.1}.
      - say: That is good.
        when: a1c < 7.0 && name == "Maria"
  - topic: choice
    feels: pleasant
    offer: Which?
    about: other
    answer: {name: which}
    options:
      - {id: none, say: Nothing}
      - {id: swim, say: Swimming}
      - {id: club, say: The club, when: age > 90 && age < 80}
  - topic: smoking
    feels: unpleasant
    after: choice
    when: which == "none"
    ask: Since when?
    answer: {name: since, type: date, optional: true}
  - topic: never
    when: has(since) && which == "swim"
    say: Words.
closing:
  - topic: safety
    mandatory: true
    when: ends > timestamp("2026-06-01T00:00:00Z")
    say: Ring us.
buttons:
  - button: alarm
    label: Alarm
    urgent: true
    when: which == "swim" && which == "none"
    steps: [{say: Now.}]
    then: end
  - button: help
    label: Help
    when: age > 90 && age < 80
    steps: [{say: Here.}]
    then: return
)yaml");
  CHECK(cases >= 9);
}

TEST_CASE("so are those of random plans") {
  std::size_t cases = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    std::mt19937_64 dice(seed);
    cases += hold(random_plan(dice));
  }
  CHECK(cases > 100);
}
