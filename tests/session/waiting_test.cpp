// Topics that wait for an answer.
#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

TEST_CASE("until a feeling is known, the order expects the worse") {
  Conversation call{R"(topics:
  - topic: talk
    feels:
      - {is: delightful, when: mood == "good"}
      - {is: painful}
    say: About you.
  - topic: plain
    feels: pleasant
    say: Something plain.
buttons:
  - button: check
    label: Check
    steps: [{ask: "Good or bad?", answer: {name: mood, type: one_of, options: [good, bad]}}]
    then: return
)"};
  CHECK(call.topics_to_come() == Ids{"talk", "plain"});
}

TEST_CASE("a topic that waits takes its place as soon as it is decided, also by a fact-like shortcut") {
  Conversation call{R"(topics:
  - topic: smoking
    ask: Do you smoke?
    answer: {name: smokes, type: yes_no}
  - topic: drinking
    ask: Do you drink?
    answer: {name: drinks, type: yes_no}
  - topic: either
    when: smokes || drinks
    feels: unpleasant
    after: []
    say: About habits.
  - topic: both
    when: smokes && drinks
    say: About both.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.walk_to("smoking/1");
  call.does(answer("smoking/1", true));
  CHECK(call.state_of("either") != "waiting");
  CHECK(call.state_of("both") == "waiting");
  call.walk_to("drinking/1");
  call.does(answer("drinking/1", false));
  CHECK(call.state_of("both") == "not_applicable");
}

TEST_CASE("an optional answer left open decides nothing, so what waits for it doesn't apply") {
  Conversation call{R"(topics:
  - topic: sleep
    ask: How do you sleep?
    answer: {name: sleep, type: scale, optional: true}
  - topic: nights
    when: sleep <= 3
    say: About bad nights.
  - topic: reaction
    directly_after: nights
    say: That was about bad nights.
  - topic: asked
    when: '!has(sleep)'
    say: We can talk about sleep another time.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  CHECK(call.in_state(TopicState::waiting) == Ids{"nights", "reaction", "asked"});
  call.does(next());
  CHECK(call.state_of("nights") == "not_applicable");
  CHECK(call.state_of("reaction") == "not_applicable");
  CHECK(call.state_of("asked") == "active");
  CHECK(call.shown() == "asked/1");
  call.walk_to_end();
  CHECK(call.disposition() == "complete");
}

TEST_CASE("a glued topic waits with the topic that it is glued to, and comes in with it") {
  Conversation call{R"(topics:
  - topic: question
    ask: Shall we?
    answer: {name: shall, type: yes_no}
  - topic: news
    when: shall
    feels: painful
    say: There is news.
  - topic: reaction
    directly_after: news
    say: How is that?
  - topic: teach-back
    directly_after: reaction
    say: Once more.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  CHECK(call.in_state(TopicState::waiting) == Ids{"news", "reaction", "teach-back"});
  Conversation no = call.replayed();
  no.does(answer("question/1", false));
  CHECK(no.in_state(TopicState::not_applicable) == Ids{"news", "reaction", "teach-back"});
  call.does(answer("question/1", true));
  CHECK(call.topics_to_come() == Ids{"news", "reaction", "teach-back", "odds"});
}

TEST_CASE(
    "what comes after a topic that waits for a button's question is told when its turn comes, before that topic") {
  Conversation call{R"(topics:
  - {topic: plain, say: Something plain.}
  - {topic: wants, when: wish == "talk", say: Let us talk.}
  - {topic: later, after: wants, say: Something later.}
  - {topic: last, say: The last thing.}
buttons:
  - button: wish
    label: A wish
    steps:
      - {ask: "What would you like?", answer: {name: wish, type: text}}
    then: return
)"};
  CHECK(call.state_of("wants") == "waiting");
  Conversation other = call.replayed();
  CHECK(other.walk_to_end() == Ids{"plain/1", "later/1", "last/1"});
  call.walk_to("last/1").does(press("wish"));
  call.does(answer("button:wish/1", "talk"));
  CHECK(call.outcome().violations.empty());
  CHECK(call.walk_to_end() == Ids{"last/1", "wants/1"});
  CHECK(call.outcome().order == Ids{"plain", "later", "last", "wants"});
}

TEST_CASE("a glued topic that joins late comes after the topic whose answer it reads, and then the rest goes on") {
  Conversation call{R"(topics:
  - topic: news
    ask: Shall I tell you more?
    answer: {name: more, type: yes_no}
  - topic: detail
    directly_after: news
    when: more
    say: As you said, {plan}.
  - topic: today
    ask: What are your plans?
    answer: {name: plan, type: text}
  - topic: weather
    say: A fine day.
)"};
  CHECK(call.in_state(TopicState::waiting) == Ids{"detail"});
  CHECK(call.shown() == "news/1");
  call.does(answer("news/1", true));
  CHECK(call.topics_to_come() == Ids{"today", "detail", "weather"});
  CHECK(call.shown() == "today/1");
  call.does(answer("today/1", "a walk"));
  CHECK(call.shown() == "detail/1");
  call.walk_to_end();
  CHECK(call.disposition() == "complete");
}
