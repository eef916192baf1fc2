// What an answer changes in what remains, where that isn't plain.
#include <algorithm>

#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

TEST_CASE("an answer may bring in what would have come before a topic that has begun") {
  Conversation call{R"(opening:
  - topic: smoking
    ask: Do you smoke?
    answer: {name: smokes, type: yes_no, optional: true}
topics:
  - topic: quitting
    when: smokes
    say: About quitting.
  - topic: breathing
    after: quitting
    steps: [{say: About breathing.}, {say: And more of it.}]
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.leave_open("smokes").walk_to("breathing/2");
  call.does(correct("smokes", true));
  CHECK(call.walk_to_end() == Ids{"breathing/2", "quitting/1", "odds/1"});
}

TEST_CASE("what one command changes in two ways is all told") {
  Conversation call{R"(topics:
  - topic: a
    steps:
      - ask: First?
        answer: {name: first, type: yes_no}
      - ask: Second?
        when: first == false
        answer: {name: second, type: yes_no, optional: true}
  - {topic: b, when: first, say: B.}
  - {topic: c, when: '!has(second)', say: C.}
  - {topic: odds, feels: delightful, say: The odds are good.}
)"};
  call.does(answer("a/1", true));
  const CallStatus status = call.status();
  REQUIRE(status.rearranged);
  Ids added;
  for (const Rearranged& one : status.rearranged->added) added.push_back(one.topic);
  std::sort(added.begin(), added.end());
  CHECK(added == Ids{"b", "c"});
}

TEST_CASE("the time left follows an answer that changes how long a topic is") {
  Conversation call{R"(opening:
  - {topic: size, ask: "Big?", answer: {name: big, type: yes_no}}
topics:
  - topic: news
    steps:
      - say: Short.
      - say: And this is a much longer sentence that takes its time to say, as there is so much in it to be told.
        when: big
  - {topic: odds, minutes: 1, feels: delightful, say: The odds are good.}
)"};
  Conversation small = call.replayed();
  call.does(answer("size/1", true));
  small.does(answer("size/1", false));
  CHECK(call.step().seconds_left > small.step().seconds_left);
}
