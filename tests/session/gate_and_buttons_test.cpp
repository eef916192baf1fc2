// Buttons where the identity has not been confirmed.
#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

TEST_CASE("what an answer says doesn't open the gate") {
  Conversation call{R"(facts:
  disease: {type: text, example: gout}
opening:
  - topic: identity
    gate: identity
    ask: Is it you?
    answer: {name: is_you, type: yes_no}
topics:
  - topic: news
    say: About {disease}.
buttons:
  - button: check
    label: Check
    steps: [{ask: "Sure?", answer: {name: sure, type: yes_no}}]
    then: return
)",
                    R"({"disease": "zanzibaritis"})"};
  call.does(press("check"));
  call.does(answer("button:check/1", true));
  CHECK(call.shown() == "identity/1");
  CHECK(call.whole().find("zanzibaritis") == std::string::npos);
}

TEST_CASE("where the gate failed before the warning signs were asked, they aren't ruled out") {
  Conversation call{R"(facts:
  disease: {type: text, example: gout}
opening:
  - topic: identity
    gate: identity
    ask: Is it you?
    answer: {name: is_you, type: yes_no}
  - topic: check
    ask: Chest pain?
    answer: {name: chest, type: yes_no}
topics:
  - topic: news
    say: About {disease}.
closing:
  - topic: goodbye
    say: Goodbye.
buttons:
  - button: alarm
    label: Alarm
    urgent: true
    when: chest
    steps: [{say: Stay on the line.}]
    then: return
)",
                    R"({"disease": "gout"})"};
  call.when_asked("is_you", false).walk_to_end();
  CHECK(call.disposition() == "identity_not_confirmed");
  CHECK(call.red_flags() == "not_ruled_out");
}

TEST_CASE("an urgent button goes before the gate as well, without what it would say of a protected fact") {
  Conversation call{R"(facts:
  disease: {type: text, example: gout}
opening:
  - topic: identity
    gate: identity
    ask: Is it you?
    answer: {name: is_you, type: yes_no}
topics:
  - topic: news
    say: About {disease}.
buttons:
  - button: alarm
    label: Alarm
    urgent: true
    steps: [{say: Stay on the line.}, {say: "With {disease} it can be dangerous."}, {say: Sit down.}]
    then: return
)",
                    R"({"disease": "zanzibaritis"})"};
  call.does(press("alarm"));
  CHECK(call.shown() == "button:alarm/1");
  call.does(next());
  CHECK(call.shown() == "button:alarm/3");
  CHECK(call.whole().find("zanzibaritis") == std::string::npos);
  call.does(next());
  call.does(answer("identity/1", true));
  call.does(press("alarm"));
  call.does(next());
  CHECK(call.step().text == "With zanzibaritis it can be dangerous.");
}
