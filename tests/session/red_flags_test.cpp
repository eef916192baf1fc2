// What is said of red flags, and how buttons end a call.
#include "catch.hpp"
#include "session/conversation.hpp"
#include "session/screening.hpp"

using namespace bedside;
using namespace texts;

namespace {

constexpr const char* ending = R"(opening:
  - topic: greeting
    say: Hello.
  - topic: today-check
    ask: What troubles you?
    answer: {name: symptom, type: one_of, options: [nothing, chest, faint]}
topics:
  - topic: odds
    feels: delightful
    say: The odds are good.
closing:
  - topic: goodbye
    say: Goodbye.
buttons:
  - button: chest
    label: Chest pain
    urgent: true
    when: symptom == "chest"
    steps: [{say: Stay on the line.}, {hand_over: emergency, because: chest pain}]
    then: end
  - button: faint
    label: Faintness
    urgent: true
    when: symptom == "faint"
    steps: [{say: Lie down.}, {hand_over: ward-doctor, because: faintness}]
    then: return
  - button: leave
    label: The patient must go
    steps: [{say: I will ring again.}]
    then: end
)";

}  // namespace

TEST_CASE("an answer that ends the call still lets the urgent button go first") {
  Conversation call{R"(topics:
  - topic: pain
    ask: How bad?
    answer: {name: pain, type: scale}
buttons:
  - button: pain
    label: Pain
    urgent: true
    when: pain >= 9
    steps: [{say: That is a lot.}]
    then: return
)"};
  call.does(answer("pain/1", 10));
  CHECK(call.shown() == "button:pain/1");
  call.does(next());
  CHECK(call.session().has_ended());
  CHECK(call.red_flags() == "raised");
}

TEST_CASE("a red flag stands though the answer that raised it is corrected, until it is withdrawn") {
  Conversation call{screening, no_pressure};
  call.when_asked("pain", 9).walk_to("button:chest/1");
  call.does(next());
  call.does(next());
  call.does(correct("pain", 1));
  CHECK(call.red_flags() == "raised");
  CHECK(call.outcome().raised == Ids{"chest"});
  call.does(withdraw("chest", Because::ruled_out));
  CHECK(call.red_flags() == "withdrawn");
  CHECK(call.outcome().raised.empty());
  call.walk_to_end();
  CHECK(call.red_flags() == "withdrawn");
}

TEST_CASE("a button that is withdrawn leaves the screen, and the call goes on where it was") {
  Conversation call{screening, no_pressure};
  call.when_asked("pain", 9).walk_to("button:chest/1");
  call.does(withdraw("chest"));
  CHECK(call.shown() == "odds/1");
  CHECK(call.red_flags() == "withdrawn");
  REQUIRE(call.outcome().departures.size() == 1);
  CHECK(call.outcome().departures[0].what == "withdraw");
  CHECK(call.outcome().departures[0].topic == "chest");
}

TEST_CASE("a button that was withdrawn stays quiet until its condition becomes true anew") {
  Conversation call{screening, no_pressure};
  call.when_asked("pain", 9).walk_to("button:chest/1");
  call.does(withdraw("chest"));
  call.does(correct("pain", 10));
  CHECK(call.shown() == "odds/1");
  call.does(correct("pain", 3));
  CHECK(call.shown() == "odds/1");
  call.does(correct("pain", 9));
  CHECK(call.shown() == "button:chest/1");
  CHECK(call.red_flags() == "raised");
}

TEST_CASE("only a button that was pressed or went off can be withdrawn") {
  Conversation call{screening, no_pressure};
  call.refuses(withdraw("chest"), "not_pressed");
  call.refuses(withdraw("no-such-button"), "unknown_button");
  call.refuses(withdraw(""), "unknown_button");
  call.does(press("chest"));
  call.refuses(withdraw("faint"), "not_pressed");
  call.refuses(withdraw("chest", Because::time), "unknown_reason");
  call.does(withdraw("chest"));
  call.refuses(withdraw("chest"), "not_pressed");
}

TEST_CASE("an urgent button that ends the call after a hand-over makes it an emergency") {
  Conversation call{ending};
  call.when_asked("symptom", "chest").walk_to("button:chest/2");
  CHECK(call.step().kind == StepKind::hand_over);
  CHECK(call.step().because == "chest pain");
  call.does(next());
  CHECK(call.session().has_ended());
  CHECK(call.disposition() == "emergency");
  CHECK(call.red_flags() == "raised");
}

TEST_CASE("an urgent button that hands over to somebody else and returns goes on with the call") {
  Conversation call{ending};
  call.when_asked("symptom", "faint").walk_to("button:faint/2");
  call.does(next());
  CHECK(call.shown() == "odds/1");
}

TEST_CASE("an ordinary button that ends the call leaves it partial") {
  Conversation call{ending};
  call.does(press("leave"));
  call.does(next());
  CHECK(call.session().has_ended());
  CHECK(call.disposition() == "partial");
}

TEST_CASE("an urgent button that can't be decided leaves red flags not ruled out") {
  Conversation call{screening, "{}"};
  CHECK(call.red_flags() == "not_ruled_out");
  call.walk_to_end();
  CHECK(call.red_flags() == "not_ruled_out");
  CHECK(call.disposition() == "complete");
}

TEST_CASE("an urgent button whose question was left open is not ruled out") {
  Conversation call{screening, no_pressure};
  call.when_asked("symptoms", value_of({"cough"})).leave_open("pain").walk_to_end();
  CHECK(call.red_flags() == "not_ruled_out");
}

TEST_CASE("where every urgent button is decided and none went off there is no red flag") {
  Conversation call{screening, no_pressure};
  call.when_asked("pain", 3).walk_to_end();
  CHECK(call.red_flags() == "none");
}

TEST_CASE("a raised flag is raised though another button can't be decided") {
  Conversation call{screening, "{}"};
  call.when_asked("pain", 9).walk_to("button:chest/1");
  CHECK(call.red_flags() == "raised");
}

TEST_CASE("red flags that were never asked about aren't ruled out, however the call ends") {
  for (const Because because : {Because::no_answer, Because::declined, Because::must_go}) {
    Conversation call{screening, no_pressure};
    call.does(end(because));
    CHECK(call.red_flags() == "not_ruled_out");
  }
  Conversation skipped{screening, no_pressure};
  skipped.does(skip("today-check"));
  skipped.does(skip("pain"));
  skipped.walk_to_end();
  CHECK(skipped.red_flags() == "not_ruled_out");
  Conversation deferred{screening, no_pressure};
  deferred.does(defer("pain"));
  deferred.when_asked("symptoms", value_of({"cough"})).walk_to_end();
  CHECK(deferred.red_flags() == "not_ruled_out");
}

TEST_CASE("an ordinary button can be withdrawn too, and raises and withdraws no red flag") {
  Conversation call{screening, no_pressure};
  call.does(press("upset"));
  CHECK(call.red_flags() == "none");
  call.does(withdraw("upset"));
  CHECK(call.shown() == "greeting/1");
  CHECK(call.red_flags() == "none");
  CHECK(call.outcome().raised.empty());
}

TEST_CASE("one answer can raise a red flag and rearrange the call: the button is shown, and the reply says both") {
  Conversation call{screening, no_pressure};
  call.walk_to("today-check/1");
  call.does(answer("today-check/1", value_of({"chest", "cough"})));
  CHECK(call.shown() == "button:chest/1");
  REQUIRE(call.status().rearranged);
  CHECK(call.status().rearranged->added.size() == 1);
  call.does(next());
  CHECK_FALSE(call.status().rearranged);
}

TEST_CASE("a button that was withdrawn goes off again when a later answer bears it out by itself") {
  Conversation call{R"(opening:
  - topic: warning
    steps:
      - ask: How is your breath?
        answer: {name: breath, type: one_of, options: [{id: fine}, {id: severe}]}
      - ask: How many bad nights?
        answer: {name: nights, type: integer, min: 0, max: 7}
      - ask: How many bad days?
        answer: {name: days, type: integer, min: 0, max: 7}
topics:
  - {topic: odds, feels: delightful, say: The odds are good.}
buttons:
  - button: breathless
    label: Breathless
    urgent: true
    when: breath == "severe" || nights >= 7 || days >= 7
    steps: [{say: I get help.}]
    then: return
)"};
  call.does(answer("warning/1", "severe"));
  CHECK(call.shown() == "button:breathless/1");
  call.does(withdraw("breathless"));
  CHECK(call.shown() == "warning/2");
  call.does(answer("warning/2", 1));
  CHECK(call.shown() == "warning/3");
  call.does(answer("warning/3", 7));
  CHECK(call.shown() == "button:breathless/1");
  CHECK(call.red_flags() == "raised");
}

TEST_CASE("a button that ends the call can't be left halfway either, and withdrawing it goes on with the call") {
  Conversation call{ending};
  call.does(press("leave"));
  call.refuses(go_back_from_button(), "only_withdraw");
  call.does(withdraw("leave"));
  CHECK(call.shown() == "greeting/1");
  call.walk_to_end();
  CHECK(call.disposition() == "complete");
}

TEST_CASE("one flag that is withdrawn rules out no other that can't be decided") {
  Conversation call{screening, "{}"};
  call.does(press("chest"));
  call.does(withdraw("chest"));
  CHECK(call.red_flags() == "not_ruled_out");
}

TEST_CASE("an answer that takes a question with it raises what waits for that at once") {
  const bool is_raised = GENERATE(true, false);
  Conversation call{std::string{R"(topics:
  - topic: signs
    steps:
      - ask: Is it bad?
        answer: {name: bad, type: yes_no}
      - ask: Where?
        when: bad
        answer: {name: place, type: text}
      - say: I see.
  - topic: odds
    feels: delightful
    say: The odds are good.
buttons:
  - button: nowhere
    label: Nobody knows where
    urgent: true
    when: )"} + (is_raised ? "'!has(place)'" : "place == \"chest\"") +
                    R"(
    steps: [{say: I get the doctor.}]
    then: return
)"};
  call.does(answer("signs/1", false));
  CHECK(call.shown() == (is_raised ? "button:nowhere/1" : "signs/3"));
  CHECK(call.red_flags() == (is_raised ? "raised" : "not_ruled_out"));
}
