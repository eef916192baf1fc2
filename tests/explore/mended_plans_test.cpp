// The case that comes with a finding fails with the plan that it was found in, and passes when the plan is mended.
#include <bedside/author_test.hpp>

#include "explore/explored.hpp"

using namespace texts;
using namespace bedside;

namespace {

const std::string head_of_plan = "bedside: 1\nplan: call\n";

/// What the plan says instead of these words.
struct Mend {
  std::string words;
  std::string instead;
};

std::string mended(std::string plan, const Mend& mend) {
  const std::size_t place = plan.find(mend.words);
  REQUIRE(place != std::string::npos);
  return plan.replace(place, mend.words.size(), mend.instead);
}

CaseResult held(const std::string& test_case, const std::string& plan) {
  const std::string test = "bedside: 1\ntest: plan.yaml\ncases:\n" + test_case;
  const TestReport report = run_test(test, "plan.test.yaml", [&](const std::string&) { return std::optional{plan}; });
  for (const Diagnostic& problem : report.findings) UNSCOPED_INFO(render(problem, test));
  REQUIRE(report.cases.size() == 1);
  for (const BrokenExpectation& broken : report.cases.front().broken) UNSCOPED_INFO(broken.message);
  return report.cases.front();
}

/// Of the one finding of this kind.
void require_mendable(const std::string& kind, const std::string& plan, const Mend& mend) {
  std::string test_case;
  for (const ExplorationFinding& finding : explored(plan).findings)
    if (finding.problem.code == kind) test_case += finding.test_case;
  INFO(kind << "\n" << plan << test_case);
  REQUIRE_FALSE(test_case.empty());
  CHECK_FALSE(held(test_case, plan).passed());
  CHECK(held(test_case, mended(plan, mend)).passed());
}

const std::string sugar = head_of_plan + R"(facts:
  a1c: {type: number, phi: false, min: 3, max: 20, optional: true, example: 8.1}
topics:
  - topic: hello
    feels: pleasant
    ask: How are you?
    answer: {name: how, type: one_of, options: [{id: well, say: Well}, {id: ill, say: Ill}]}
  - topic: sugar
    when: a1c >= 9.0
    feels:
      - {is: unpleasant, when: a1c < 7.5}
      - {is: neutral}
    steps:
      - say: Your sugar is {a1c:.1}.
      - say: That is good.
        when: a1c < 7.0
  - topic: bye
    feels: pleasant
    after: sugar
    say: Goodbye.
)";

}  // namespace

TEST_CASE("a feeling that nobody has is tried with somebody for whom its own condition is true") {
  require_mendable("never-felt", sugar, {"when: a1c >= 9.0", "when: has(a1c)"});
}

TEST_CASE("a step that nobody gets to is tried with somebody for whom its own condition is true") {
  require_mendable("unreachable-step", sugar, {"when: a1c >= 9.0", "when: has(a1c)"});
}

TEST_CASE("a step behind an answer is tried with that answer") {
  require_mendable("unreachable-step", head_of_plan + R"(topics:
  - topic: smoking
    steps:
      - ask: Do you smoke?
        answer: {name: smokes, type: yes_no}
      - say: That is good.
        when: '!smokes'
  - topic: stopping
    feels: pleasant
    when: smokes
    steps:
      - say: Here is how to stop.
      - say: Never head_of_plan.
        when: '!smokes'
)",
                   {"when: smokes", "when: has(smokes)"});
}

TEST_CASE("a step of a button is tried by pressing the button") {
  require_mendable("unreachable-step", head_of_plan + R"(facts:
  age: {type: integer, min: 0, max: 120, example: 50}
topics:
  - topic: chat
    feels: pleasant
    ask: How do you feel?
    answer: {name: well, type: yes_no}
buttons:
  - button: elder
    label: Elder
    when: age > 60
    steps:
      - say: I speak louder.
      - say: I speak faster.
        when: age < 30
    then: return
)",
                   {"when: age > 60", "when: age > 6"});
}

TEST_CASE("a topic that nobody is told is tried with somebody for whom it is meant") {
  require_mendable("unreachable-topic", head_of_plan + R"(facts:
  smoker: {type: yes_no, example: true}
topics:
  - topic: smoking
    when: smoker
    ask: Would you like to stop?
    answer: {name: wants_to_stop, type: yes_no}
  - topic: stopping
    when: wants_to_stop && !smoker
    feels: pleasant
    say: Here is how.
)",
                   {"    when: smoker\n", ""});
}

TEST_CASE("an option that nobody can choose is tried with somebody for whom it is there") {
  require_mendable("unreachable-option", head_of_plan + R"(facts:
  member: {type: yes_no, example: false}
  young: {type: yes_no, example: false}
topics:
  - topic: greeting
    ask: Can you hear me?
    answer: {name: hears, type: yes_no}
  - topic: choice
    when: "!member"
    feels: pleasant
    offer: Which?
    about: treatment
    answer: {name: which}
    options:
      - {id: walk, say: Walking}
      - {id: climb, say: Climbing, when: young}
      - {id: club, say: The club, when: member}
)",
                   {"    when: \"!member\"\n", ""});
}

TEST_CASE("an urgent button that never goes off is tried with whoever comes nearest to it") {
  const std::string plan = head_of_plan + R"(facts:
  age: {type: integer, min: 0, max: 120, example: 50}
topics:
  - topic: check
    when: age < 40
    ask: How are you?
    answer: {name: how, type: one_of, options: [{id: well, say: Well}, {id: ill, say: Ill}]}
  - topic: bye
    feels: pleasant
    say: Goodbye.
buttons:
  - button: alarm
    label: Alarm
    urgent: true
    when: how == "ill" && age > 60
    steps: [{say: I connect you.}]
    then: end
  - button: help
    label: Help
    when: how == "well" && age > 60
    steps: [{say: Here.}]
    then: return
)";
  require_mendable("silent-button", plan, {"    when: age < 40\n", ""});
  require_mendable("unreachable-button", plan, {"    when: age < 40\n", ""});
}

TEST_CASE("a condition that is always true is tried with somebody for whom it should be false") {
  require_mendable("always-met", head_of_plan + R"(facts:
  a1c: {type: number, min: 3, max: 20, example: 8.1}
topics:
  - topic: sugar
    when: a1c >= 3.0
    say: Your sugar is high.
  - topic: bye
    feels: pleasant
    say: Goodbye.
)",
                   {"a1c >= 3.0", "a1c >= 9.0"});
  require_mendable("always-met", head_of_plan + R"(facts:
  a1c: {type: number, min: 3, max: 20, example: 8.1}
topics:
  - topic: sugar
    when: a1c >= 9.0
    feels:
      - {is: unpleasant, when: a1c >= 8.0}
      - {is: neutral}
    say: Let us talk about your sugar.
  - topic: bye
    feels: pleasant
    after: sugar
    say: Goodbye.
)",
                   {"    when: a1c >= 9.0\n", ""});
}

TEST_CASE("a mandatory topic that is missed is tried to the end of a call that goes on longer") {
  const std::string plan = head_of_plan + R"(facts:
  weight: {type: number, min: 0, optional: true, example: 80.5}
topics:
  - topic: chat
    feels: pleasant
    ask: How are you?
    answer: {name: how, type: one_of, options: [{id: well, say: Well}, {id: ill, say: Ill}]}
closing:
  - topic: safety
    mandatory: true
    when: weight > 20.0
    ask: Will you ring us when you feel worse?
    answer: {name: rings, type: yes_no}
)";
  require_mendable("mandatory-missed", plan, {"    when: weight > 20.0\n", ""});
  require_mendable("mandatory-left-out", plan, {"    when: weight > 20.0\n", ""});
}

TEST_CASE("an ending on something unpleasant is tried to the end") {
  require_mendable("unpleasant-ending", head_of_plan + R"(facts:
  smoker: {type: yes_no, example: false}
topics:
  - topic: praise
    feels: pleasant
    ask: What went well?
    answer: {name: success, type: text}
  - topic: smoking
    feels: unpleasant
    when: smoker
    after: praise
    ask: Have you smoked?
    answer: {name: smoked, type: yes_no}
)",
                   {"    after: praise\n", ""});
}

TEST_CASE("red flags that can't be ruled out are tried where nothing is known") {
  require_mendable("open-red-flags", head_of_plan + R"(facts:
  pressure: {type: integer, min: 40, max: 300, optional: true, example: 120}
topics:
  - topic: chat
    feels: pleasant
    ask: How are you?
    answer: {name: how, type: one_of, options: [{id: well, say: Well}, {id: ill, say: Ill}]}
buttons:
  - button: too-high
    label: Pressure
    urgent: true
    when: pressure > 180
    steps: [{say: I connect you.}]
    then: end
)",
                   {"when: pressure > 180", "when: has(pressure) && pressure > 180"});
}

TEST_CASE("two findings of one line come with cases of different names") {
  const Exploration found = explored(head_of_plan + R"(facts:
  a: {type: integer, min: 0, max: 9, example: 5}
topics:
  - topic: chat
    feels: [{is: painful, when: a > 9}, {is: painful, when: a < 0}, {is: pleasant}]
    say: Let us talk.
)");
  REQUIRE(named(found) == std::vector<std::string>{"never-felt chat", "never-felt chat"});
  CHECK(found.findings.front().test_case.find("case: chat is painful for somebody by line 7\n") != std::string::npos);
  CHECK(found.findings.back().test_case.find("case: chat is painful for somebody by line 7 (2)\n") !=
        std::string::npos);
}
