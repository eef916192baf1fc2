// Which problems come with a change that certainly mends them.
#include <bedside/authoring.hpp>

#include "catch.hpp"

using namespace bedside;

namespace {

const std::string head =
    "bedside: 1\nplan: small\nfacts:\n  smokes: {type: yes_no, phi: false}\n  days: {type: integer, phi: false}\n"
    "  place: {type: one_of, options: [home, far_away], phi: false}\n";

/// The text of the topics when every problem in it is mended.
std::string mended(const std::string& topics) {
  return mend(head + topics, "plan.yaml").text.substr(head.size());
}

std::string topic_with(const std::string& line) {
  return "topics:\n- topic: walk\n  " + line + "\n  say: Walk a little.\n";
}

/// The line of a topic when it is mended.
std::string line(const std::string& written) {
  const std::string text = mended(topic_with(written));
  const std::size_t begin = topic_with("").find("  \n") + 2;
  return text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("a misspelt key or word is mended when it can be only one") {
  CHECK(line("feel: painful") == "feels: painful");
  CHECK(line("feels: pleasent") == "feels: pleasant");
  CHECK(line("mandatry: true") == "mandatory: true");
  CHECK(line("colour: red") == "colour: red");
}

TEST_CASE("a misspelt key is left when the right one is there too") {
  const std::string twice = topic_with("feels: painful\n  feel: pleasant");
  CHECK(mended(twice) == twice);
}

TEST_CASE("words that mean true or false are written so") {
  CHECK(line("mandatory: yes") == "mandatory: true");
  CHECK(line("mandatory: off") == "mandatory: false");
  CHECK(line("mandatory: \"true\"") == "mandatory: true");
  CHECK(line("mandatory: maybe") == "mandatory: maybe");
}

TEST_CASE("a decimal comma becomes a point, unless it can stand between thousands") {
  CHECK(line("minutes: 1,5") == "minutes: 1.5");
  CHECK(line("minutes: 1,000") == "minutes: 1,000");
  CHECK(line("minutes: \"2\"") == "minutes: 2");
}

TEST_CASE("words in a condition become symbols") {
  CHECK(line("when: smokes and days = 3") == "when: smokes && days == 3");
  CHECK(line("when: smokes or days <> 3") == "when: smokes || days != 3");
  CHECK(line("when: smokes AND not (days > 3)") == "when: smokes && !(days > 3)");
  CHECK(line("when: \"smokes and days > 3\"") == "when: \"smokes && days > 3\"");
  CHECK(line("when: 'smokes and days > 3'") == "when: 'smokes && days > 3'");
}

TEST_CASE("a condition that comes to start with `!` is put in quotes") {
  CHECK(line("when: not smokes") == "when: \"!smokes\"");
  CHECK(line("when: not smokes and place == \"home\"") == "when: '!smokes && place == \"home\"'");
}

TEST_CASE("`not` before a comparison is left to its author") {
  CHECK(line("when: not days == 3") == "when: not days == 3");
  CHECK(line("when: not smokes == smokes") == "when: not smokes == smokes");
}

TEST_CASE("names of the author's own are never mended, as they can be others that were forgotten") {
  CHECK(line("when: smoks && days > 3") == "when: smoks && days > 3");
  CHECK(line("title: \"After {dayz} days\"") == "title: \"After {dayz} days\"");
  const std::string reference = "topics:\n- {topic: walking, say: A.}\n- {topic: rest, after: walkin, say: C.}\n";
  CHECK(mended(reference) == reference);
}

TEST_CASE("short words are never mended, as they can be anything") {
  CHECK(line("due: Now.") == "due: Now.");
  CHECK(line("day: Now.") == "day: Now.");
}

TEST_CASE("options in conditions get their quotes") {
  CHECK(line("when: place == far_away") == "when: place == \"far_away\"");
  CHECK(line("when: \"place == far_away\"") == "when: \"place == 'far_away'\"");
}

TEST_CASE("a list of words gets its brackets") {
  CHECK(mended("topics:\n- {topic: walk, say: A.}\n- {topic: sleep, say: B.}\n- topic: rest\n  after: walk, sleep\n  "
               "say: C.\n") ==
        "topics:\n- {topic: walk, say: A.}\n- {topic: sleep, say: B.}\n- topic: rest\n  after: [walk, sleep]\n  say: "
        "C.\n");
}

TEST_CASE("verbatim text is put in quotes, whatever stands in it") {
  const auto verbatim = [](const std::string& text) {
    return mended("topics:\n- topic: walk\n  wording: verbatim\n  say: " + text + "\n");
  };
  const auto expected = [](const std::string& text) {
    return "topics:\n- topic: walk\n  wording: verbatim\n  say: " + text + "\n";
  };
  CHECK(verbatim("Call us.") == expected("\"Call us.\""));
  CHECK(verbatim("Say \"help\", it's free.") == expected("'Say \"help\", it''s free.'"));
  CHECK(verbatim("Call us. # or not") == expected("Call us. # or not"));
  CHECK(verbatim("Call\n    us.") == expected("Call\n    us."));
}

TEST_CASE("verbatim text in curly quotes is left to its author, and others keep theirs") {
  const auto verbatim = [](const std::string& text) {
    return "topics:\n- topic: walk\n  wording: verbatim\n  say: " + text + "\n";
  };
  for (const char* text : {"“Call us.”", "„Helista meile.“", "‘Call us.’", "«Call us.»"}) {
    CHECK(mended(verbatim(text)) == verbatim(text));
    const CheckedFile checked = check_file(head + verbatim(text), "plan.yaml");
    REQUIRE(checked.findings.size() == 1);
    CHECK(checked.findings[0].hint.starts_with("these quotes are part of the text"));
  }
  CHECK(mended(verbatim("Say “help” – it’s free.")) == verbatim("\"Say “help” – it’s free.\""));
  CHECK(mended(verbatim("\"Say “help”.\"\n  feel: pleasant")) == verbatim("\"Say “help”.\"\n  feels: pleasant"));
}

TEST_CASE("small slips of YAML are mended, and then what they hid") {
  CHECK(mended("topics:\n-topic: walk\n  feel: pleasant\n  say: A.\n") ==
        "topics:\n- topic: walk\n  feels: pleasant\n  say: A.\n");
  CHECK(mended("topics:\n\u2013 topic: walk\n  say: A.\n") == "topics:\n- topic: walk\n  say: A.\n");
  CHECK(mended("topics:\n- topic: walk\n  title; Walking\n  say: A.\n") ==
        "topics:\n- topic: walk\n  title: Walking\n  say: A.\n");
}

TEST_CASE("an invisible character in a word is taken out") {
  CHECK(line("feels: pleasant\u00a0") == "feels: pleasant");
  CHECK(line("feels\u200b: pleasant") == "feels: pleasant");
}
