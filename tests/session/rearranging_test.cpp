// What is still to be told is arranged anew when an answer changes which topics apply or how one feels, and only then.
#include <algorithm>

#include "catch.hpp"
#include "session/conversation.hpp"
#include "texts/plans.hpp"

using namespace bedside;
using namespace texts;

namespace {

constexpr const char* changing = R"(opening:
  - topic: greeting
    say: Hello.
topics:
  - topic: bill
    feels: painful
    say: The bill is high.
  - topic: sleep
    feels: unpleasant
    ask: How do you sleep?
    answer: {name: sleep, type: scale}
  - topic: aside
    ask: What is your cat called?
    answer: {name: cat, type: text, optional: true}
  - topic: nights
    when: sleep <= 3
    feels: painful
    say: About bad nights.
  - topic: nights-help
    feels: pleasant
    when: sleep <= 3
    resolves: nights
    say: There is help for bad nights.
  - topic: walking
    feels:
      - {is: unpleasant, when: sleep <= 1}
      - {is: pleasant}
    say: About walking.
  - topic: odds
    feels: delightful
    say: The odds are good.
closing:
  - topic: goodbye
    say: Goodbye.
)";

/// The body's topics that the session has begun, and those to come, as it says itself.
Ids whole_body(const Conversation& call) {
  Ids body;
  const PreparedCall prepared = prepare(call.plan(), call.facts());
  const auto keep = [&](const std::string& id) {
    for (const char* ritual : {"greeting", "goodbye"})
      if (id == ritual) return;
    if (std::find(body.begin(), body.end(), id) == body.end()) body.push_back(id);
  };
  for (const std::string& id : call.outcome().order) keep(id);
  for (const std::string& id : call.topics_to_come()) keep(id);
  return body;
}

}  // namespace

TEST_CASE("an answer that changes nothing about topics and feelings rearranges nothing") {
  Conversation call{changing};
  while (!call.session().has_ended()) {
    const bool decides = call.shown() == "sleep/1";
    call.when_asked("sleep", 8);
    call.goes_on();
    INFO(call.shown());
    if (!decides) CHECK_FALSE(call.status().rearranged);
  }
}

TEST_CASE("an answer that brings topics in says which, and why, and where they stand") {
  Conversation call{changing};
  call.walk_to("sleep/1");
  CHECK(call.in_state(TopicState::waiting) == Ids{"nights", "nights-help"});
  call.does(answer("sleep/1", 2));
  const std::optional<Rearrangement> rearranged = call.status().rearranged;
  REQUIRE(rearranged);
  Ids added;
  for (const Rearranged& one : rearranged->added) {
    added.push_back(one.topic);
    CHECK_FALSE(one.because.empty());
  }
  std::sort(added.begin(), added.end());
  CHECK(added == Ids{"nights", "nights-help"});
  CHECK(rearranged->dropped.empty());
  CHECK(call.in_state(TopicState::waiting).empty());
  CHECK(call.shown() == "nights/1");
}

TEST_CASE("what is arranged anew says the order of what is still to be told") {
  Conversation call{changing};
  call.walk_to("sleep/1");
  call.does(answer("sleep/1", 2));
  Ids to_come = call.topics_to_come();
  REQUIRE(call.status().rearranged);
  Ids order = call.status().rearranged->order;
  const auto without_closing = [](Ids ids) {
    ids.erase(std::remove(ids.begin(), ids.end(), "goodbye"), ids.end());
    return ids;
  };
  CHECK(without_closing(order) == without_closing(to_come));
}

TEST_CASE("an answer that keeps topics out says that they don't apply and why") {
  Conversation call{changing};
  call.walk_to("sleep/1");
  call.does(answer("sleep/1", 8));
  CHECK(call.state_of("nights") == "not_applicable");
  CHECK_FALSE(call.because_of("nights").empty());
  CHECK(call.because_of("nights").find('8') == std::string::npos);
}

TEST_CASE("a topic that feels worse after an answer moves, and the reply says why") {
  const std::string plan = R"(opening:
  - topic: mood
    ask: Good or bad?
    answer: {name: mood, type: one_of, options: [good, bad]}
  - topic: hello
    say: Hello.
topics:
  - topic: plain
    say: Something plain.
  - topic: talk
    feels:
      - {is: painful, when: mood == "bad"}
      - {is: delightful}
    say: About you.
  - topic: odds
    feels: pleasant
    say: The odds are good.
)";
  Conversation good{plan};
  good.does(answer("mood/1", "good"));
  CHECK(good.topics_to_come() == Ids{"hello", "plain", "odds", "talk"});
  REQUIRE(good.status().rearranged);
  REQUIRE_FALSE(good.status().rearranged->moved.empty());
  const Rearrangement rearranged = *good.status().rearranged;
  for (const Rearranged& moved : rearranged.moved) CHECK_FALSE(moved.because.empty());
  // Until it is known, the worse is expected.
  Conversation bad{plan};
  bad.does(answer("mood/1", "bad"));
  CHECK_FALSE(bad.status().rearranged);
  CHECK(bad.topics_to_come() == Ids{"hello", "talk", "plain", "odds"});
}

TEST_CASE("topics already begun stay where they are, whatever an answer brings in") {
  Conversation call{changing};
  call.when_asked("sleep", 0).walk_to("walking/1");
  const Ids told = call.outcome().order;
  call.does(correct("sleep", 9));
  CHECK(call.shown() == "walking/1");
  const Ids now = call.outcome().order;
  REQUIRE(now.size() >= told.size());
  CHECK(std::equal(told.begin(), told.end(), now.begin()));
}

/// What the same answers, known beforehand as facts, would have given.
TEST_CASE("what is left is in the order that prepare gives it behind the topics already told") {
  const std::string head = R"(facts:
  known: {type: scale, phi: false, optional: true, example: 3}
)";
  const std::string body = R"(topics:
  - topic: start
    feels: unpleasant
    ask: How do you sleep?
    answer: {name: sleep, type: scale, optional: true}
  - topic: plain
    say: Something plain.
  - topic: bill
    feels: painful
    say: The bill is high.
  - topic: nights
    when: KNOWN <= 3
    after: start
    feels: painful
    say: About bad nights.
  - topic: nights-help
    feels: pleasant
    when: KNOWN <= 3
    resolves: nights
    say: There is help.
  - topic: walking
    after: start
    feels:
      - {is: painful, when: KNOWN <= 1}
      - {is: unpleasant, when: KNOWN <= 3}
      - {is: pleasant}
    parts_or_say
  - topic: cinema
    feels: pleasant
    say: About the cinema.
  - topic: odds
    feels: delightful
    say: The odds are good.
)";
  const auto written = [&](const std::string& name) {
    std::string text = head + body;
    for (std::size_t at = text.find("KNOWN"); at != std::string::npos; at = text.find("KNOWN"))
      text.replace(at, 5, name);
    text.replace(text.find("parts_or_say"), 12, "say: About walking.");
    return text;
  };
  for (int sleep = 0; sleep <= 5; ++sleep) {
    INFO(sleep);
    Conversation call{written("sleep")};
    call.walk_to("start/1");
    Ids told = call.outcome().order;
    told.push_back("start");
    call.does(answer("start/1", sleep));
    PrepareOptions options;
    options.told = told;
    const PreparedCall known = call_of(written("known"), R"({"known": )" + std::to_string(sleep) + "}", options);
    CHECK(whole_body(call) == known.order);
  }
}

TEST_CASE("as written, what an answer brings in stands where the author wrote it") {
  SessionOptions options;
  options.arrangement.as_written = true;
  Conversation call{R"(topics:
  - topic: odds
    feels: delightful
    say: The odds are good.
  - topic: smoking
    ask: Do you smoke?
    answer: {name: smokes, type: yes_no}
  - topic: quitting
    feels: painful
    when: smokes
    say: About quitting.
  - topic: plain
    say: Something plain.
)",
                    "{}", options};
  CHECK(call.shown() == "odds/1");
  call.walk_to("smoking/1");
  call.does(answer("smoking/1", true));
  CHECK(call.topics_to_come() == Ids{"quitting", "plain"});
  CHECK(call.outcome().as_written_arm);
}

TEST_CASE("a topic is dropped from what is still to be told when a correction makes it not apply") {
  Conversation call{changing};
  call.when_asked("sleep", 0).walk_to("nights/1");
  call.does(correct("sleep", 9));
  REQUIRE(call.status().rearranged);
  const Rearrangement rearranged = *call.status().rearranged;
  Ids dropped;
  for (const Rearranged& one : rearranged.dropped) {
    dropped.push_back(one.topic);
    CHECK_FALSE(one.because.empty());
  }
  CHECK(count_of(dropped, "nights-help") == 1);
  const Ids to_come = call.topics_to_come();
  CHECK(count_of(to_come, "nights-help") == 0);
  CHECK(count_of(to_come, "walking") == 1);
}

TEST_CASE("the words of what was rearranged hold no value of an answer") {
  Conversation call{R"(opening:
  - topic: mood
    ask: What?
    answer: {name: mood, type: text}
topics:
  - topic: talk
    when: mood == "zanzibar" || mood != "quokka"
    say: About that.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.does(answer("mood/1", "xylophone"));
  CHECK(to_json(call.session().now(), call.status()).find("xylophone") == std::string::npos);
}
