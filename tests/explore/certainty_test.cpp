// "No patient" is said only where every value that can make a difference was tried.
#include "explore/explored.hpp"

using namespace texts;
using bedside::Exploration;
using bedside::ExplorationFinding;
using bedside::Severity;
using NamesInOrder = std::vector<std::string>;

namespace {

/// A topic that comes under this condition, and one that always comes.
Exploration with(const std::string& facts, const std::string& when) {
  return explored("bedside: 1\nplan: call\nfacts:\n" + facts + "topics:\n  - topic: rare\n    when: '" + when +
                  "'\n    say: Words.\n  - {topic: goodbye, feels: pleasant, say: Goodbye.}\n");
}

/// The topic is told to somebody, and all that can make a difference was tried.
void require_told(const std::string& facts, const std::string& when) {
  INFO(facts << when);
  const Exploration found = with(facts, when);
  CHECK(named(found).empty());
  CHECK(found.counts.sampled.empty());
}

/// Nobody is told the topic, for certain.
void require_never_told(const std::string& facts, const std::string& when) {
  INFO(facts << when);
  const Exploration found = with(facts, when);
  CHECK(named(found) == NamesInOrder{"unreachable-topic rare"});
  CHECK(found.counts.sampled.empty());
}

/// Nobody was told the topic; who might be isn't known, and that is said.
void require_doubt(const std::string& facts, const std::string& when, const std::string& name) {
  INFO(facts << when);
  const Exploration found = with(facts, when);
  REQUIRE(named(found) == NamesInOrder{"note: unreachable-topic rare"});
  const ExplorationFinding& finding = found.findings.front();
  CHECK(finding.problem.message == "`rare` isn't told in any call that was played");
  CHECK(finding.problem.hint ==
        "its condition wasn't true when it was asked; not every value of `" + name + "` was tried");
  CHECK(found.counts.sampled == NamesInOrder{name});
}

const std::string today = "  today: {type: date, phi: false, example: 2026-12-01}\n";

}  // namespace

TEST_CASE("what the calendar says of a date can't be told from the dates beside it") {
  require_doubt(today, "today.getDayOfWeek() == 0", "today");
  require_doubt(today, "today.getMonth() == 5", "today");
  require_doubt(today, "today.getFullYear() == 2030", "today");
  require_doubt(today, "today.getDayOfMonth() == 20", "today");
  require_doubt(today, "today.getDate() == 20", "today");
  require_doubt(today, "today.getDayOfYear() == 7", "today");
}

TEST_CASE("a date that is held against a moment is tried on both sides of it") {
  require_told(today, "today == timestamp(\"2027-03-01T00:00:00Z\")");
  require_never_told(today,
                     "today > timestamp(\"2027-03-01T00:00:00Z\") && today < timestamp(\"2027-03-02T00:00:00Z\")");
}

TEST_CASE("a decimal is tried between constants, however close they are, and beyond the largest") {
  const std::string x = "  x: {type: number, example: 1.0}\n";
  require_told(x, "x > 7.0 && x < 7.1");
  require_told(x, "x > 7.00001 && x < 7.00002");
  require_told(x, "x == 7.00001");
  require_told(x, "x > 1e300");
  require_never_told(x, "x > 7.1 && x < 7.0");
  require_never_told("  x: {type: number, max: 5, example: 1.0}\n", "x > 5.0");
}

TEST_CASE("whole numbers that are too large to be exact are a sample") {
  require_doubt("  x: {type: integer, example: 1}\n", "x == 9223372036854775000", "x");
}

TEST_CASE("a calculation with one constant is worked out backwards") {
  const std::string x = "  x: {type: number, min: 0, max: 500, example: 90.0}\n";
  require_told(x, "x / 18.0 > 7.0");
  require_told(x, "x / 18.0 == 7.0");
  require_told(x, "x / 18.0 > 7.0 && x < 126.1");
  require_told(x, "x * 18.0182 >= 7000.0");
  require_told(x, "100.0 - x < -350.0");
  require_told(x, "3.0 < x + 0.1 && x < 2.91");
  require_never_told(x, "x / 18.0 > 7.0 && x <= 125.0");
  require_never_told(x, "x / 18.0 >= 28.0");
  const std::string n = "  n: {type: integer, min: 0, max: 1000, example: 50}\n";
  require_told(n, "n / 7 == 20");
  require_told(n, "n * 3 == 600");
  require_told(n, "900 - n == 7");
  require_told(n, "double(n) / 10.0 == 77.7");
  require_never_told(n, "n * 3 == 601");
  require_never_told(n, "n / 7 == 20 && n > 146");
}

TEST_CASE("nobody is ruled out for certain by what rounding makes of a sum") {
  const Exploration found = with("  x: {type: number, example: 1.0}\n", "x + 1e9 > 1e9 && x < 1e-7");
  for (const ExplorationFinding& finding : found.findings) {
    INFO(finding.problem.message);
    CHECK(finding.problem.severity == Severity::warning);
    CHECK(finding.problem.message.find("no patient") == std::string::npos);
  }
  CHECK((found.findings.empty() || found.counts.sampled == NamesInOrder{"x"}));
}

TEST_CASE("a text that is none of the constants is found, whatever the example and the constants are") {
  for (const std::string example : {"other", "others"}) {
    const std::string word = "  word: {type: text, example: " + example + "}\n";
    require_told(word, "word != \"others\" && word != \"other\"");
    require_told(word, "word != \"others\" && word != \"other\" && has(word)");
    require_never_told(word, "word == \"others\" && word == \"other\"");
  }
}

TEST_CASE("any other calculation makes a sample of what it reads") {
  require_doubt("  n: {type: integer, min: 0, max: 1000, example: 50}\n", "n % 97 + 20 == 30", "n");
  require_doubt("  x: {type: number, min: 0, max: 500, example: 90.0}\n", "x * x == 144.0 * 144.0", "x");
  const Exploration found = with(
      "  weight: {type: number, min: 30, max: 300, example: 70.0}\n  height: {type: number, min: 1, max: 2.5, "
      "example: 1.7}\n",
      "weight / (height * height) > 29.999 && weight / (height * height) < 30.0");
  CHECK(found.counts.sampled == NamesInOrder{"weight", "height"});
  for (const ExplorationFinding& finding : found.findings) CHECK(finding.problem.severity == Severity::warning);
}

TEST_CASE("a scale is tried in full where only that is enough") {
  const std::string pain = "  pain: {type: scale, example: 4}\n";
  require_told(pain, "pain % 4 == 3");
  require_told(pain, "pain * pain == 49");
  require_never_told(pain, "pain * pain == 50");
}

TEST_CASE("texts are tried as far as they are equal to constants, and not by their order") {
  const std::string word = "  word: {type: text, example: middle}\n";
  require_told(word, "word == \"beta\"");
  require_doubt(word, "word < \"beta\"", "word");
  require_doubt(word, "word.startsWith(\"be\") && size(word) == 60", "word");
}

TEST_CASE("a list with few options is tried in full, but for the order of its elements") {
  const std::string few = "  m: {type: many_of, options: [a, b, c, d, e], example: [a]}\n";
  require_told(few, "size(m) == 3 && \"e\" in m && !(\"a\" in m)");
  require_told(few, "m.exists_one(x, x == \"d\") && size(m) == 2");
  require_never_told(few, "size(m) == 6");
  require_told(few, "m == [] || m == [\"d\"]");
  require_doubt(few, "m == [\"c\", \"b\"]", "m");
  require_doubt(few, "size(m) == 3 && m[0] == \"e\"", "m");
  const std::string many = "  m: {type: many_of, options: [a, b, c, d, e, f, g, h, i], example: [a]}\n";
  require_told(many, "\"h\" in m && \"i\" in m");
  require_told(many, "m != [] && !(\"a\" in m)");
  require_doubt(many, "size(m) == 5 && \"i\" in m && \"h\" in m", "m");
}

TEST_CASE("everything that is only doubtful is a warning, in words that claim no more than was played") {
  const Exploration found = explored(R"(
bedside: 1
plan: call
facts:
  today: {type: date, phi: false, example: 2026-12-01}
topics:
  - topic: choice
    feels:
      - {is: painful, when: 'today.getMonth() == 2'}
      - {is: pleasant}
    offer: Which?
    about: other
    answer: {name: which}
    options:
      - {id: walk, say: Walking}
      - {id: swim, say: Swimming}
      - {id: garden, say: The garden, when: 'today.getMonth() == 5'}
  - topic: words
    steps:
      - say: Words.
      - say: Happy new year.
        when: 'today.getDayOfYear() == 0'
      - say: No new year.
        when: 'today.getDayOfYear() != 0'
buttons:
  - button: alarm
    label: Alarm
    urgent: true
    when: 'today.getMonth() == 6'
    steps: [{say: Now.}]
    then: end
  - button: help
    label: Help
    when: 'today.getMonth() == 7'
    steps: [{say: Here.}]
    then: return
)");
  CHECK(named(found) == NamesInOrder{"note: never-felt choice", "note: unreachable-option choice/1 garden",
                                     "note: unreachable-step words/2", "note: always-met words/3",
                                     "note: silent-button alarm", "note: unreachable-button help"});
  for (const ExplorationFinding& finding : found.findings) {
    const std::string words = finding.problem.message + " " + finding.problem.hint;
    INFO(words);
    CHECK(words.find("played") != std::string::npos);
    CHECK(words.find("never") == std::string::npos);
    CHECK(words.find("nobody can ") == std::string::npos);
    CHECK(words.find("no patient") == std::string::npos);
    CHECK(words.find("; not every value of `today` was tried") != std::string::npos);
  }
}
