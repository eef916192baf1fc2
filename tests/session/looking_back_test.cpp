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
    steps: [{say: Hello.}, {say: "How are you?"}]
topics:
  - topic: plain
    say: Something plain.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.does(next());
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

TEST_CASE("a step that was never finished isn't looked at again once its topic has left the call") {
  Conversation call{R"(topics:
  - topic: pain
    steps:
      - ask: How much pain?
        answer: {name: pain, type: scale}
      - ask: Where is it?
        answer: {name: place, type: one_of, options: [chest, knee]}
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.walk_to("pain/2");
  call.does(GENERATE(skip("pain"), defer("pain")));
  call.does(back());
  CHECK(call.shown() == "pain/1");
  call.does(answer("pain/1", 7));
  CHECK(call.outcome().answers.at("pain") == value_of(7));
  CHECK(call.shown() == "odds/1");
}

TEST_CASE("an answer given while looking back at the question that is open finishes it") {
  Conversation call{R"(topics:
  - topic: pain
    ask: How much pain?
    answer: {name: pain, type: scale}
  - topic: odds
    feels: delightful
    say: The odds are good.
buttons:
  - button: upset
    label: Upset
    steps: [{say: Take your time.}]
    then: return
)"};
  call.does(press("upset"));
  call.does(back());
  REQUIRE(call.shown() == "pain/1");
  call.does(answer("pain/1", 7));
  CHECK(call.shown() == "button:upset/1");
  CHECK(call.walk_to_end() == Ids{"button:upset/1", "odds/1"});
  CHECK(call.outcome().order == Ids{"pain", "odds"});
}

TEST_CASE("an answer given while looking back at a question that is to be asked again is that") {
  Conversation call{R"(topics:
  - topic: first
    ask: How much?
    answer: {name: much, type: scale}
  - topic: second
    ask: "You said {much}. Where?"
    answer: {name: place, type: text}
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.walk_to("odds/1");
  call.does(correct("much", 5));
  call.does(back());
  REQUIRE(call.shown() == "second/1");
  call.does(answer("second/1", "knee"));
  CHECK(call.walk_to_end() == Ids{"odds/1"});
}

TEST_CASE("a topic that waits again refuses the answer to a question that is looked at, and says for what") {
  Conversation call{R"(topics:
  - topic: a
    steps:
      - ask: How many?
        answer: {name: y, type: scale}
      - ask: Really?
        when: y > 1
        answer: {name: x, type: yes_no}
  - topic: b
    when: x
    ask: And why?
    answer: {name: z, type: yes_no}
  - topic: c
    after: b
    say: See.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.when_asked("y", 2).walk_to("c/1");
  call.does(correct("y", 3));
  while (call.shown() != "b/1") call.does(back());
  const Reply reply = call.refuses(answer("b/1", true), "topic_is_waiting");
  CHECK(reply.refused->message == "`b` waits for `x`");
}

TEST_CASE("going on while looking back at a verbatim text that isn't finished acknowledges nothing") {
  Conversation call{R"(topics:
  - topic: plain
    say: Something plain.
  - topic: odds
    feels: delightful
    say: The odds are good.
closing:
  - topic: net
    wording: verbatim
    say: "Call 911."
buttons:
  - button: upset
    label: Upset
    steps: [{say: Take your time.}]
    then: return
)"};
  call.walk_to("net/1");
  call.does(press("upset"));
  call.does(back());
  call.does(next());
  CHECK(call.outcome().verbatim.empty());
  call.walk_to_end();
  CHECK(call.outcome().verbatim == Ids{"net/1"});
}
