// Buttons: pressed, gone through, left and taken back.
#include "catch.hpp"
#include "session/conversation.hpp"
#include "session/screening.hpp"

using namespace bedside;
using namespace texts;

TEST_CASE("an ordinary button is offered, and can be pressed, where its condition is true") {
  Conversation call{screening, no_pressure};
  CHECK(call.offers("upset"));
  CHECK_FALSE(call.offers("tired"));
  call.refuses(press("tired"), "button_not_offered");
  call.refuses(press("no-such-button"), "unknown_button");
  call.refuses(press(""), "unknown_button");
  call.when_asked("pain", 6).walk_to("odds/1");
  CHECK(call.offers("tired"));
  call.does(press("tired"));
  CHECK(call.shown() == "button:tired/1");
  CHECK(call.red_flags() == "none");
}

TEST_CASE("a button's steps are gone through, and its answer is kept") {
  Conversation call{screening, no_pressure};
  call.does(press("upset"));
  CHECK(call.shown() == "button:upset/1");
  call.does(next());
  CHECK(call.shown() == "button:upset/2");
  call.refuses(next(), "answer_required");
  call.does(answer("button:upset/2", true));
  CHECK(call.shown() == "greeting/1");
  CHECK(call.outcome().answers.at("goes_on") == value_of(true));
}

TEST_CASE("return leaves a button before its steps are through, and is refused elsewhere") {
  Conversation call{screening, no_pressure};
  call.refuses(go_back_from_button(), "no_button_is_open");
  call.does(next());
  call.does(press("upset"));
  call.does(go_back_from_button());
  CHECK(call.shown() == "today-check/1");
  CHECK(call.outcome().answers.count("goes_on") == 0);
  call.refuses(go_back_from_button(), "no_button_is_open");
}

TEST_CASE("a button can be pressed several times") {
  Conversation call{screening, no_pressure};
  for (int i = 0; i < 3; ++i) {
    call.does(press("upset"));
    CHECK(call.shown() == "button:upset/1");
    call.does(go_back_from_button());
    CHECK(call.shown() == "greeting/1");
  }
}

TEST_CASE("back from the first step of a button shows what was said before it, and next comes back to the button") {
  Conversation call{screening, no_pressure};
  call.when_asked("pain", 9).walk_to("button:chest/1");
  call.does(back());
  CHECK(call.shown() == "pain/1");
  CHECK(call.red_flags() == "raised");
  call.does(next());
  CHECK(call.shown() == "button:chest/1");
}

TEST_CASE("buttons stand beside every step, urgent ones always") {
  Conversation call{screening, no_pressure};
  while (!call.session().has_ended()) {
    INFO(call.shown());
    for (const char* urgent : {"faint", "chest", "pressure"}) CHECK(call.offers(urgent));
    call.goes_on();
  }
}

TEST_CASE("an ordinary button can be pressed in the middle of an urgent one") {
  Conversation call{screening, no_pressure};
  call.does(press("chest"));
  call.does(press("upset"));
  CHECK(call.shown() == "button:upset/1");
  call.does(go_back_from_button());
  CHECK(call.shown() == "button:chest/1");
}

TEST_CASE("an ordinary button can't be pressed where an urgent one would come later or never") {
  Conversation call{R"(topics:
  - topic: today-check
    ask: Do you have any of these?
    answer: {name: pain, type: yes_no}
  - topic: odds
    feels: delightful
    say: The odds are good.
buttons:
  - button: chest
    label: Pain in the chest
    urgent: true
    when: pain
    steps: [{say: Sit down.}, {hand_over: emergency, because: red flag}]
    then: end
  - button: doctor
    label: The doctor as well
    urgent: true
    when: pain
    steps: [{hand_over: doctor, because: red flag}]
    then: return
  - button: bill
    label: A question about the bill
    steps: [{hand_over: billing, because: a question}]
    then: end
  - button: upset
    label: The patient is upset
    steps: [{say: Take your time.}]
    then: return
)"};
  call.does(answer("today-check/1", true));
  CHECK(call.shown() == "button:chest/1");
  call.refuses(press("upset"), "button_is_open");
  call.refuses(press("bill"), "button_is_open");
  call.does(withdraw("chest", Because::ruled_out));
  CHECK(call.shown() == "button:doctor/1");
  call.refuses(press("bill"), "button_is_open");
  call.does(press("upset"));
  call.does(next());
  CHECK(call.shown() == "button:doctor/1");
  call.does(next());
  call.does(press("bill"));
  CHECK(call.shown() == "button:bill/1");
}

TEST_CASE("the overview says which button's steps are shown, and whether the nurse can come back from it") {
  Conversation call{R"(topics:
  - {topic: plain, say: Something plain.}
buttons:
  - {button: upset, label: Upset, steps: [{say: Take your time.}], then: return}
  - {button: wants-doctor, label: Wants a doctor, steps: [{say: I will ask.}], then: end}
  - {button: chest, label: Chest pain, urgent: true, steps: [{say: Stay on the line.}], then: return}
)"};
  const auto stands = [&] { return std::pair{call.session().overview().button, call.session().overview().can_return}; };
  CHECK(stands() == std::pair{std::string{}, false});
  call.does(press("upset"));
  CHECK(stands() == std::pair{std::string{"upset"}, true});
  call.does(press("chest"));
  CHECK(stands() == std::pair{std::string{"chest"}, false});
  call.refuses(go_back_from_button(), "only_withdraw");
  call.does(withdraw("chest"));
  CHECK(stands() == std::pair{std::string{"upset"}, true});
  call.does(go_back_from_button());
  call.does(press("wants-doctor"));
  CHECK(stands() == std::pair{std::string{"wants-doctor"}, false});
  call.refuses(go_back_from_button(), "only_withdraw");
}
