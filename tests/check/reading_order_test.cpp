// Answers are asked before they are used.
#include "catch.hpp"
#include "texts/plans.hpp"

using texts::codes_of;
using Codes = std::vector<std::string>;

namespace {

const Codes sound;
const Codes too_late{"answer-too-late"};
const std::string ask = "- {topic: ask, ask: Low, answer: {name: low, type: yes_no}}\n";
const std::string use = "- {topic: use, when: low, say: One.}\n";

}  // namespace

TEST_CASE("opening and closing ask before they use") {
  CHECK(codes_of("opening:\n" + ask + use) == sound);
  CHECK(codes_of("opening:\n" + use + ask) == too_late);
  CHECK(codes_of("closing:\n" + use + ask) == too_late);
}

TEST_CASE("topics that are put in order may be written in any order") {
  CHECK(codes_of("topics:\n" + use + ask) == sound);
  CHECK(texts::call_of("topics:\n- {topic: use, say: \"{how}\"}\n- {topic: ask, ask: How, answer: {name: how, type: "
                       "text}}\n")
            .order == std::vector<std::string>{"ask", "use"});
}

TEST_CASE("what is asked in a later part of the call can't be used in an earlier one") {
  CHECK(codes_of("opening:\n" + ask + "topics:\n" + use) == sound);
  CHECK(codes_of("opening:\n" + use + "topics:\n" + ask) == too_late);
  CHECK(codes_of("topics:\n" + use + "closing:\n" + ask) == too_late);
}

TEST_CASE("a topic can't hang on its own answer, but its later steps can") {
  CHECK(codes_of("topics:\n- {topic: a, when: low, ask: Low, answer: {name: low, type: yes_no}}\n") == too_late);
  CHECK(codes_of("topics:\n- {topic: a, feels: [{is: painful, when: low}], ask: Low, answer: {name: low, type: "
                 "yes_no}}\n") == too_late);
  CHECK(codes_of(
            "topics:\n- {topic: a, steps: [{ask: Low, answer: {name: low, type: yes_no}}, {say: A, when: low}]}\n") ==
        sound);
  CHECK(codes_of(
            "topics:\n- {topic: a, steps: [{say: A, when: low}, {ask: Low, answer: {name: low, type: yes_no}}]}\n") ==
        too_late);
}

TEST_CASE("buttons may use any answer, but an urgent one is warned of an answer that comes late") {
  const auto button = [](const std::string& urgent) {
    return codes_of("topics:\n" + ask + "buttons:\n- {button: b, " + urgent +
                    "when: low, steps: [{say: A}], then: end}\n");
  };
  CHECK(button("") == sound);
  CHECK(button("urgent: true, ") == Codes{"late-screening"});
}

TEST_CASE("topics that use each other's answers contradict each other") {
  CHECK(codes_of("topics:\n- {topic: a, when: y, ask: X, answer: {name: x, type: yes_no}}\n"
                 "- {topic: b, when: x, ask: Y, answer: {name: y, type: yes_no}}\n") == Codes{"contradicting-rules"});
}
