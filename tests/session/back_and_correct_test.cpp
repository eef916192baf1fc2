// `back` looks at what has been said; `correct` changes an earlier answer and whatever followed from it.
#include "catch.hpp"
#include "session/conversation.hpp"
#include "session/in_a_row.hpp"

using namespace bedside;
using namespace texts;

namespace {

/// b is asked only where a says so, c only where b does, and d is always told.
constexpr const char* chain = R"(opening:
  - topic: first
    ask: A?
    answer: {name: a, type: yes_no}
topics:
  - topic: second
    when: a
    ask: B?
    answer: {name: b, type: yes_no}
  - topic: third
    when: b
    ask: C?
    answer: {name: c, type: yes_no}
  - topic: fourth
    when: c
    say: All three.
  - topic: last
    feels: delightful
    say: The end is good.
closing:
  - topic: goodbye
    say: Goodbye.
)";

}  // namespace

TEST_CASE("back shows the previous step again and changes no answer") {
  Conversation call{in_a_row};
  call.walk_to("sleep/1");
  const Values before = call.outcome().answers;
  call.does(back());
  CHECK(call.shown() == "mood/1");
  CHECK(call.status().looking_back == 1);
  call.does(back());
  CHECK(call.shown() == "greeting/1");
  CHECK(call.status().looking_back == 2);
  CHECK(call.outcome().answers == before);
  CHECK(call.outcome().order == Ids{"greeting", "mood"});
}

TEST_CASE("there is nothing before the first step") {
  Conversation call{in_a_row};
  call.refuses(back(), "nothing_before_this");
  call.does(next());
  call.does(back());
  call.refuses(back(), "nothing_before_this");
}

TEST_CASE("going on from a step looked at again leads through the same steps to where the call stood") {
  Conversation call{in_a_row};
  call.walk_to("thanks/1");
  for (int i = 0; i < 3; ++i) call.does(back());
  CHECK(call.shown() == "greeting/1");
  Ids seen;
  for (int i = 0; i < 3; ++i) {
    call.does(next());
    seen.push_back(call.shown());
  }
  CHECK(seen == Ids{"mood/1", "sleep/1", "thanks/1"});
  CHECK(call.status().looking_back == 0);
  CHECK(call.outcome().answers.at("mood") == value_of("words"));
}

TEST_CASE("looking back changes the state of no topic") {
  Conversation call{in_a_row};
  call.walk_to("thanks/1");
  const std::vector<TopicStatus> before = call.status().topics;
  call.does(back());
  CHECK(call.status().topics == before);
  call.does(back());
  CHECK(call.status().topics == before);
  call.does(next());
  CHECK(call.status().topics == before);
}

TEST_CASE("answering a question looked at again changes its answer as a correction does") {
  Conversation call{in_a_row};
  call.when_asked("mood", "well").walk_to("thanks/1");
  call.does(back());
  call.does(back());
  call.does(answer("mood/1", "ill"));
  CHECK(call.outcome().answers.at("mood") == value_of("ill"));
  call.walk_to("thanks/1");
  CHECK(call.step().text == "You said ill.");
}

TEST_CASE("a question looked at again refuses what doesn't fit, as ever") {
  Conversation call{in_a_row};
  call.walk_to("thanks/1");
  call.does(back());
  call.refuses(answer("sleep/1", 11), "out_of_range");
  CHECK(call.outcome().answers.at("sleep") == value_of(0));
}

TEST_CASE("an earlier answer is corrected by its name") {
  Conversation call{in_a_row};
  call.when_asked("mood", "well").walk_to("thanks/1");
  CHECK(call.step().text == "You said well.");
  call.does(correct("mood", "ill"));
  CHECK(call.outcome().answers.at("mood") == value_of("ill"));
}

TEST_CASE("a text shown that speaks a corrected answer speaks the new one") {
  Conversation call{in_a_row};
  call.when_asked("mood", "well").walk_to("thanks/1");
  call.does(correct("mood", "ill"));
  CHECK(call.step().text == "You said ill.");
}

TEST_CASE("only an answer that was given can be corrected, and only to one that fits") {
  Conversation call{in_a_row};
  call.refuses(correct("mood", "well"), "not_asked_yet");
  call.walk_to("thanks/1");
  call.refuses(correct("nobody", "well"), "unknown_answer");
  call.refuses(correct("", "well"), "unknown_answer");
  call.refuses(correct("mood", 7), "wrong_type");
  call.refuses(correct("mood", ""), "out_of_range");
  call.refuses(correct("sleep", 11), "out_of_range");
  call.refuses(correct("sleep", "well"), "wrong_type");
  CHECK(call.outcome().answers.at("mood") == value_of("words"));
}

TEST_CASE("an answer that was left open can be given later") {
  Conversation call{in_a_row};
  call.leave_open("sleep").walk_to("thanks/1");
  CHECK(call.outcome().answers.count("sleep") == 0);
  call.does(correct("sleep", 3));
  CHECK(call.outcome().answers.at("sleep") == value_of(3));
}

TEST_CASE("correcting an answer to what makes a topic not apply takes its answer and what followed from it away") {
  Conversation call{chain};
  call.walk_to("last/1");
  CHECK(call.outcome().order == Ids{"first", "second", "third", "fourth"});
  call.does(correct("a", false));
  const Outcome outcome = call.outcome();
  CHECK(outcome.answers.count("b") == 0);
  CHECK(outcome.answers.count("c") == 0);
  // What had been said stays in the record.
  CHECK(outcome.order == Ids{"first", "second", "third", "fourth"});
  CHECK(call.topics_to_come() == Ids{"last", "goodbye"});
}

TEST_CASE("correcting an answer asks what depended on it again, where it still applies") {
  const std::string plan = R"(opening:
  - topic: first
    ask: Which?
    answer: {name: a, type: one_of, options: [none, some, many]}
topics:
  - topic: second
    when: a != "none"
    ask: B?
    answer: {name: b, type: yes_no}
  - topic: third
    when: b
    say: B it is.
  - topic: last
    feels: delightful
    say: The end is good.
)";
  Conversation call{plan};
  call.when_asked("a", "some").walk_to("last/1");
  call.does(correct("a", "many"));
  CHECK(call.outcome().answers.count("b") == 0);
  const Ids again = call.topics_to_come();
  CHECK(count_of(again, "second") == 1);
  CHECK(count_of(again, "third") == 1);
  call.when_asked("b", false).walk_to_end();
  CHECK(call.outcome().answers.at("b") == value_of(false));
  CHECK(call.disposition() == "complete");
}

TEST_CASE("correcting an answer to the value that it has asks nothing again") {
  Conversation call{chain};
  call.walk_to("last/1");
  call.does(correct("a", true));
  CHECK(call.outcome().answers.at("b") == value_of(true));
  CHECK(call.topics_to_come() == Ids{"last", "goodbye"});
}

TEST_CASE("a correction brings in the topics that the new answer asks for") {
  Conversation call{chain};
  call.when_asked("a", false).walk_to("last/1");
  CHECK(call.state_of("second") == "not_applicable");
  call.does(correct("a", true));
  REQUIRE(call.status().rearranged);
  REQUIRE_FALSE(call.status().rearranged->added.empty());
  CHECK(call.status().rearranged->added[0].topic == "second");
  CHECK_FALSE(call.status().rearranged->added[0].because.empty());
  CHECK(call.topics_to_come() == Ids{"last", "second", "third", "fourth", "goodbye"});
}

TEST_CASE("a correction of something that nothing depends on asks nothing again") {
  Conversation call{in_a_row};
  call.walk_to("goodbye/1");
  call.does(correct("sleep", 4));
  CHECK(call.shown() == "goodbye/1");
  CHECK_FALSE(call.status().rearranged);
  CHECK(call.topics_to_come() == Ids{"goodbye"});
}

TEST_CASE("an answer can be corrected within the topic that asked it, while that goes on") {
  const std::string plan = R"(topics:
  - topic: pain
    steps:
      - ask: How bad?
        answer: {name: pain, type: scale}
      - say: That is much.
        when: pain >= 7
      - say: Thank you.
)";
  Conversation call{plan};
  call.does(answer("pain/1", 8));
  CHECK(call.shown() == "pain/2");
  call.does(correct("pain", 2));
  CHECK(call.shown() == "pain/3");
  call.does(correct("pain", 9));
  // What was passed over before is said after all.
  CHECK(call.walk_to_end() == Ids{"pain/2", "pain/3"});
  CHECK(call.disposition() == "complete");
}

TEST_CASE("back and forward many times changes nothing but the number of events") {
  Conversation call{chain};
  call.walk_to("third/1");
  const std::string before = to_json(call.outcome());
  for (int i = 0; i < 5; ++i) {
    call.does(back());
    call.does(next());
  }
  CHECK(call.shown() == "third/1");
  CHECK(to_json(call.outcome()) == before);
}

TEST_CASE("a question whose condition was false when its turn came has no answer to correct") {
  Conversation call{R"(opening:
  - topic: first
    steps:
      - ask: A?
        answer: {name: a, type: yes_no}
      - ask: B?
        when: a
        answer: {name: b, type: yes_no}
topics:
  - topic: last
    feels: delightful
    say: The end is good.
)"};
  call.does(answer("first/1", false));
  call.refuses(correct("b", true), "not_asked_yet");
  CHECK(call.outcome().answers == Values{{"a", {false}}});
}
