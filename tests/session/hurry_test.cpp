// `hurry`: the patient must go.
#include <algorithm>

#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

namespace {

constexpr const char* short_visit = R"(facts:
  disease: {type: text, example: gout}
opening:
  - topic: greeting
    minutes: 1
    mandatory: true
    say: Hello.
  - topic: identity
    minutes: 1
    gate: identity
    ask: Is it you?
    answer: {name: is_you, type: yes_no}
  - topic: chat
    minutes: 5
    say: The weather.
topics:
  - topic: bill
    minutes: 3
    feels: painful
    say: The bill is high.
  - topic: bill-reaction
    minutes: 3
    directly_after: bill
    ask: How is that?
    answer: {name: bill_reaction, type: text, optional: true}
  - topic: swelling
    minutes: 1
    ask: Are your feet swollen?
    answer: {name: swollen, type: yes_no}
  - topic: how-much
    minutes: 1
    when: swollen
    ask: How much?
    answer: {name: how_much, type: scale}
  - topic: plain
    minutes: 1
    say: About {disease}.
  - topic: odds
    minutes: 2
    feels: delightful
    say: The odds are good.
closing:
  - topic: safety-net
    minutes: 1
    say: Call us.
buttons:
  - button: swelling
    label: Swelling
    urgent: true
    when: how_much >= 8
    steps: [{say: A doctor rings you.}]
    then: return
)";

constexpr const char* gout = R"({"disease": "gout"})";

}  // namespace

TEST_CASE("what an urgent button needs is kept, also where that only waits, and what decides it") {
  Conversation call{short_visit, gout};
  const Reply reply = call.does(hurry(0));
  CHECK(reply.over_by.value_or(0) > 0);
  CHECK(call.topics_to_come() == Ids{"greeting", "identity", "swelling", "how-much", "odds", "safety-net"});
  CHECK(call.in_state(TopicState::deferred) == Ids{"chat", "bill", "bill-reaction", "plain"});
}

TEST_CASE("where there is time enough, hurry changes nothing") {
  Conversation call{short_visit, gout};
  const Ids before = call.topics_to_come();
  const Reply reply = call.does(hurry(3600));
  CHECK_FALSE(reply.over_by);
  CHECK(call.topics_to_come() == before);
  CHECK(call.in_state(TopicState::deferred).empty());
}

TEST_CASE("an item that doesn't fit makes room for a later one that does") {
  Conversation call{short_visit, gout};
  call.walk_to("bill/1");
  call.does(skip("bill"));
  call.walk_to("swelling/1");
  // swelling 60, how-much 60 (perhaps), odds 120, safety-net 60; plain is 60 more.
  call.does(hurry(360));
  CHECK(call.state_of("plain") == "pending");
  CHECK(call.state_of("bill") == "skipped");
}

TEST_CASE("what hurry puts off is a departure for each topic, and the next call hears of it") {
  Conversation call{short_visit, gout};
  call.does(hurry(0));
  call.walk_to_end();
  const Outcome outcome = call.outcome();
  Ids deferred;
  for (const Deferral& one : outcome.deferred) {
    deferred.push_back(one.topic);
    CHECK_FALSE(one.because.empty());
  }
  std::sort(deferred.begin(), deferred.end());
  CHECK(deferred == Ids{"bill", "bill-reaction", "chat", "plain"});
  CHECK_FALSE(outcome.departures.empty());
  for (const Departure& departure : outcome.departures) CHECK(departure.what == "hurry");
}

TEST_CASE("a hurried call that kept every mandatory topic is complete") {
  Conversation call{short_visit, gout};
  call.does(hurry(0));
  call.walk_to_end();
  CHECK(call.disposition() == "complete");
}

TEST_CASE("what hurry put off can be picked when there is time after all") {
  Conversation call{short_visit, gout};
  call.does(hurry(0));
  call.walk_to("odds/1");
  call.does(pick("plain"));
  CHECK(call.shown() == "plain/1");
}

TEST_CASE("there is no hurry in less than no time") {
  Conversation call{short_visit, gout};
  call.refuses(hurry(-1), "out_of_range");
}

TEST_CASE("the patient can be in a hurry twice") {
  Conversation call{short_visit, gout};
  call.does(hurry(900));
  call.does(hurry(0));
  CHECK(call.in_state(TopicState::deferred) == Ids{"chat", "bill", "bill-reaction", "plain"});
}

TEST_CASE("a topic that is half told is told to its end, with the room to react to it") {
  Conversation call{R"(topics:
  - topic: bill
    feels: painful
    steps:
      - say: I have news about the bill.
      - say: It is high.
  - topic: reaction
    directly_after: bill
    ask: How is that?
    answer: {name: reaction, type: text, optional: true}
  - topic: plain
    say: Something plain.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.does(next());
  call.does(hurry(0));
  CHECK(call.steps_to_come() == Ids{"bill/2", "reaction/1", "odds/1"});
}

TEST_CASE("hurry says what it dropped and why") {
  Conversation call{short_visit, gout};
  call.does(hurry(0));
  const std::optional<Rearrangement> rearranged = call.status().rearranged;
  REQUIRE(rearranged);
  Ids dropped;
  for (const Rearranged& one : rearranged->dropped) {
    dropped.push_back(one.topic);
    CHECK_FALSE(one.because.empty());
  }
  std::sort(dropped.begin(), dropped.end());
  CHECK(dropped == Ids{"bill", "bill-reaction", "chat", "plain"});
}

TEST_CASE("hurry names the topics that waited too, as they might have come") {
  Conversation call{R"(topics:
  - {topic: start, minutes: 1, mandatory: true, ask: "Any pain?", answer: {name: pain, type: yes_no}}
  - {topic: help, minutes: 5, when: pain, say: Help.}
  - {topic: more, minutes: 5, directly_after: help, say: More help.}
  - {topic: walking, minutes: 5, when: "!pain", feels: pleasant, parts: [say: One., say: Two.]}
)"};
  call.does(hurry(0));
  const std::optional<Rearrangement> rearranged = call.status().rearranged;
  REQUIRE(rearranged);
  CHECK(rearranged->dropped ==
        std::vector<Rearranged>{{"help", "time"}, {"more", "time"}, {"walking/1", "time"}, {"walking/2", "time"}});
  CHECK(rearranged->order == Ids{"start"});
  call.does(hurry(0));
  CHECK_FALSE(call.status().rearranged);
}

TEST_CASE("what hurry leaves out no longer holds back what still fits") {
  Conversation call{R"(topics:
  - {topic: start, minutes: 1, mandatory: true, say: Start.}
  - {topic: long, minutes: 5, after: start, say: Long.}
  - {topic: short, minutes: 1, after: long, say: Short.}
  - {topic: odds, minutes: 1, feels: delightful, say: The odds are good.}
)"};
  Conversation skipped = call.replayed();
  skipped.does(skip("long"));
  CHECK(skipped.topics_to_come() == Ids{"start", "short", "odds"});
  call.does(hurry(240));
  CHECK(call.state_of("long") == "deferred");
  CHECK(call.state_of("short") != "deferred");
}

TEST_CASE("what is kept stays whole when it takes too long, and the reply says by how much") {
  Conversation call{short_visit, gout};
  // greeting, identity, swelling and safety-net a minute each, odds two of them.
  CHECK(call.does(hurry(0)).over_by == 360);
  CHECK(call.does(hurry(100)).over_by == 260);
  CHECK(call.topics_to_come() == Ids{"greeting", "identity", "swelling", "how-much", "odds", "safety-net"});
  CHECK_FALSE(call.does(hurry(360)).over_by);
}

namespace {

constexpr const char* walking_and_odds = R"(topics:
  - topic: walking
    minutes: 6
    parts:
      - say: One.
      - say: Two.
      - say: Three.
  - {topic: odds, minutes: 1, feels: delightful, say: The odds are good.}
)";

}  // namespace

TEST_CASE("of a topic in parts hurry keeps the first ones that fit, and leaves the rest to the next call") {
  Conversation call{walking_and_odds};
  call.does(hurry(300));
  CHECK(call.topics_to_come() == Ids{"walking/1", "walking/2", "odds"});
  call.walk_to_end();
  CHECK(call.state_of("walking") == "deferred");
  CHECK(call.because_of("walking") == "time");
  CHECK(call.outcome().order == Ids{"walking/1", "walking/2", "odds"});
}

TEST_CASE("what hurry keeps of a topic in parts can still be left, and all of it is taken up again") {
  Conversation call{walking_and_odds};
  call.does(hurry(300));
  const bool by_nurse = GENERATE(false, true);
  call.does(by_nurse ? skip("walking") : hurry(100));
  CHECK(call.state_of("walking") == (by_nurse ? "skipped" : "deferred"));
  CHECK(call.because_of("walking") == (by_nurse ? "not_now" : "time"));
  CHECK(call.shown() == "odds/1");
  call.does(pick("walking"));
  CHECK(call.topics_to_come() == Ids{"walking/1", "walking/2", "walking/3", "odds"});
}

TEST_CASE("what the gate keeps out is neither dropped nor deferred by hurry") {
  Conversation call{R"(opening:
  - {topic: identity, gate: identity, ask: "Is it you?", answer: {name: is_you, type: yes_no}}
topics:
  - {topic: first, minutes: 1, say: One.}
  - {topic: odds, minutes: 1, feels: delightful, say: The odds are good.}
closing:
  - {topic: sorry, minutes: 1, say: Excuse me.}
  - {topic: goodbye, minutes: 1, say: Goodbye.}
)"};
  call.does(answer("identity/1", false));
  call.does(hurry(60));
  CHECK(call.state_of("first") == "not_applicable");
  CHECK_FALSE(call.status().rearranged);
  call.does(correct("is_you", true));
  CHECK(call.topics_to_come() == Ids{"first", "odds", "sorry", "goodbye"});
}
