// What depended on an answer that is corrected: taken back, and asked again where it still applies.
#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

TEST_CASE("a later question of the same topic is asked when a correction brings it in") {
  Conversation call{R"(opening:
  - topic: pain
    steps:
      - ask: How bad?
        answer: {name: pain, type: scale}
      - ask: Since when?
        when: pain >= 7
        answer: {name: since, type: text}
topics:
  - topic: plain
    say: Something plain.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.when_asked("pain", 2).walk_to("plain/1");
  CHECK(call.outcome().answers.count("since") == 0);
  call.does(correct("pain", 9));
  call.walk_to_end();
  CHECK(call.outcome().answers.count("since") == 1);
  CHECK(call.disposition() == "complete");
}

TEST_CASE("the answer of a step that no longer applies is taken back") {
  Conversation call{R"(opening:
  - topic: pain
    steps:
      - ask: How bad?
        answer: {name: pain, type: scale}
      - ask: Since when?
        when: pain >= 7
        answer: {name: since, type: text}
topics:
  - topic: follow-up
    when: since != "today"
    say: That is long.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.when_asked("pain", 9).walk_to("follow-up/1");
  call.does(correct("pain", 2));
  CHECK(call.outcome().answers.count("since") == 0);
  CHECK(call.state_of("follow-up") == "not_applicable");
  CHECK(call.shown() == "odds/1");
}

TEST_CASE("a question whose words speak a corrected answer is asked again") {
  Conversation call{R"(opening:
  - topic: medicine
    ask: Which medicine?
    answer: {name: medicine, type: text}
  - topic: how-often
    ask: How often do you take {medicine}?
    answer: {name: how_often, type: integer}
topics:
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.when_asked("medicine", "aspirin").when_asked("how_often", 3).walk_to("odds/1");
  call.does(correct("medicine", "ibuprofen"));
  CHECK(call.outcome().answers.count("how_often") == 0);
  call.when_asked("how_often", 1);
  CHECK(count_of(call.steps_to_come(), "how-often/1") == 1);
  call.walk_to_end();
  CHECK(call.outcome().answers.at("how_often") == value_of(1));
}

TEST_CASE("a choice of what is no longer open is made again") {
  Conversation call{R"(opening:
  - topic: car
    ask: Do you drive?
    answer: {name: drives, type: yes_no}
topics:
  - topic: place
    feels: pleasant
    offer: Where shall we meet?
    about: other
    options:
      - {id: home, say: At home}
      - {id: forest, say: In the forest, when: drives}
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.when_asked("place", "forest").walk_to("odds/1");
  call.does(correct("drives", false));
  CHECK(call.outcome().answers.count("place") == 0);
  CHECK(call.outcome().choices.empty());
  call.when_asked("place", "home").walk_to_end();
  CHECK(call.outcome().answers.at("place") == value_of("home"));
}

TEST_CASE("a chain of answers is stale to its end, and what doesn't hang on it isn't") {
  Conversation call{R"(opening:
  - topic: first
    ask: A?
    answer: {name: a, type: scale}
  - topic: apart
    ask: X?
    answer: {name: x, type: scale}
topics:
  - topic: second
    when: a >= 1
    ask: B?
    answer: {name: b, type: scale}
  - topic: third
    when: b >= 1
    ask: C?
    answer: {name: c, type: scale}
  - topic: fourth
    when: c >= 1
    ask: D?
    answer: {name: d, type: scale}
  - topic: beside
    when: x >= 1
    ask: Y?
    answer: {name: y, type: scale}
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  for (const char* name : {"a", "b", "c", "d", "x", "y"}) call.when_asked(name, 5);
  call.walk_to("odds/1");
  CHECK(call.outcome().answers.size() == 6);
  call.does(correct("a", 6));
  CHECK(call.outcome().answers.count("b") == 0);
  CHECK(call.outcome().answers.count("c") == 0);
  CHECK(call.outcome().answers.count("d") == 0);
  CHECK(call.outcome().answers.count("x") == 1);
  CHECK(call.outcome().answers.count("y") == 1);
  const Ids to_come = call.topics_to_come();
  for (const char* topic : {"second", "third", "fourth"}) CHECK(count_of(to_come, topic) == 1);
  CHECK(count_of(to_come, "beside") == 0);
  call.walk_to_end();
  CHECK(call.outcome().answers.size() == 6);
  CHECK(call.disposition() == "complete");
}

TEST_CASE("what stands in the order delivered stays there though it is told again") {
  Conversation call{R"(opening:
  - topic: first
    ask: Which?
    answer: {name: a, type: one_of, options: [none, some, many]}
topics:
  - topic: second
    when: a != "none"
    ask: B?
    answer: {name: b, type: yes_no}
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.when_asked("a", "some").walk_to("odds/1");
  call.does(correct("a", "many"));
  call.walk_to_end();
  const Ids order = call.outcome().order;
  CHECK(order.front() == "first");
  CHECK(count_of(order, "second") >= 1);
}

TEST_CASE("a correction while another topic is shown leaves what is shown to be finished or comes back to it") {
  Conversation call{R"(opening:
  - topic: first
    ask: A?
    answer: {name: a, type: yes_no}
topics:
  - topic: second
    when: a
    feels: painful
    ask: B?
    answer: {name: b, type: yes_no}
  - topic: long
    steps: [{say: One.}, {say: Two.}, {say: Three.}]
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.when_asked("a", false).walk_to("long/2");
  call.does(correct("a", true));
  const Ids steps = call.steps_to_come();
  for (const char* step : {"long/2", "long/3", "second/1", "odds/1"}) {
    INFO(step);
    CHECK(count_of(steps, step) == 1);
  }
  CHECK(count_of(steps, "long/1") == 0);
  CHECK(call.shown() == "long/2");
}

TEST_CASE("the topic shown goes when a correction makes it not apply") {
  Conversation call{R"(opening:
  - topic: first
    ask: A?
    answer: {name: a, type: yes_no}
topics:
  - topic: second
    when: a
    steps: [{say: One.}, {say: Two.}]
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.walk_to("second/2");
  call.does(correct("a", false));
  CHECK(call.shown() == "odds/1");
  CHECK(call.state_of("second") == "not_applicable");
  CHECK(call.outcome().order == Ids{"first", "second"});
}

TEST_CASE("an answer given in a button can be corrected, and what hangs on it follows") {
  Conversation call{R"(topics:
  - topic: plain
    say: Something plain.
  - topic: odds
    feels: delightful
    say: The odds are good.
buttons:
  - button: unwell
    label: Unwell
    steps:
      - ask: How bad?
        answer: {name: badness, type: scale}
    then: return
  - button: alarm
    label: Alarm
    urgent: true
    when: badness >= 9
    steps: [{say: Stay on the line.}]
    then: return
)"};
  call.does(press("unwell"));
  call.does(answer("button:unwell/1", 3));
  CHECK(call.shown() == "plain/1");
  call.does(correct("badness", 9));
  CHECK(call.shown() == "button:alarm/1");
  call.does(next());
  CHECK(call.shown() == "plain/1");
}
