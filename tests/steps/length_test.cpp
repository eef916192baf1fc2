// How long a topic takes: its words, and 4 s an answer.
#include "catch.hpp"
#include "texts/plans.hpp"

namespace {

std::int64_t length(const std::string& topic) {
  return texts::call_of("topics:\n- {topic: a, " + topic + "}\n").topics.at(0).milliseconds;
}

}  // namespace

TEST_CASE("a question takes the time of its answer, and of the options that are read out") {
  CHECK(length("say: One two.") == 800);
  CHECK(length("ask: One two, answer: {name: x, type: yes_no}") == 4800);
  CHECK(length("offer: You choose., options: [{id: a, say: One two.}, {id: b, say: Three.}]") == 800 + 1200 + 4000);
}

TEST_CASE("what nobody says takes no time") {
  CHECK(length("cue: One two three.") == 0);
  CHECK(length("do: open-calendar") == 0);
  CHECK(length("hand_over: nurse, because: One two.") == 0);
  CHECK(length("teach_back: One two.") == 800);
}

TEST_CASE("the author's minutes count instead of words, shared equally by parts") {
  CHECK(length("minutes: 1.5, say: One.") == 90'000);
  const auto call =
      texts::call_of("topics:\n- {topic: a, minutes: 3, feels: pleasant, parts: [{say: A.}, {say: B.}]}\n");
  REQUIRE(call.topics.size() == 2);
  CHECK(call.topics[0].milliseconds == 90'000);
  CHECK(call.topics[1].milliseconds == 90'000);
}

TEST_CASE("what is put in counts, what is left out does not") {
  const auto call = texts::call_of(R"(facts: {name: {type: text, phi: false}, old: {type: yes_no}}
topics:
- {topic: a, steps: [{say: "Hello {name}."}, {say: One two three., when: old}]}
)",
                                   R"({"name": "Maria del Mar", "old": false})");
  CHECK(call.topics.at(0).milliseconds == 4 * 400);
}
