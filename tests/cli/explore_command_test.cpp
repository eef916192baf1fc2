#include "catch.hpp"
#include "cli/console.hpp"
#include "cli/golden.hpp"
#include "cli/sound_plan.hpp"

using Catch::Contains;

namespace {

/// With one of most kinds of findings.
const std::string faulty = R"(bedside: 1
plan: faulty
facts:
  a1c: {type: number, phi: false, min: 3, max: 20, optional: true, example: 8.1}
  smoker: {type: yes_no, example: false}
topics:
  - topic: sugar
    title: Sugar
    when: a1c >= 9.0
    steps:
      - say: Your sugar is {a1c:.1}.
      - say: That is good.
        when: a1c < 7.0
  - topic: praise
    feels: pleasant
    offer: How shall we go on?
    about: treatment
    answer: {name: way}
    options:
      - {id: walk, say: Walking}
      - {id: swim, say: Swimming}
  - topic: smoking
    feels: unpleasant
    when: smoker
    after: praise
    say: There is help with smoking.
closing:
  - topic: safety
    mandatory: true
    when: a1c < 20.0
    say: Ring us when you feel worse.
)";

}  // namespace

TEST_CASE("explore prints what it played, and each finding with its place, commands and test case") {
  Console console;
  console.in.str(faulty);
  CHECK(run(console, {"explore", "-"}).status == 1);
  require_golden("explore.txt", console.out.str());
}

TEST_CASE("what no test case can say is shown by the patient and the commands") {
  Console console;
  console.in.str(R"(bedside: 1
plan: small
facts:
  visit: {type: date, phi: false, optional: true, example: 2026-05-05}
  word: {type: text, phi: false, example: none}
topics:
  - topic: choice
    feels: pleasant
    offer: Which?
    about: schedule
    options: [early, late]
  - topic: blame
    after: choice
    feels: unpleasant
    when: '!has(visit) && word != "none" || visit > timestamp("2026-06-01T00:00:00Z")'
    say: You did not come.
  - topic: reminder
    after: blame
    steps:
      - say: You wanted to come early.
        when: choice == "early"
closing:
  - topic: safety
    mandatory: true
    steps:
      - say: Ring us early.
        when: choice == "early"
)");
  CHECK(run(console, {"explore", "-"}).status == 1);
  require_golden("explore_without_cases.txt", console.out.str());
}

TEST_CASE("explore of a sound plan finds nothing and ends with status 0") {
  Console console;
  console.in.str(sound_plan);
  const std::string all = run(console, {"explore", "-"}).out.str();
  CHECK_THAT(all, Contains("nothing found\n"));
  CHECK(console.status == 0);
}

TEST_CASE("warnings alone fail only with --strict") {
  const std::string plan =
      "bedside: 1\nplan: small\nfacts:\n  age: {type: integer, example: 5}\ntopics:\n"
      "  - {topic: a, feels: pleasant, say: A.}\nclosing:\n  - {topic: b, mandatory: true, when: age > 3, say: B.}\n";
  Console console;
  console.in.str(plan);
  CHECK(run(console, {"explore", "-"}).status == 0);
  CHECK_THAT(console.out.str(), Contains("warning[mandatory-left-out]") && Contains("\n1 warning\n"));
  Console strict;
  strict.in.str(plan);
  CHECK(run(strict, {"explore", "-", "--strict"}).status == 1);
}

TEST_CASE("what wasn't tried in full is a warning, and the summary claims no more than what was tried") {
  const std::string plan =
      "bedside: 1\nplan: small\nfacts:\n  today: {type: date, phi: false, example: 2026-12-01}\ntopics:\n"
      "  - {topic: a, feels: pleasant, say: A.}\n  - {topic: b, when: today.getMonth() == 5, say: B.}\n";
  Console console;
  console.in.str(plan);
  CHECK(run(console, {"explore", "-"}).status == 0);
  CHECK_THAT(console.out.str(),
             Contains("warning[unreachable-topic]: `b` isn't told in any call that was played\n") &&
                 Contains("kinds (every combination of the values that were tried)\n") &&
                 Contains("sampled, as not every value that may make a difference was tried: today\n"));
  Console strict;
  strict.in.str(plan);
  CHECK(run(strict, {"explore", "-", "--strict"}).status == 1);
}

TEST_CASE("a plan with errors isn't explored") {
  Console console;
  console.in.str("plan: [");
  CHECK(run(console, {"explore", "-"}).status == 1);
  CHECK(console.out.str().empty());
  CHECK_THAT(console.err.str(), Contains("error["));
}

TEST_CASE("wrong use of explore ends with status 2 and says how it is meant") {
  for (const std::vector<std::string>& wrong : {std::vector<std::string>{"explore"},
                                                {"explore", "no-such-plan.yaml"},
                                                {"explore", "-", "--limit", "0"},
                                                {"explore", "-", "--limit", "many"},
                                                {"explore", "-", "--seed", "-1"},
                                                {"explore", "-", "--format", "html"}}) {
    Console console;
    console.in.str(sound_plan);
    CHECK(run(console, wrong).status == 2);
    CHECK(console.out.str().empty());
    CHECK_FALSE(console.err.str().empty());
  }
}

TEST_CASE("a seed is a decimal number, whatever zeros stand in front, and one that is too large is refused") {
  const auto explored = [](const std::string& seed) {
    Console console;
    console.in.str(faulty);
    run(console, {"explore", "-", "--limit", "3", "--seed", seed});
    return console.out.str() + console.err.str();
  };
  CHECK_THAT(explored("010"), Contains("seed 10\n"));
  CHECK_THAT(explored("08"), Contains("seed 8\n"));
  CHECK_THAT(explored("99999999999999999999"),
             Contains("`99999999999999999999` is no whole number from 0 to 9223372036854775807"));
  CHECK_THAT(explored("0x10"), Contains("`0x10` is no whole number"));
}

TEST_CASE("an exploration that the limit ended says so") {
  Console console;
  console.in.str(faulty);
  run(console, {"explore", "-", "--limit", "3"});
  CHECK_THAT(console.out.str(), Contains("the limit of 3 calls is reached"));
}
