// Optional answers that are taken back.
#include "catch.hpp"
#include "session/conversation.hpp"
#include "session/in_a_row.hpp"

using namespace bedside;
using namespace texts;

TEST_CASE("an optional answer is taken back with null, on the way back and by its name") {
  const bool by_name = GENERATE(false, true);
  Conversation call{in_a_row};
  call.walk_to("sleep/1").does(answer("sleep/1", 3));
  REQUIRE(call.shown() == "thanks/1");
  if (by_name) {
    call.does(correct("sleep", Value{}));
  } else {
    call.does(back());
    call.does(answer("sleep/1", Value{}));
  }
  CHECK(call.shown() == "thanks/1");
  CHECK(call.status().looking_back == 0);
  CHECK_FALSE(call.outcome().answers.contains("sleep"));
  call.does(correct("sleep", Value{}));
  call.does(correct("sleep", 4));
  CHECK(call.outcome().answers.at("sleep") == value_of(4));
}

TEST_CASE("what hung on an optional answer that is taken back no longer applies") {
  Conversation call{R"(topics:
  - topic: pain
    ask: How bad is it?
    answer: {name: pain, type: integer, min: 0, max: 10, optional: true}
  - topic: help
    when: pain > 5
    ask: Shall we talk about it?
    answer: {name: talk, type: yes_no}
  - topic: words
    when: has(pain)
    say: You said {pain}.
  - topic: plain
    say: Something plain.
)"};
  call.does(answer("pain/1", 7));
  call.walk_to("plain/1").does(correct("pain", Value{}));
  CHECK(call.outcome().answers.empty());
  CHECK(call.state_of("help") == "not_applicable");
  CHECK(call.because_of("help") == "`pain > 5` needs `pain`, which this call doesn't ask");
  CHECK(call.walk_to_end() == Ids{"plain/1"});
}

TEST_CASE("a required answer can't be taken back") {
  Conversation call{in_a_row};
  call.walk_to("sleep/1");
  call.refuses(correct("mood", Value{}), "wrong_type");
  call.does(back());
  call.refuses(answer("mood/1", Value{}), "wrong_type");
  call.refuses(correct("sleep", Value{}), "not_asked_yet");
}
