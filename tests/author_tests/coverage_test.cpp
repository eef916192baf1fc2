// What tests reach in a plan.
#include <algorithm>

#include <bedside/author_test.hpp>

#include "catch.hpp"

using namespace bedside;

namespace {

constexpr const char* plan = R"(bedside: 1
plan: short
facts:
  smoker: {type: yes_no, example: true}
topics:
  - topic: smoking
    when: smoker
    steps:
      - ask: Do you want to stop?
        answer: {name: wants, type: one_of, options: [yes_please, no_thanks]}
      - say: I will help you.
        when: wants == "yes_please"
  - topic: weather
    say: It is a fine day.
buttons:
  - button: upset
    steps: [{say: Take your time.}]
    then: return
)";

Coverage covered_by(const std::string& cases) {
  const ReadFile read = [](const std::string&) { return std::optional<std::string>{plan}; };
  const TestReport report = run_test("bedside: 1\ntest: plan.yaml\ncases:\n" + cases, "plan.test.yaml", read);
  for (const Diagnostic& finding : report.findings) UNSCOPED_INFO(finding.message);
  REQUIRE(report.coverage);
  return *report.coverage;
}

std::vector<std::string> missing(const Coverage& coverage) {
  std::vector<std::string> all;
  for (const CoverageItem& item : coverage.items)
    if (!item.covered) all.push_back(item.what);
  return all;
}

}  // namespace

TEST_CASE("a call that is only arranged reaches nothing") {
  const Coverage coverage = covered_by("  - {case: a, expect: {includes: smoking}}\n");
  CHECK(std::none_of(coverage.items.begin(), coverage.items.end(), [](const auto& item) { return item.covered; }));
  CHECK(coverage.total(Covered::topic) == 2);
  CHECK(coverage.total(Covered::step) == 4);
  CHECK(coverage.total(Covered::condition) == 2);
  CHECK(coverage.total(Covered::button) == 1);
  CHECK(coverage.total(Covered::option) == 2);
}

TEST_CASE("a call that is held reaches what was shown, chosen, and decided one way") {
  const Coverage coverage =
      covered_by("  - {case: a, call: to the end, answers: {wants: no_thanks}, expect: {shows: nothing}}\n");
  CHECK(missing(coverage) == std::vector<std::string>{"`smoker` is false", "option `yes_please` of `wants`",
                                                      "step `smoking/2`", "`wants == \"yes_please\"` is true",
                                                      "button `upset`", "step `button:upset/1`"});
}

TEST_CASE("the condition of a step that nobody came to has no side that counts") {
  const Coverage coverage =
      covered_by("  - {case: a, facts: {smoker: false}, call: to the end, expect: {shows: nothing}}\n");
  CHECK(missing(coverage) == std::vector<std::string>{"topic `smoking`", "`smoker` is true", "step `smoking/1`",
                                                      "option `yes_please` of `wants`", "option `no_thanks` of `wants`",
                                                      "step `smoking/2`", "`wants == \"yes_please\"` is true",
                                                      "`wants == \"yes_please\"` is false", "button `upset`",
                                                      "step `button:upset/1`"});
}

TEST_CASE("a condition counts once, when it was seen both true and false") {
  const Coverage one =
      covered_by("  - {case: a, facts: {smoker: false}, call: to the end, expect: {shows: nothing}}\n");
  CHECK(one.covered(Covered::condition) == 0);
  const Coverage both = covered_by(
      "  - {case: a, facts: {smoker: false}, call: to the end, expect: {shows: nothing}}\n"
      "  - {case: b, call: to the end, answers: {wants: no_thanks}, expect: {shows: nothing}}\n");
  CHECK(both.covered(Covered::condition) == 1);
}

TEST_CASE("cases, and the tests of one plan, reach together what each reaches") {
  Coverage all = covered_by(
      "  - {case: a, call: to the end, answers: {wants: no_thanks}, expect: {shows: nothing}}\n"
      "  - {case: b, facts: {smoker: false}, call: [press: upset]}\n");
  CHECK(missing(all) == std::vector<std::string>{"option `yes_please` of `wants`", "step `smoking/2`",
                                                 "`wants == \"yes_please\"` is true"});
  all.add(covered_by("  - {case: a, call: to the end, answers: {wants: yes_please}, expect: {shows: nothing}}\n"));
  CHECK(missing(all).empty());
}
