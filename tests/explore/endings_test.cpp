// What goes wrong for a patient with whom the nurse only goes on and answers.
#include "explore/explored.hpp"

using namespace texts;
using bedside::Exploration;
using bedside::ExplorationFinding;
using NamesInOrder = std::vector<std::string>;

TEST_CASE("a mandatory topic that hangs on what isn't known is missed") {
  const Exploration found = explored(R"(
bedside: 1
plan: call
facts:
  weight: {type: number, optional: true, example: 80.5}
topics:
  - topic: chat
    feels: pleasant
    say: Let us talk.
closing:
  - topic: safety
    mandatory: true
    when: weight > 20.0
    say: Ring us when you feel worse.
)");
  REQUIRE(named(found) == NamesInOrder{"mandatory-missed safety", "note: mandatory-left-out safety"});
  const ExplorationFinding& finding = found.findings.front();
  CHECK(finding.facts == bedside::Values{{"weight", {}}});
  CHECK(commands_of(finding) == NamesInOrder{R"({"do":"next"})"});
  CHECK(finding.test_case ==
        "  - case: safety is told\n"
        "    facts: {weight: none}\n"
        "    call: to the end\n"
        "    expect:\n"
        "      disposition: complete\n"
        "      topics: {safety: done}\n");
}

TEST_CASE("a mandatory topic is left out of complete calls only, and one that others hear can be missed") {
  const Exploration found = explored(R"(
bedside: 1
plan: call
facts:
  smoker: {type: yes_no, example: false}
topics:
  - {topic: stopping, when: smoker, mandatory: true, say: There is help.}
  - topic: question
    when: smoker
    ask: Do you want it?
    answer: {name: wants_help, type: yes_no}
  - {topic: help, mandatory: true, when: wants_help, say: Here it is.}
)");
  // Without an answer the call of those who don't smoke is partial, so that no complete one goes without `stopping`.
  REQUIRE(named(found) == NamesInOrder{"mandatory-missed help", "note: mandatory-left-out help"});
  CHECK(found.findings.front().problem.message ==
        "the mandatory topic `help` can be missed: nothing of it is said in this call, and nobody left it out");
  CHECK(found.findings.back().facts == bedside::Values{{"smoker", {true}}});
}

TEST_CASE("a mandatory topic behind the gate or a red flag is missed as expected") {
  const Exploration found = explored(R"(
bedside: 1
plan: call
opening:
  - topic: identity
    gate: identity
    ask: When were you born?
    answer: {name: is_right, type: yes_no}
  - topic: check
    ask: Are you well?
    answer: {name: well, type: yes_no}
topics:
  - topic: chat
    mandatory: true
    feels: pleasant
    say: Let us talk.
buttons:
  - button: ill
    label: Ill
    urgent: true
    when: "!well"
    steps: [{say: I connect you.}]
    then: end
)");
  CHECK(named(found).empty());
  CHECK(found.counts.without_identity == 1);
  CHECK(found.counts.ended_by_red_flag == 1);
  CHECK(found.counts.mandatory_cut_off == 2);
}

TEST_CASE("an ending on something unpleasant is found where a rule keeps what is better before it") {
  const std::string plan = R"(
bedside: 1
plan: call
facts:
  smoker: {type: yes_no, example: false}
topics:
  - topic: praise
    feels: pleasant
    say: You did well.
  - topic: smoking
    feels: unpleasant
    when: smoker
    after: praise
    ask: Have you smoked?
    answer: {name: smoked, type: yes_no}
)";
  const Exploration found = explored(plan);
  REQUIRE(named(found) == NamesInOrder{"unpleasant-ending smoking"});
  CHECK(found.findings.front().facts == bedside::Values{{"smoker", {true}}});
  CHECK(found.findings.front().commands.size() == 2);
  CHECK(found.findings.front().test_case.find("ends on: neutral") != std::string::npos);
}

TEST_CASE("a patient with nothing better to end on is a note, unless the plan pleases nobody") {
  const std::string rest = R"(
  - topic: smoking
    feels: unpleasant
    ask: Have you smoked?
    answer: {name: smoked, type: yes_no}
)";
  const std::string start = "bedside: 1\nplan: call\nfacts:\n  well: {type: yes_no, example: true}\ntopics:";
  CHECK(named(explored(start + rest)) == NamesInOrder{"unpleasant-ending smoking"});
  CHECK(named(explored(start + rest + "  - topic: praise\n    feels: pleasant\n    when: well\n    say: Good.\n")) ==
        NamesInOrder{"note: unpleasant-ending smoking"});
}

TEST_CASE("red flags that can't be ruled out are a note, with the patient who shows it") {
  const Exploration found = explored(R"(
bedside: 1
plan: call
facts:
  pressure: {type: integer, min: 40, max: 300, optional: true, example: 120}
topics:
  - topic: chat
    feels: pleasant
    say: Let us talk.
buttons:
  - button: too-high
    label: Pressure
    urgent: true
    when: pressure > 180
    steps: [{say: I connect you.}]
    then: end
)");
  REQUIRE(named(found) == NamesInOrder{"note: open-red-flags too-high"});
  CHECK(found.findings.front().facts == bedside::Values{{"pressure", {}}});
}

TEST_CASE("an answer that is pressed for, and that a topic hangs on, is looked for at every step") {
  const Exploration found = explored(R"(
bedside: 1
plan: call
topics:
  - topic: chat
    feels: pleasant
    steps:
      - say: Let us talk.
      - say: You wanted to hear more.
        when: wants_more == true
buttons:
  - button: more
    label: More
    steps:
      - ask: Do you want to hear more?
        answer: {name: wants_more, type: yes_no}
    then: return
)");
  CHECK(named(found).empty());
}
