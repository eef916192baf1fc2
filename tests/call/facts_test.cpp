// What the facts of a patient come to, and what reading many of them costs.
#include "catch.hpp"
#include "texts/findings.hpp"
#include "texts/plans.hpp"

using bedside::Diagnostic;
using texts::call_of;

namespace {

const std::string sugar = R"(facts:
  a1c: {type: number, unit: "%", min: 3, max: 20, optional: true}
topics:
- {topic: high, when: a1c >= 9.0, say: One.}
- {topic: unknown, when: '!has(a1c)', say: Two.}
)";

std::vector<Diagnostic> problems_of(const std::string& body, const std::string& facts) {
  return texts::report_of({.plan = texts::plan_with(body), .facts = facts}).problems;
}

/// `count` names, each with `behind` behind it.
std::string many(int count, const std::string& before, const std::string& behind) {
  std::string text;
  for (int i = 0; i < count; ++i) text += before + std::to_string(i) + behind;
  return text;
}

}  // namespace

TEST_CASE("a value with its unit is the value") {
  for (const std::string facts :
       {R"({"a1c": 9.5})", R"({"a1c": {"value": 9.5, "unit": "%"}})", R"({"a1c": {"unit": "%", "value": 9.5}})"})
    CHECK(call_of(sugar, facts).order == std::vector<std::string>{"high"});
}

TEST_CASE("null with a unit is a missing fact") {
  CHECK(call_of(sugar, R"({"a1c": {"value": null, "unit": "%"}})").order == std::vector<std::string>{"unknown"});
}

TEST_CASE("all facts that can't be one are reported in one pass with those that don't fit") {
  const auto problems = problems_of(sugar, R"({"a": [[1]], "a1c": 81, "b": {}, "c": 18446744073709551615})");
  std::vector<std::string> codes;
  for (const Diagnostic& problem : problems) codes.push_back(problem.code);
  CHECK(codes == std::vector<std::string>{"fact-type", "fact-range", "fact-type", "fact-range"});
}

TEST_CASE("a required fact that can't be one is not missing as well") {
  const auto problems =
      problems_of("facts: {a: {type: integer}}\ntopics: [{topic: t, say: One.}]\n", R"({"a": [[1]]})");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "fact-type");
}

TEST_CASE("ten thousand facts are read at once") {
  const std::string plan =
      "facts:\n" + many(10000, "  fact_with_a_long_name_", ": {type: integer}\n") + "topics: [{topic: t, say: One.}]\n";
  std::string facts = "{" + many(10000, "\"fact_with_a_long_name_", "\": 1,\n");
  facts.replace(facts.size() - 2, 2, "}");
  CHECK(problems_of(plan, facts).empty());
}

TEST_CASE("of ten thousand strange names each is reported, and the first hundred get a guess") {
  const std::string plan = "facts:\n" + many(10000, "  fact_with_a_long_name_", ": {type: integer, optional: true}\n") +
                           "topics: [{topic: t, say: One.}]\n";
  std::string facts = "{" + many(10000, "\"fact_with_a_lung_name_", "\": 1,\n");
  facts.replace(facts.size() - 2, 2, "}");
  const auto problems = problems_of(plan, facts);
  REQUIRE(problems.size() == 10000);
  CHECK(problems[99].hint == "did you mean `fact_with_a_long_name_99`?");
  CHECK(problems[100].hint.empty());
}
