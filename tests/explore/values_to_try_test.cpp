// On, just below and just above what a name is held against.
#include "explore/values_to_try.hpp"

#include <bedside/json.hpp>

#include "explore/explored.hpp"
#include "explore/questionnaire.hpp"
#include "explore/traits.hpp"
#include "loaded_plan.hpp"

using namespace bedside;
using namespace bedside::exploring;

namespace {

std::string one_line(std::string text) {
  std::erase(text, '\n');
  return text;
}

/// As JSON, in a row.
std::string tried(const std::string& fact, const std::string& when) {
  const CallPlan plan = texts::plan_of("bedside: 1\nplan: call\nfacts:\n  x: " + fact +
                                       "\ntopics:\n  - topic: chat\n    when: '" + when + "'\n    say: Words.\n");
  const Questionnaire questionnaire{plan.inside().plan, plan.inside().catalogue};
  std::string all;
  for (const Value& value :
       values_to_try(*plan.inside().catalogue.fact("x"), questionnaire.about("x"), plan.inside().catalogue))
    all += (all.empty() ? "" : " ") + one_line(to_json(value));
  return all;
}

/// How many kinds of patients the condition tells apart.
std::size_t kinds(const std::string& fact, const std::string& when) {
  const CallPlan plan = texts::plan_of("bedside: 1\nplan: call\nfacts:\n  x: " + fact +
                                       "\ntopics:\n  - topic: chat\n    when: '" + when + "'\n    say: Words.\n");
  const Questionnaire questionnaire{plan.inside().plan, plan.inside().catalogue};
  return traits_of(plan.inside().plan, questionnaire).front().kinds.size();
}

}  // namespace

TEST_CASE("numbers are tried around each constant and at the ends of their range, the example first") {
  CHECK(tried("{type: integer, min: 0, max: 120, example: 50}", "x >= 60") == "50 59 60 61 0 120");
  CHECK(tried("{type: integer, example: 5}", "x > 7") == "5 6 7 8");
  CHECK(tried("{type: number, min: 3, max: 20, example: 8.1}", "x >= 9.0") == "8.1 8.9 9.0 9.1 3.0 20.0");
  CHECK(tried("{type: number, example: 2.5}", "x < 1.25") == "2.5 1.24 1.25 1.26");
}

TEST_CASE("choices, lists, texts and dates are tried as far as they are asked about") {
  CHECK(tried("{type: yes_no, example: false}", "x") == "false true");
  CHECK(tried("{type: one_of, options: [a, b, c], example: b}", "x == \"a\"") == R"("b" "a" "c")");
  CHECK(tried("{type: text, example: Maria}", "x == \"Ann\"") == R"("Maria" "Ann" "other")");
  CHECK(tried("{type: many_of, options: [a, b, c], example: [c]}", "\"a\" in x") ==
        R"(["c"] [] ["a"] ["a","b"] ["a","b","c"] ["b"])");
}

TEST_CASE("what no condition reads stays as it is") {
  const CallPlan plan = texts::plan_of(
      "bedside: 1\nplan: call\nfacts:\n  x: {type: text, phi: false, example: Maria}\ntopics:\n  - topic: chat\n    "
      "say: "
      "Hello {x}.\n");
  const Questionnaire questionnaire{plan.inside().plan, plan.inside().catalogue};
  CHECK(traits_of(plan.inside().plan, questionnaire).empty());
}

TEST_CASE("patients are of one kind when no question tells them apart") {
  CHECK(kinds("{type: integer, min: 0, max: 120, example: 50}", "x >= 60") == 2);
  CHECK(kinds("{type: integer, min: 0, max: 120, example: 50}", "x >= 60 || x == 3") == 3);
  CHECK(kinds("{type: integer, optional: true, example: 50}", "x >= 60") == 3);
  CHECK(kinds("{type: one_of, options: [a, b, c, d], example: b}", "x == \"a\"") == 2);
}
