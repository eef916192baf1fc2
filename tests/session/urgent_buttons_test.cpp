// Urgent buttons go off by themselves, as the very next step.
#include "catch.hpp"
#include "session/conversation.hpp"
#include "session/screening.hpp"

using namespace bedside;
using namespace texts;

TEST_CASE("an urgent button that is true from the facts alone goes first of all") {
  Conversation call{screening, R"({"pressure": 180})"};
  CHECK(call.shown() == "button:pressure/1");
  CHECK(call.red_flags() == "raised");
  CHECK(call.outcome().raised == Ids{"pressure"});
  call.does(next());
  CHECK(call.shown() == "greeting/1");
  call.walk_to_end();
  CHECK(call.red_flags() == "raised");
}

TEST_CASE("several that are true from the facts alone go one after the other, as the plan has them") {
  Conversation call{R"(facts:
  pressure: {type: integer, phi: false, example: 120}
topics:
  - topic: plain
    say: Something plain.
buttons:
  - button: second
    label: Second
    urgent: true
    when: pressure >= 200
    steps: [{say: Very high.}]
    then: return
  - button: first
    label: First
    urgent: true
    when: pressure >= 180
    steps: [{say: High.}]
    then: return
)",
                    R"({"pressure": 210})"};
  CHECK(call.steps_to_come() == Ids{"button:second/1", "button:first/1", "plain/1"});
  CHECK(call.outcome().raised.size() == 2);
}

TEST_CASE("an urgent button goes off as the very next step after the answer that makes it true") {
  Conversation call{screening, no_pressure};
  call.walk_to("today-check/1");
  call.does(answer("today-check/1", value_of({"chest"})));
  CHECK(call.shown() == "button:chest/1");
  CHECK(call.red_flags() == "raised");
  call.does(next());
  call.does(next());
  CHECK(call.shown() == "pain/1");
}

TEST_CASE("several that one answer makes true go off in plan order, and then the call goes on where it was") {
  Conversation call{screening, no_pressure};
  call.walk_to("today-check/1");
  call.does(answer("today-check/1", value_of({"chest", "faint", "cough"})));
  CHECK(call.shown() == "button:faint/1");
  CHECK(call.state_of("cough-talk") == "pending");
  Ids shown;
  for (int i = 0; i < 5; ++i) {
    shown.push_back(call.shown());
    call.does(next());
  }
  CHECK(shown == Ids{"button:faint/1", "button:faint/2", "button:chest/1", "button:chest/2", "pain/1"});
  CHECK(call.outcome().raised.size() == 2);
}

TEST_CASE("an answer that ends the last topic of the body still lets the urgent button go first") {
  Conversation call{R"(topics:
  - topic: pain
    ask: How bad?
    answer: {name: pain, type: scale}
closing:
  - topic: goodbye
    say: Goodbye.
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
  CHECK(call.state_of("pain") == "done");
  CHECK(call.replayed().shown() == "button:pain/1");
  call.does(next());
  CHECK(call.shown() == "goodbye/1");
}

TEST_CASE("a correction that makes an urgent button true sets it off at once") {
  Conversation call{screening, no_pressure};
  call.when_asked("pain", 2).walk_to("odds/1");
  call.does(correct("pain", 9));
  CHECK(call.shown() == "button:chest/1");
  call.does(next());
  call.does(next());
  CHECK(call.shown() == "odds/1");
}

TEST_CASE("an answer given while looking back sets an urgent button off at once") {
  Conversation call{screening, no_pressure};
  call.when_asked("pain", 2).walk_to("odds/1");
  call.does(back());
  CHECK(call.shown() == "pain/1");
  call.does(answer("pain/1", 9));
  CHECK(call.shown() == "button:chest/1");
}

TEST_CASE("correcting the answer while the urgent button is shown doesn't take it off the screen") {
  Conversation call{screening, no_pressure};
  call.when_asked("pain", 9).walk_to("button:chest/1");
  call.does(correct("pain", 1));
  CHECK(call.shown() == "button:chest/1");
  CHECK(call.red_flags() == "raised");
}

TEST_CASE("an urgent button that went off once doesn't go off again while it stays true") {
  Conversation call{screening, no_pressure};
  call.walk_to("today-check/1");
  call.does(answer("today-check/1", value_of({"chest"})));
  call.does(next());
  call.does(next());
  call.does(answer("pain/1", 9));
  CHECK(call.shown() == "odds/1");
}

TEST_CASE("an urgent button goes off anew when its condition has been false in between") {
  Conversation call{screening, no_pressure};
  call.when_asked("pain", 9).walk_to("button:chest/1");
  call.does(next());
  call.does(next());
  call.does(correct("pain", 2));
  call.does(correct("pain", 10));
  CHECK(call.shown() == "button:chest/1");
}

TEST_CASE("an urgent button can be pressed whatever its condition says, at any step") {
  Conversation call{screening, no_pressure};
  CHECK(call.offers("chest"));
  call.does(press("chest"));
  CHECK(call.shown() == "button:chest/1");
  CHECK(call.red_flags() == "raised");
  CHECK(call.outcome().raised == Ids{"chest"});
  call.does(next());
  call.does(next());
  CHECK(call.shown() == "greeting/1");
}

TEST_CASE("a button that was pressed by hand can go off by itself afterwards") {
  Conversation call{screening, no_pressure};
  call.does(press("chest"));
  call.does(withdraw("chest"));
  CHECK(call.red_flags() == "withdrawn");
  call.walk_to("today-check/1");
  call.does(answer("today-check/1", value_of({"chest"})));
  CHECK(call.shown() == "button:chest/1");
  CHECK(call.red_flags() == "raised");
}

TEST_CASE("an urgent button inside another comes back to it") {
  Conversation call{screening, no_pressure};
  call.does(press("upset"));
  call.does(next());
  call.does(press("chest"));
  CHECK(call.shown() == "button:chest/1");
  call.does(next());
  call.does(next());
  CHECK(call.shown() == "button:upset/2");
  call.does(answer("button:upset/2", true));
  CHECK(call.shown() == "greeting/1");
}

TEST_CASE("an answer inside a button can set an urgent button off") {
  Conversation call{R"(topics:
  - topic: plain
    say: Something plain.
buttons:
  - button: unwell
    label: Unwell
    steps:
      - ask: How bad?
        answer: {name: badness, type: scale}
      - say: Thank you.
    then: return
  - button: alarm
    label: Alarm
    urgent: true
    when: badness >= 9
    steps: [{say: Stay on the line.}]
    then: return
)"};
  call.does(press("unwell"));
  call.does(answer("button:unwell/1", 9));
  CHECK(call.shown() == "button:alarm/1");
  call.does(next());
  CHECK(call.shown() == "button:unwell/2");
  call.does(next());
  CHECK(call.shown() == "plain/1");
}

TEST_CASE("a correction inside an ordinary button sets the urgent one off at once") {
  Conversation call{screening, no_pressure};
  call.when_asked("pain", 2).walk_to("odds/1");
  call.does(press("upset"));
  call.does(correct("pain", 10));
  CHECK(call.shown() == "button:chest/1");
  call.does(next());
  call.does(next());
  CHECK(call.shown() == "button:upset/1");
}

TEST_CASE("an urgent button can't be left halfway: only withdrawing undoes it") {
  Conversation call{screening, no_pressure};
  call.when_asked("pain", 9).walk_to("button:chest/1");
  call.refuses(go_back_from_button(), "only_withdraw");
  call.does(next());
  call.refuses(go_back_from_button(), "only_withdraw");
  CHECK(call.red_flags() == "raised");
}

TEST_CASE("an urgent button that is withdrawn while another waits leaves room for it") {
  Conversation call{screening, no_pressure};
  call.walk_to("today-check/1");
  call.does(answer("today-check/1", value_of({"chest", "faint"})));
  CHECK(call.shown() == "button:faint/1");
  call.does(withdraw("faint"));
  CHECK(call.shown() == "button:chest/1");
  CHECK(call.red_flags() == "raised");
  call.does(withdraw("chest"));
  CHECK(call.shown() == "pain/1");
  CHECK(call.red_flags() == "withdrawn");
}

TEST_CASE("the urgent button is the next step also where the call is resumed") {
  Conversation call{screening, no_pressure};
  call.walk_to("today-check/1");
  call.does(answer("today-check/1", value_of({"faint"})));
  Conversation resumed = call.replayed();
  CHECK(resumed.shown() == "button:faint/1");
  CHECK(resumed.red_flags() == "raised");
  resumed.does(next());
  CHECK(resumed.shown() == "button:faint/2");
}

TEST_CASE("topics can't be skipped away from under an urgent button") {
  Conversation call{screening, no_pressure};
  call.when_asked("pain", 9).walk_to("button:chest/1");
  call.does(skip("odds"));
  CHECK(call.shown() == "button:chest/1");
  call.refuses(pick("odds"), "button_is_open");
  CHECK(call.shown() == "button:chest/1");
  call.does(hurry(0));
  CHECK(call.shown() == "button:chest/1");
}

TEST_CASE("a red flag that the last answer of a topic raises names that topic, and not the one to come") {
  Conversation call{screening, no_pressure};
  call.walk_to("today-check/1");
  const std::size_t place = call.step().progress_topic;
  call.does(answer("today-check/1", value_of({"faint"})));
  CHECK(call.shown() == "button:faint/1");
  CHECK(call.step().topic == "today-check");
  CHECK(call.step().progress_topic == place);
}

TEST_CASE("a red flag that is true anew comes before a button that was pressed over it, and goes on where it stood") {
  Conversation call{screening, no_pressure};
  call.walk_to("today-check/1");
  call.does(answer("today-check/1", value_of({"chest"})));
  call.does(correct("symptoms", value_of({})));
  call.does(next());
  CHECK(call.shown() == "button:chest/2");
  call.does(press("upset"));
  CHECK(call.shown() == "button:upset/1");
  call.does(correct("symptoms", value_of({"chest"})));
  CHECK(call.shown() == "button:chest/2");
}
