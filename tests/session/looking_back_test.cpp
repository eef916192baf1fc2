// Looking back while the call stands where it stood.
#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

TEST_CASE("commands while looking back act on the call, not on the step looked at") {
  Conversation call{R"(topics:
  - topic: one
    say: One.
  - topic: two
    say: Two.
  - topic: three
    say: Three.
  - topic: odds
    feels: delightful
    say: The odds are good.
buttons:
  - button: upset
    label: Upset
    steps: [{say: Take your time.}]
    then: return
)"};
  call.walk_to("two/1");
  call.does(back());
  call.does(skip("three"));
  CHECK(call.state_of("three") == "skipped");
  call.does(press("upset"));
  CHECK(call.shown() == "button:upset/1");
  call.does(next());
  call.walk_to("two/1");
  CHECK(call.topics_to_come() == Ids{"two", "odds"});
}

TEST_CASE("a topic picked while looking back is the next one shown") {
  Conversation call{R"(topics:
  - topic: one
    say: One.
  - topic: two
    say: Two.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.walk_to("two/1");
  call.does(back());
  call.does(pick("odds"));
  CHECK(call.shown() == "odds/1");
  CHECK(call.topics_to_come() == Ids{"odds", "two"});
}

TEST_CASE("looking back into a button that was gone through shows its steps again and sets nothing off") {
  Conversation call{R"(topics:
  - topic: pain
    ask: How bad?
    answer: {name: pain, type: scale}
  - topic: plain
    after: pain
    say: Something plain.
buttons:
  - button: alarm
    label: Alarm
    urgent: true
    when: pain >= 9
    steps: [{say: Stay on the line.}, {say: Sit down.}]
    then: return
)"};
  call.when_asked("pain", 9).walk_to("plain/1");
  call.does(back());
  CHECK(call.shown() == "button:alarm/2");
  call.does(back());
  CHECK(call.shown() == "button:alarm/1");
  call.does(back());
  CHECK(call.shown() == "pain/1");
  call.does(next());
  call.does(next());
  call.does(next());
  CHECK(call.shown() == "plain/1");
  CHECK(call.red_flags() == "raised");
}

TEST_CASE("a required question looked at again, once answered, is passed by going on") {
  Conversation call{R"(topics:
  - topic: pain
    ask: How bad?
    answer: {name: pain, type: scale}
  - topic: plain
    after: pain
    say: Something plain.
)"};
  call.walk_to("plain/1");
  call.does(back());
  call.does(next());
  CHECK(call.shown() == "plain/1");
}

TEST_CASE("a step looked at again says why it is there, also when its topic was skipped since") {
  Conversation call{R"(opening:
  - topic: greeting
    say: Hello.
topics:
  - topic: plain
    say: Something plain.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.does(skip("greeting"));
  call.does(back());
  CHECK(call.shown() == "greeting/1");
  CHECK_FALSE(call.step().why.empty());
}

TEST_CASE("a note written while looking back belongs to the step looked at, and stays there") {
  Conversation call{R"(opening:
  - topic: greeting
    say: Hello.
  - topic: chat
    say: The weather.
topics:
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.walk_to("odds/1");
  call.does(back());
  call.does(back());
  call.does(note("she laughed"));
  CHECK(call.shown() == "greeting/1");
  CHECK(call.status().looking_back == 2);
  CHECK(call.outcome().notes == std::vector<Note>{{"greeting/1", "she laughed", {}}});
  call.does(defer("odds"));
  CHECK(call.status().looking_back == 0);
}

TEST_CASE("what is shown and not begun gives way to what an answer puts before it by the rules") {
  Conversation call{R"(topics:
  - topic: smoking
    ask: Do you smoke?
    answer: {name: smokes, type: yes_no}
  - topic: recipe
    after: support
    say: About the recipe.
  - topic: support
    when: smokes
    say: About help with smoking.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.walk_to("smoking/1").does(answer("smoking/1", false));
  CHECK(call.shown() == "recipe/1");
  call.does(back());
  call.does(answer("smoking/1", true));
  CHECK(call.walk_to_end() == Ids{"support/1", "recipe/1", "odds/1"});
}
