// The steps of a call, one after another.
#include "catch.hpp"
#include "texts/plans.hpp"

using Ids = std::vector<std::string>;

TEST_CASE("steps are numbered within their topic, and within their part") {
  const auto call = texts::call_of(R"(principles: []
topics:
- {topic: a, steps: [{say: One.}, {say: Two.}]}
- topic: walking
  feels: pleasant
  parts:
    - {say: Three.}
    - [{say: Four.}, {say: Five.}]
)");
  CHECK(texts::steps_of(call) == Ids{"a/1", "a/2", "walking/1/1", "walking/2/1", "walking/2/2"});
  CHECK(call.order == Ids{"a", "walking/1", "walking/2"});
  CHECK(texts::step_of(call, "walking/2/2").topic == "walking/2");
}

TEST_CASE("a step that is left out keeps its number") {
  const auto call = texts::call_of(R"(facts: {old: {type: yes_no}}
topics:
- {topic: a, steps: [{say: One., when: old}, {say: Two.}]}
)",
                                   R"({"old": false})");
  CHECK(texts::steps_of(call) == Ids{"a/2"});
}

TEST_CASE("what may be next are the conditional steps that follow, up to the first that is certain") {
  const auto call = texts::call_of(R"(principles: []
topics:
- topic: a
  steps:
    - {ask: How, answer: {name: low, type: yes_no}}
    - {say: Two., when: low}
    - {say: Three., when: "!low"}
- {topic: b, say: Four.}
)");
  CHECK(texts::step_of(call, "a/1").may_be_next == Ids{"a/2", "a/3", "b/1"});
  CHECK(texts::step_of(call, "a/3").may_be_next == Ids{"b/1"});
  CHECK(texts::step_of(call, "b/1").may_be_next.empty());
}

TEST_CASE("of conditional steps under the same condition only the first may be next") {
  const auto call = texts::call_of(R"(topics:
- topic: a
  steps:
    - {ask: How, answer: {name: low, type: yes_no}}
    - {say: Two., when: low}
    - {say: Three., when: ' low '}
    - {say: Four., when: "!low"}
    - {say: Five.}
)");
  CHECK(texts::step_of(call, "a/1").may_be_next == Ids{"a/2", "a/4", "a/5"});
  CHECK(texts::step_of(call, "a/2").may_be_next == Ids{"a/3", "a/4", "a/5"});
}

TEST_CASE("thousands of conditional steps each name the nearest that may be next") {
  std::string plan = R"(topics:
- topic: a
  steps:
    - {ask: How many, answer: {name: count, type: integer}}
)";
  constexpr std::size_t steps = 3000;
  for (std::size_t i = 0; i < steps; ++i) plan += "    - {say: Well., when: count == " + std::to_string(i) + "}\n";
  const auto call = texts::call_of(plan);
  REQUIRE(call.steps.size() == steps + 1);
  const Ids& next = call.steps.front().may_be_next;
  REQUIRE(next.size() == 100);
  CHECK(next.front() == "a/2");
  CHECK(next.back() == "a/101");
  CHECK(call.steps[steps - 1].may_be_next == Ids{call.steps[steps].step});
}

TEST_CASE("steps say why they stand where they stand") {
  const auto call = texts::call_of(R"(opening: [{topic: hello, say: Hello.}]
topics:
- {topic: good, feels: delightful, say: Good.}
- {topic: bad, feels: painful, say: Bad.}
)");
  CHECK(call.order == Ids{"hello", "bad", "good"});
  CHECK(texts::step_of(call, "hello/1").why == Ids{"ritual"});
  const Ids& moved = texts::step_of(call, call.body.moves.at(0).topic + "/1").why;
  CHECK(moved == call.body.moves.at(0).because);
  CHECK(texts::step_of(call, (call.body.moves.at(0).topic == "bad" ? "good/1" : "bad/1")).why == Ids{"author-order"});
}

TEST_CASE("every step counts its topics and the seconds that are left") {
  const auto call = texts::call_of(R"(principles: []
topics:
- {topic: a, minutes: 1, steps: [{say: One.}, {say: Two.}]}
- {topic: b, minutes: 1, say: Three.}
)");
  const bedside::Step& first = texts::step_of(call, "a/1");
  CHECK(first.progress_topic == 1);
  CHECK(first.progress_of == 2);
  CHECK(first.seconds_left == 120);
  CHECK(texts::step_of(call, "a/2").seconds_left == 90);
  CHECK(texts::step_of(call, "b/1").seconds_left == 60);
  CHECK(texts::step_of(call, "b/1").progress_topic == 2);
}

TEST_CASE("a step holds all that a screen needs") {
  const auto call = texts::call_of(R"(language: et
closing:
- topic: next-call
  title: Next time
  offer: "When shall I call?"
  about: schedule
  wording: verbatim
  answer: {optional: true, remember: true}
  options: [{id: week, say: Next week., recommended: true, because: soon}, month]
)");
  const bedside::Step& step = texts::step_of(call, "next-call/1");
  CHECK(step.title == "Next time");
  CHECK(step.segment == "closing");
  CHECK(step.kind == bedside::StepKind::offer);
  CHECK(step.wording == bedside::Wording::verbatim);
  CHECK(step.language == "et");
  CHECK(step.about == "schedule");
  REQUIRE(step.answer);
  CHECK(step.answer->name == "next_call");
  CHECK(step.answer->type == "one_of");
  CHECK(step.answer->optional);
  CHECK(step.answer->remember);
  REQUIRE(step.options.size() == 2);
  CHECK(step.options[0] == bedside::StepOption{"week", "Next week.", true, "soon", true, ""});
  CHECK(step.options[1].say == "month");
}
