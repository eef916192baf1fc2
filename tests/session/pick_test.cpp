// `pick`: another topic now, within the rules.
#include <algorithm>
#include <map>

#include "catch.hpp"
#include "session/conversation.hpp"
#include "session/parted.hpp"
#include "session/visit.hpp"

using namespace bedside;
using namespace texts;

namespace {

/// `second` and `third` behind `last`.
constexpr const char* last_before_third = R"(topics:
  - topic: first
    say: One.
  - topic: second
    say: Two.
  - topic: third
    directly_after: second
    after: last
    say: Three.
  - topic: last
    say: Four.
  - topic: odds
    feels: delightful
    say: The odds are good.
)";

}  // namespace

TEST_CASE("a topic that is told, left out or unknown can't be skipped, deferred or picked") {
  Conversation call{R"(facts:
  smokes: {type: yes_no, phi: false, example: false}
topics:
  - topic: plain
    say: Something plain.
  - topic: quitting
    when: smokes
    say: About quitting.
  - topic: odds
    feels: delightful
    say: The odds are good.
)",
                    R"({"smokes": false})"};
  call.walk_to("odds/1");
  const std::pair<const char*, const char*> all[] = {
      {"plain", "topic_is_done"}, {"quitting", "topic_does_not_apply"}, {"no-such-topic", "unknown_topic"},
      {"", "unknown_topic"},      {"odds/1", "unknown_topic"},          {"Plain", "unknown_topic"}};
  for (const auto& [topic, code] : all) {
    call.refuses(skip(topic), code);
    call.refuses(defer(topic), code);
    call.refuses(pick(topic), code);
  }
}

TEST_CASE("a topic picked is the next one, and nothing that was passed over is lost") {
  Conversation call{visit};
  call.walk_to("loss/1");
  call.walk_to("plain/1");
  call.does(pick("odds"));
  CHECK(call.shown() == "odds/1");
  const Ids to_come = call.topics_to_come();
  for (const char* topic : {"odds", "plain", "help", "form"}) CHECK(count_of(to_come, topic) == 1);
  const Outcome outcome = call.outcome();
  REQUIRE(outcome.departures.size() == 1);
  CHECK(outcome.departures[0].what == "pick");
  CHECK(outcome.departures[0].topic == "odds");
  call.walk_to_end();
  CHECK(call.disposition() == "complete");
}

TEST_CASE("a topic can't be picked before what it has to follow") {
  Conversation call{visit};
  call.walk_to("loss/1");
  call.refuses(pick("form"), "rules_forbid");
  call.refuses(pick("help"), "rules_forbid");
  call.walk_to("plain/1");
  call.refuses(pick("form"), "rules_forbid");
  call.does(pick("help"));
  CHECK(call.shown() == "help/1");
}

TEST_CASE("nothing comes between bad news and the room to react to it") {
  Conversation call{visit};
  call.walk_to("loss/1");
  call.does(next());
  CHECK(call.shown() == "reaction/1");
  call.refuses(pick("plain"), "rules_forbid");
  call.does(next());
  call.does(pick("odds"));
}

TEST_CASE("a topic that is glued to another can't be picked alone") {
  Conversation call{visit};
  call.walk_to("greeting/1");
  call.does(next());
  call.refuses(pick("reaction"), "rules_forbid");
}

TEST_CASE("a topic can't be picked before what has to come before a topic that is glued behind it") {
  Conversation call{last_before_third};
  call.walk_to("first/1");
  CHECK(call.session().apply(pick("second")).refused->code == "rules_forbid");
  CHECK(call.walk_to_end() == Ids{"first/1", "last/1", "second/1", "third/1", "odds/1"});
}

TEST_CASE("what is glued behind a topic that was set aside comes with it, and after what has to come before that") {
  Conversation call{last_before_third};
  call.walk_to("first/1");
  const bool is_deferred = GENERATE(false, true);
  call.does(is_deferred ? defer("second") : skip("second"));
  CHECK(call.state_of("third") == (is_deferred ? "deferred" : "skipped"));
  CHECK(call.session().apply(pick("second")).refused->code == "rules_forbid");
  CHECK(call.state_of("third") == (is_deferred ? "deferred" : "skipped"));
  call.walk_to("odds/1").does(pick("second"));
  CHECK(call.walk_to_end() == Ids{"second/1", "third/1", "odds/1"});
}

TEST_CASE("a topic can be taken up again behind what should have followed it, as that was told without it") {
  Conversation call{R"(facts:
  due: {type: yes_no, phi: false, example: true}
topics:
  - topic: first
    when: due
    say: One.
  - topic: second
    after: first
    steps: [{say: Two.}, {say: And more.}]
  - topic: odds
    feels: delightful
    say: The odds are good.
)",
                    R"({"due": true})"};
  call.does(skip("first"));
  call.walk_to("second/2");
  call.does(pick("first"));
  REQUIRE(call.status().rearranged);
  CHECK(call.status().rearranged->added == std::vector<Rearranged>{{"first", "it was taken up again"}});
  CHECK(call.walk_to_end() == Ids{"first/1", "second/2", "odds/1"});
}

TEST_CASE("the topic that is shown can't be picked, as it is there already") {
  Conversation call{visit};
  call.walk_to("plain/1");
  call.refuses(pick("plain"), "topic_is_active");
}

TEST_CASE("the rituals keep their order") {
  Conversation call{visit};
  call.refuses(pick("goodbye"), "not_in_the_body");
  call.walk_to("loss/1");
  call.refuses(pick("goodbye"), "not_in_the_body");
  call.refuses(pick("safety-net"), "not_in_the_body");
}

TEST_CASE("a topic that is left half told for another goes on with its own next step") {
  Conversation call{visit};
  call.walk_to("help/2");
  call.does(pick("odds"));
  CHECK(call.shown() == "odds/1");
  const Ids steps = call.steps_to_come();
  CHECK(count_of(steps, "help/1") == 0);
  CHECK(count_of(steps, "help/2") == 1);
  CHECK(count_of(steps, "form/1") == 1);
}

TEST_CASE("parts keep their order, whichever is picked") {
  Conversation call{parted};
  call.refuses(pick("walking/3"), "topic_is_active");
  call.does(next());
  call.does(pick("odds"));
  // The event says `walking`, whichever part was named.
  CHECK(call.session().apply(pick("walking/3")).ok());
  CHECK(call.shown() == "walking/2/1");
  call.walk_to_end();
  CHECK(call.outcome().order == Ids{"walking/1", "walking/2", "plain", "walking/3", "odds"});
}

TEST_CASE("a topic that was skipped or deferred can be picked after all") {
  Conversation call{visit};
  call.does(skip("plain"));
  call.does(defer("odds"));
  call.walk_to("loss/1");
  call.walk_to("help/1");
  call.does(pick("plain"));
  CHECK(call.shown() == "plain/1");
  call.does(pick("odds"));
  CHECK(call.shown() == "odds/1");
  call.walk_to_end();
  CHECK(call.outcome().deferred.empty());
}

TEST_CASE("a topic brought back by a pick keeps what has to follow it behind it") {
  Conversation call{visit};
  call.does(skip("loss"));
  call.does(next());
  call.does(pick("loss"));
  const Ids to_come = call.topics_to_come();
  const auto place = [&to_come](const char* id) { return std::find(to_come.begin(), to_come.end(), id); };
  CHECK(place("loss") < place("reaction"));
  CHECK(place("reaction") < place("help"));
  CHECK(place("help") < place("form"));
}

TEST_CASE("a pick that goes through leaves no rule broken in the order delivered") {
  const std::map<std::string, Ids> taken{{"loss/1", {"plain", "odds"}},
                                         {"reaction/1", {}},
                                         {"plain/1", {"help", "odds"}},
                                         {"help/1", {"odds"}},
                                         {"help/2", {"odds"}},
                                         {"form/1", {"odds"}},
                                         {"odds/1", {}}};
  for (const auto& [where, picked] : taken) {
    for (const char* first : {"loss", "reaction", "plain", "help", "form", "odds"}) {
      INFO(first << " at " << where);
      Conversation call{visit};
      call.walk_to(where);
      const bool is_taken = call.tries(pick(first)).ok();
      CHECK(is_taken == (count_of(picked, first) == 1));
      if (!is_taken) continue;
      CHECK(call.step().topic == first);
      call.walk_to_end();
      const Ids order = call.outcome().order;
      const auto place = [&order](const char* id) { return std::find(order.begin(), order.end(), id) - order.begin(); };
      CHECK(place("reaction") == place("loss") + 1);
      CHECK(place("help") > place("loss"));
      CHECK(place("form") > place("help"));
      CHECK(order.size() == 9);
    }
  }
}

TEST_CASE("what is picked stands next in the order and in the progress, and what it passed comes after it") {
  Conversation call{R"(opening:
  - {topic: greeting, say: Hello.}
topics:
  - {topic: a, say: One.}
  - {topic: b, say: Two.}
  - {topic: c, say: Three.}
closing:
  - {topic: bye, say: Goodbye.}
)"};
  call.walk_to("a/1");
  call.does(pick("c"));
  CHECK(call.status().order == Ids{"greeting", "c", "a", "b", "bye"});
  CHECK(call.step().progress_topic == 2);
  CHECK(call.step().progress_of == 5);
}

TEST_CASE("what was set aside can't be picked where it wouldn't be told") {
  Conversation call{R"(opening:
  - {topic: smoking, ask: "Do you smoke?", answer: {name: smokes, type: yes_no}}
topics:
  - {topic: quitting, when: smokes, say: About quitting.}
  - {topic: help, directly_after: quitting, say: There is help.}
  - {topic: plain, say: Something plain.}
  - {topic: odds, feels: delightful, say: The odds are good.}
)"};
  call.does(answer("smoking/1", true));
  call.does(skip("help"));
  call.does(skip("quitting"));
  call.refuses(pick("help"), "topic_does_not_apply");
  call.does(correct("smokes", false));
  call.refuses(pick("quitting"), "topic_does_not_apply");
}

TEST_CASE("the order of what is to come has what is glued behind a picked topic behind it") {
  Conversation call{R"(topics:
  - {topic: a, say: A.}
  - {topic: b, say: B.}
  - {topic: x, say: X.}
  - {topic: y, directly_after: x, say: Y.}
  - {topic: odds, feels: delightful, say: The odds are good.}
)"};
  call.does(pick("x"));
  CHECK(call.status().order == Ids{"x", "y", "a", "b", "odds"});
  CHECK(call.step().may_be_next == Ids{"y/1"});
  CHECK(call.walk_to_end() == Ids{"x/1", "y/1", "a/1", "b/1", "odds/1"});
}

TEST_CASE("a topic that waits for an answer holds back nothing that is picked") {
  Conversation call{R"(topics:
  - {topic: waiting, when: worse, say: About that.}
  - {topic: behind, after: waiting, say: Then this.}
  - {topic: plain, say: Something plain.}
  - {topic: odds, feels: delightful, say: The odds are good.}
buttons:
  - button: unwell
    label: Unwell
    steps: [{ask: "Worse?", answer: {name: worse, type: yes_no}}]
    then: return
)"};
  call.walk_to("behind/1");
  call.does(pick("plain"));
  call.does(pick("behind"));
  CHECK(call.shown() == "behind/1");
}
