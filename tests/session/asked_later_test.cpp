// Questions that come, or come once more, when what depends on them has been told already.
#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

TEST_CASE("a question that didn't apply and comes after a correction can still be answered") {
  Conversation call{R"(topics:
  - topic: pain
    steps:
      - ask: How much pain?
        answer: {name: pain, type: scale}
      - ask: Where is it?
        when: pain >= 3
        answer: {name: place, type: one_of, options: [chest, knee]}
  - topic: chest
    when: place == "chest"
    say: About your chest.
  - topic: odds
    feels: delightful
    say: The odds are good.
buttons:
  - button: nowhere
    label: Much pain and no place
    urgent: true
    when: pain >= 5 && !has(place)
    steps: [{say: I get the doctor.}]
    then: return
)"};
  call.when_asked("pain", 2).walk_to("odds/1");
  CHECK(call.state_of("chest") == "not_applicable");
  call.does(correct("pain", 7));
  CHECK(call.state_of("chest") == "waiting");
  CHECK(call.red_flags() == "none");
  CHECK(call.when_asked("place", "chest").walk_to_end() == Ids{"odds/1", "pain/2", "chest/1"});
  CHECK(call.red_flags() == "none");
}

TEST_CASE("an answer that a button asks for again brings back what depends on it, as a correction does") {
  Conversation call{R"(topics:
  - topic: info
    steps:
      - say: Some information.
      - ask: Do you think of harming yourself?
        when: mood == "sad"
        answer: {name: harm, type: yes_no}
  - topic: odds
    feels: delightful
    say: The odds are good.
buttons:
  - button: upset
    label: Upset
    steps: [{ask: "Angry or sad?", answer: {name: mood, type: one_of, options: [angry, sad]}}]
    then: return
  - button: harm
    label: Thoughts of harm
    urgent: true
    when: harm
    steps: [{say: Stay on the line.}]
    then: return
)"};
  const bool is_known_before = GENERATE(true, false);
  if (is_known_before) {
    call.does(press("upset"));
    call.does(answer("button:upset/1", "angry"));
  }
  call.walk_to("odds/1");
  call.does(press("upset"));
  call.does(answer("button:upset/1", "sad"));
  CHECK(call.when_asked("harm", true).walk_to_end() == Ids{"odds/1", "info/2", "button:harm/1"});
}

TEST_CASE("a button pressed again asks again, and the last answer counts") {
  Conversation call{R"(topics:
  - topic: plain
    say: Something plain.
buttons:
  - button: unwell
    label: Unwell
    steps: [{ask: "How bad?", answer: {name: badness, type: scale}}]
    then: return
)"};
  call.does(press("unwell"));
  call.does(answer("button:unwell/1", 3));
  call.does(press("unwell"));
  call.does(answer("button:unwell/1", 5));
  CHECK(call.outcome().answers.at("badness") == value_of(5));
}

TEST_CASE("a question that is answered while it is looked at, and asked again, takes another answer") {
  Conversation call{R"(topics:
  - topic: pain
    steps:
      - ask: How much pain?
        answer: {name: pain, type: scale}
      - ask: Where is it?
        when: pain >= 3
        answer: {name: place, type: one_of, options: [chest, knee]}
      - say: About your chest.
        when: place == "chest"
  - topic: plain
    say: Something plain.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.does(pick("plain"));
  call.does(back());
  REQUIRE(call.shown() == "pain/1");
  call.does(answer("pain/1", 0));
  CHECK(call.shown() == "plain/1");
  call.does(next());
  REQUIRE(call.shown() == "pain/1");
  call.does(answer("pain/1", 7));
  CHECK(call.step().may_be_next == Ids{"pain/3", "odds/1"});
  CHECK(call.walk_to_end() == Ids{"pain/2", "pain/3", "odds/1"});
}
