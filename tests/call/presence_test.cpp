// Which topics a patient gets, which not, and which have to wait.
#include "catch.hpp"
#include "texts/plans.hpp"

using texts::call_of;
using Ids = std::vector<std::string>;

namespace {

const std::string facts = R"(facts:
  days: {type: integer, optional: true}
  smoker: {type: yes_no, optional: true}
)";

Ids left_out(const bedside::PreparedCall& call) {
  Ids ids;
  for (const bedside::LeftOut& each : call.left_out) ids.push_back(each.topic);
  return ids;
}

Ids waiting(const bedside::PreparedCall& call) {
  Ids ids;
  for (const bedside::Waiting& each : call.waiting) ids.push_back(each.topic);
  return ids;
}

}  // namespace

TEST_CASE("a topic whose condition is false is left out, and says which condition") {
  const auto call = call_of(facts + "topics:\n- {topic: a, when: days <= 60, say: One.}\n", R"({"days": 61})");
  REQUIRE(call.left_out.size() == 1);
  CHECK(call.left_out[0].because == "`days <= 60` is false");
  CHECK(call.order.empty());
}

TEST_CASE("a topic that is unknown only through a missing fact is left out, and says which fact") {
  const auto call = call_of(facts + "topics:\n- {topic: a, when: days <= 60 && smoker, say: One.}\n");
  REQUIRE(call.left_out.size() == 1);
  CHECK(call.left_out[0].because ==
        "`days <= 60 && smoker` needs `days` and `smoker`, which are not known of this patient");
}

TEST_CASE("a false part decides a condition, whatever else is unknown") {
  const auto call =
      call_of(facts + "topics:\n- {topic: a, when: days <= 60 && smoker, say: One.}\n", R"({"smoker": false})");
  REQUIRE(call.left_out.size() == 1);
  CHECK(call.left_out[0].because == "`days <= 60 && smoker` is false");
}

TEST_CASE("a topic that depends on an answer still to come waits, and stands in no order") {
  const auto call = call_of(R"(topics:
- {topic: mood, ask: How are you, answer: {name: low, type: yes_no}}
- {topic: comfort, when: low, say: One.}
)");
  REQUIRE(call.waiting.size() == 1);
  CHECK(call.waiting[0].topic == "comfort");
  CHECK(call.waiting[0].names == Ids{"low"});
  CHECK(call.order == Ids{"mood"});
  CHECK(call.as_written == Ids{"mood"});
  CHECK(call.left_out.empty());
}

TEST_CASE("an answer that can't come any more decides what hung on it") {
  const auto call = call_of(facts + R"(topics:
- {topic: comfort, when: low, say: One.}
- {topic: far, when: has(low), say: Two.}
- {topic: mood, when: smoker, ask: How are you, answer: {name: low, type: yes_no}}
)",
                            R"({"smoker": false})");
  CHECK(left_out(call) == Ids{"comfort", "far", "mood"});
  CHECK(call.left_out[0].because == "it needs `low`, which this call doesn't ask");
  CHECK(call.left_out[1].because == "`has(low)` is false");
}

TEST_CASE("`has` of an answer is unknown until it is asked") {
  const auto call = call_of(R"(topics:
- {topic: mood, ask: How are you, answer: {name: low, type: yes_no}}
- {topic: comfort, when: has(low), say: One.}
)");
  CHECK(waiting(call) == Ids{"comfort"});
}

TEST_CASE("what is glued to a topic that is left out is left out with it, in whatever order they are written") {
  for (const std::string plan : {R"(topics:
- {topic: news, when: smoker, say: One.}
- {topic: reaction, directly_after: news, say: Two.}
- {topic: plan, directly_after: reaction, say: Three.}
)",
                                 R"(topics:
- {topic: plan, directly_after: reaction, say: Three.}
- {topic: reaction, directly_after: news, say: Two.}
- {topic: news, when: smoker, say: One.}
)"}) {
    const auto call = call_of(facts + plan, R"({"smoker": false})");
    CHECK(call.order.empty());
    CHECK(call.left_out.size() == 3);
  }
}

TEST_CASE("what is glued to a waiting topic waits for the same answers and its own") {
  const auto call = call_of(R"(topics:
- {topic: reaction, directly_after: news, when: tired, say: Two.}
- {topic: news, when: low, say: One.}
- {topic: mood, ask: How are you, answer: {name: low, type: yes_no}}
- {topic: sleep, ask: Are you tired, answer: {name: tired, type: yes_no}}
)");
  REQUIRE(call.waiting.size() == 2);
  CHECK(call.waiting[0].topic == "reaction");
  CHECK(call.waiting[0].names == Ids{"low", "tired"});
  CHECK(call.waiting[1].names == Ids{"low"});
}

TEST_CASE("the topic that others are glued to doesn't share their fate") {
  const auto call = call_of(facts + R"(topics:
- {topic: news, say: One.}
- {topic: reaction, directly_after: news, when: smoker, say: Two.}
)");
  CHECK(call.order == Ids{"news"});
}

TEST_CASE("a topic that is left out doesn't hold others back, and drops out of the order between them") {
  const auto call = call_of(facts + R"(topics:
- {topic: c, after: b, say: Three.}
- {topic: b, after: a, when: smoker, say: Two.}
- {topic: a, say: One.}
)");
  CHECK(call.order == Ids{"a", "c"});
}

TEST_CASE("a step whose condition is false isn't there, one that can still become true is conditional") {
  const auto call = call_of(facts + R"(topics:
- topic: a
  steps:
    - {ask: How, answer: {name: low, type: yes_no}}
    - {say: Two., when: low}
    - {say: Three., when: smoker}
    - {say: Four.}
)");
  CHECK(texts::steps_of(call) == Ids{"a/1", "a/2", "a/4"});
  CHECK_FALSE(texts::step_of(call, "a/1").conditional);
  CHECK(texts::step_of(call, "a/2").conditional);
}

TEST_CASE("an option that can't be chosen now is shown with its reason") {
  const auto call = call_of(facts + R"(topics:
- topic: a
  offer: You choose.
  options: [{id: near, say: Near.}, {id: far, say: Far., when: smoker}]
)",
                            R"({"smoker": false})");
  const bedside::Step& step = texts::step_of(call, "a/1");
  REQUIRE(step.options.size() == 2);
  CHECK(step.options[0].available);
  CHECK_FALSE(step.options[1].available);
  CHECK(step.options[1].unavailable == "only when `smoker`");
}

TEST_CASE("an urgent button is always there, others only when their condition holds") {
  const auto call = call_of(facts + R"(topics: [{topic: a, say: One.}]
buttons:
- {button: chest-pain, urgent: true, when: smoker, steps: [{say: One.}], then: end}
- {button: smoke, when: smoker, steps: [{say: Two.}], then: return}
- {button: upset, steps: [{say: Three.}], then: return}
)",
                            R"({"smoker": false})");
  const bedside::Step& step = texts::step_of(call, "a/1");
  REQUIRE(step.buttons.size() == 2);
  CHECK(step.buttons[0] == bedside::StepButton{"chest-pain", "Chest pain", true});
  CHECK(step.buttons[1].button == "upset");
}

TEST_CASE("a long chain of answers that can't come is decided at once") {
  std::string plan = facts + "topics:\n";
  for (int i = 0; i < 3000; ++i)
    plan += "- {topic: t" + std::to_string(i) + ", when: x" + std::to_string(i + 1) + ", ask: One, answer: {name: x" +
            std::to_string(i) + ", type: yes_no}}\n";
  plan += "- {topic: last, when: smoker, ask: One, answer: {name: x3000, type: yes_no}}\n";
  CHECK(call_of(plan, R"({"smoker": false})").left_out.size() == 3001);
}
