// What nobody can reach, each with the shortest call that passes it by.
#include "explore/explored.hpp"

using namespace texts;
using bedside::Exploration;
using bedside::ExplorationFinding;
using NamesInOrder = std::vector<std::string>;

namespace {

const std::string start = R"(
bedside: 1
plan: call
)";

}  // namespace

TEST_CASE("a plan of which everything can be reached has no findings") {
  const Exploration found = explored(start + R"(
facts:
  smoker: {type: yes_no, example: true}
topics:
  - topic: smoking
    when: smoker
    say: Let us talk about smoking.
  - topic: goodbye
    feels: pleasant
    say: Goodbye.
)");
  CHECK(named(found).empty());
  CHECK(found.counts.patients == 2);
  CHECK(found.counts.kinds_of_patients == "2");
  CHECK(found.counts.breadth == bedside::Breadth::all);
}

TEST_CASE("where only some values were tried, nothing is said of all patients") {
  const Exploration worked_with = explored(start + R"(
facts:
  x: {type: integer, min: 0, max: 1000, example: 1}
topics:
  - {topic: square, when: x * x == 144, say: Twelve.}
  - {topic: goodbye, feels: pleasant, say: Goodbye.}
)");
  REQUIRE(named(worked_with) == NamesInOrder{"note: unreachable-topic square"});
  CHECK(worked_with.counts.sampled == NamesInOrder{"x"});
  CHECK(worked_with.findings.front().problem.message == "`square` isn't told in any call that was played");
}

TEST_CASE("of a list with many options that are asked for, it is said that only some lists were tried") {
  std::string options;
  std::string topics;
  for (const char letter : std::string{"abcdefghi"}) {
    options += std::string(options.empty() ? "" : ", ") + letter;
    topics += std::string("  - {topic: about-") + letter + ", when: '\"" + letter + "\" in troubles', say: A word.}\n";
  }
  const Exploration found =
      explored(start + "facts:\n  troubles: {type: many_of, options: [" + options + "], example: [a]}\ntopics:\n" +
               topics + "  - {topic: goodbye, feels: pleasant, say: Goodbye.}\n");
  CHECK(found.counts.sampled == NamesInOrder{"troubles"});
}

TEST_CASE("a button that an answer brings is pressed where only some patients have a step left") {
  const Exploration found = explored(start + R"(facts:
  talkative: {type: yes_no, phi: false, example: true}
  weak: {type: yes_no, phi: false, example: false}
  visits: {type: integer, phi: false, min: 0, max: 2, example: 1}
topics:
  - topic: weather
    feels: pleasant
    steps:
      - {say: "The weather is fine.", when: 'talkative || visits < 1'}
  - topic: health
    feels: painful
    when: 'visits == 2'
    steps:
      - {ask: "Did you sleep?", answer: {name: slept, type: yes_no}, when: talkative}
      - {ask: "Are you well?", answer: {name: well, type: yes_no}}
closing:
  - topic: goodbye
    when: 'visits < 1'
    say: Goodbye.
buttons:
  - button: help
    when: '!well'
    steps: [{say: Help is coming.}, {say: Stay in bed., when: 'visits >= 1 && weak'}]
    then: return
)");
  for (const ExplorationFinding& finding : found.findings) CHECK(finding.about != "button:help/2");
}

TEST_CASE("a topic whose condition no patient and no answer makes true is never told") {
  const Exploration found = explored(start + R"(
facts:
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
)");
  REQUIRE(named(found) == NamesInOrder{"unreachable-topic stopping"});
  const ExplorationFinding& finding = found.findings.front();
  CHECK(finding.problem.message == "no patient is told `stopping`");
  CHECK(finding.problem.range->begin.line == 13);
  CHECK(finding.facts == bedside::Values{});
  CHECK(commands_of(finding) == NamesInOrder{R"({"do":"answer","step":"smoking/1","value":true})"});
  CHECK(finding.test_case ==
        "  - case: somebody is told stopping\n"
        "    facts: {smoker: false}\n"
        "    answers: {wants_to_stop: true}\n"
        "    call: to the end\n"
        "    expect:\n"
        "      told: stopping\n");
}

TEST_CASE("a step whose condition contradicts that of its topic is never shown") {
  const Exploration found = explored(start + R"(
facts:
  a1c: {type: number, phi: false, min: 3, max: 20, optional: true, example: 8.1}
topics:
  - topic: sugar
    when: a1c >= 9.0
    feels: pleasant
    steps:
      - say: Your sugar is {a1c:.1}.
      - say: That is good.
        when: a1c < 7.0
)");
  REQUIRE(named(found) == NamesInOrder{"unreachable-step sugar/2"});
  const ExplorationFinding& finding = found.findings.front();
  CHECK(finding.facts == bedside::Values{{"a1c", {9.0}}});
  CHECK(commands_of(finding) == NamesInOrder{R"({"do":"next"})"});
  CHECK(finding.test_case ==
        "  - case: somebody gets to sugar/2\n"
        "    facts: {a1c: 6.9}\n"
        "    call: to the end\n"
        "    expect:\n"
        "      told: sugar/2\n");
}

TEST_CASE("an option that can never be chosen is found where it is offered") {
  const Exploration found = explored(start + R"(
facts:
  member: {type: yes_no, example: false}
topics:
  - topic: choice
    when: "!member"
    feels: pleasant
    offer: Which?
    about: treatment
    answer: {name: which}
    options:
      - {id: walk, say: Walking}
      - {id: swim, say: Swimming}
      - {id: club, say: The club, when: member}
)");
  REQUIRE(named(found) == NamesInOrder{"unreachable-option choice/1 club"});
  CHECK(commands_of(found.findings.front()).empty());
  CHECK(found.findings.front().test_case ==
        "  - case: somebody can choose club of which\n"
        "    facts: {member: true}\n"
        "    answers: {which: walk}\n"
        "    call:\n"
        "      - to: choice/1\n"
        "    expect:\n"
        "      choices: {which: [walk, swim, club]}\n");
}

TEST_CASE("an urgent button that never goes off by itself is found, and so is one that is never offered") {
  const Exploration found = explored(start + R"(
facts:
  age: {type: integer, min: 0, max: 120, example: 50}
topics:
  - topic: check
    feels: pleasant
    ask: How are you?
    answer: {name: how, type: one_of, options: [{id: well, say: Well}, {id: ill, say: Ill}]}
buttons:
  - button: ill
    label: Ill
    urgent: true
    when: how == "ill" && age > 60 && age < 50
    steps: [{say: I connect you.}]
    then: end
  - button: elder
    label: Elder
    when: age > 60 && age < 50
    steps: [{say: I speak louder.}]
    then: return
)");
  CHECK(named(found) == NamesInOrder{"silent-button ill", "unreachable-button elder"});
}

TEST_CASE("a feeling that nobody has and a condition that is always true are found") {
  const Exploration found = explored(start + R"(
facts:
  a1c: {type: number, example: 8.1}
topics:
  - topic: sugar
    when: a1c >= 9.0
    feels:
      - {is: painful, when: a1c < 7.0}
      - {is: pleasant, when: a1c >= 8.0}
      - {is: neutral}
    say: Let us talk about your sugar.
)");
  CHECK(named(found) == NamesInOrder{"never-felt sugar", "note: always-met sugar"});
}

TEST_CASE("what only a corrected or skipped answer reaches counts as reached") {
  const std::string plan = start + R"yaml(
topics:
  - topic: smoking
    ask: Do you smoke?
    answer: {name: smokes, type: yes_no}
  - topic: unasked
    feels: pleasant
    steps:
      - say: Let us talk.
      - say: We left something out today.
        when: "!has(smokes)"
)yaml";
  CHECK(named(explored(plan)) == NamesInOrder{});
  bedside::ExploreOptions options;
  options.random_calls = 0;
  CHECK(named(explored(plan, options)) == NamesInOrder{"unreachable-step unasked/2"});
}

TEST_CASE("dates are tried on both sides of how many days lie between them") {
  const Exploration found = explored(start + R"(
facts:
  today: {type: date, phi: false, example: 2026-12-01}
  ends: {type: date, phi: false, example: 2026-12-22}
topics:
  - topic: soon
    when: ends < today + duration("720h")
    say: It ends soon.
  - topic: later
    when: ends >= today + duration("720h")
    feels: pleasant
    say: There is time.
)");
  CHECK(named(found).empty());
  CHECK(found.counts.sampled == NamesInOrder{"today", "ends"});
}
