// `skip` and `defer`: what is left out of this call.
#include "catch.hpp"
#include "session/conversation.hpp"
#include "session/parted.hpp"
#include "session/visit.hpp"

using namespace bedside;
using namespace texts;

namespace {

constexpr const char* gated = R"(opening:
  - topic: greeting
    say: Hello.
  - topic: identity
    gate: identity
    ask: Is it you?
    answer: {name: is_you, type: yes_no}
  - topic: check-in
    say: Good.
topics:
  - topic: news
    say: There is news.
  - topic: odds
    feels: delightful
    say: The odds are good.
closing:
  - topic: goodbye
    say: Goodbye.
)";

constexpr const char* waiting = R"(topics:
  - topic: smoking
    ask: Do you smoke?
    answer: {name: smokes, type: yes_no}
  - topic: quitting
    when: smokes
    say: About quitting.
  - topic: odds
    feels: delightful
    say: The odds are good.
)";

}  // namespace

TEST_CASE("a topic that is skipped isn't told, and the next call hears of it") {
  Conversation call{visit};
  call.does(skip("plain", Because::already_known));
  CHECK(call.shown() == "greeting/1");
  CHECK(call.state_of("plain") == "skipped");
  CHECK(count_of(call.topics_to_come(), "plain") == 0);
  call.walk_to_end();
  const Outcome outcome = call.outcome();
  REQUIRE(outcome.deferred.size() == 1);
  CHECK(outcome.deferred[0].topic == "plain");
  REQUIRE(outcome.departures.size() == 1);
  CHECK(outcome.departures[0].what == "skip");
  CHECK(outcome.departures[0].topic == "plain");
  CHECK(outcome.departures[0].because.code == Because::already_known);
  CHECK(count_of(outcome.order, "plain") == 0);
}

TEST_CASE("a topic that is deferred isn't told, and is left for the next call") {
  Conversation call{visit};
  call.does({command::Defer{"plain", {Because::clinical_judgement, "after the blood test"}}});
  CHECK(call.state_of("plain") == "deferred");
  call.walk_to_end();
  const Outcome outcome = call.outcome();
  REQUIRE(outcome.deferred.size() == 1);
  CHECK(outcome.deferred[0].topic == "plain");
  REQUIRE(outcome.departures.size() == 1);
  CHECK(outcome.departures[0].what == "defer");
  CHECK(outcome.departures[0].because == BecauseOf{Because::clinical_judgement, "after the blood test"});
}

TEST_CASE("what is glued to a topic shares its fate when it is skipped or deferred") {
  Conversation call{visit};
  call.does(skip("loss"));
  CHECK(call.state_of("loss") == "skipped");
  CHECK(call.state_of("reaction") == "skipped");
  CHECK(call.topics_to_come() == Ids{"greeting", "plain", "help", "form", "odds", "safety-net", "goodbye"});

  Conversation other{visit};
  other.does(defer("loss"));
  CHECK(other.state_of("reaction") == "deferred");
  CHECK(other.in_state(TopicState::deferred) == Ids{"loss", "reaction"});
}

TEST_CASE("what a topic is glued to stays when only the glued one is skipped") {
  Conversation call{visit};
  call.does(skip("reaction"));
  CHECK(call.state_of("loss") == "pending");
  CHECK(call.topics_to_come()[1] == "loss");
}

TEST_CASE("the topic that is being told can be skipped, and the call goes on behind it and what is glued to it") {
  Conversation call{visit};
  call.walk_to("loss/1");
  call.does(skip("loss", Because::patient_asked));
  CHECK(call.state_of("loss") == "skipped");
  CHECK(call.state_of("reaction") == "skipped");
  CHECK(call.step().topic != "loss");
  CHECK(call.step().topic != "reaction");
}

TEST_CASE("a topic that is half told can be deferred") {
  Conversation call{visit};
  call.walk_to("help/2");
  call.does(defer("help"));
  CHECK(call.state_of("help") == "deferred");
  CHECK(call.step().topic != "help");
  call.walk_to_end();
  CHECK(call.disposition() == "complete");
}

TEST_CASE("the identity gate can be neither skipped nor deferred nor passed by") {
  Conversation call{gated};
  call.refuses(skip("identity"), "gate_must_be_asked");
  call.refuses(defer("identity"), "gate_must_be_asked");
  call.refuses(pick("news"), "before_the_gate");
  call.refuses(pick("odds"), "before_the_gate");
  call.refuses(pick("goodbye"), "not_in_the_body");
  call.refuses(pick("check-in"), "not_in_the_body");
  call.walk_to("identity/1");
  call.refuses(skip("identity"), "gate_must_be_asked");
  call.refuses(defer("identity"), "gate_must_be_asked");
  call.refuses(pick("news"), "before_the_gate");
  call.refuses(next(), "answer_required");
  call.does(answer("identity/1", true));
  CHECK(call.shown() == "check-in/1");
}

TEST_CASE("a skipped mandatory topic leaves the call partial") {
  Conversation call{visit};
  call.does(skip("safety-net"));
  CHECK(call.state_of("safety-net") == "skipped");
  call.walk_to_end();
  CHECK(call.disposition() == "partial");
}

TEST_CASE("a topic that waits for the answer of a skipped one no longer applies") {
  Conversation call{waiting};
  CHECK(call.state_of("quitting") == "waiting");
  call.does(skip("smoking"));
  CHECK(call.state_of("quitting") == "not_applicable");
  CHECK(call.shown() == "odds/1");
  call.walk_to_end();
  CHECK(call.disposition() == "complete");
}

TEST_CASE("a topic that waits can be skipped, and stays so whatever the answer") {
  Conversation call{waiting};
  call.does(skip("quitting"));
  CHECK(call.state_of("quitting") == "skipped");
  CHECK(call.walk_to_end() == Ids{"smoking/1", "odds/1"});
  CHECK(call.state_of("quitting") == "skipped");
}

TEST_CASE("the parts of a topic are skipped together, and those told stay told") {
  Conversation call{parted};
  call.walk_to("plain/1");
  CHECK(call.state_of("walking") == "active");
  call.does(skip("walking"));
  CHECK(call.state_of("walking") == "skipped");
  CHECK(call.topics_to_come() == Ids{"plain", "odds"});
  CHECK(call.outcome().order == Ids{"walking/1", "walking/2"});
}

TEST_CASE("a topic with parts is active between them") {
  Conversation call{parted};
  call.walk_to("walking/2/1");
  CHECK(call.state_of("walking") == "active");
  call.walk_to("walking/3/1");
  CHECK(call.state_of("walking") == "active");
  call.does(next());
  CHECK(call.state_of("walking") == "done");
}

TEST_CASE("each of these commands takes the reasons that are published for it, and no others") {
  Conversation call{visit};
  call.walk_to("loss/1");
  for (const Because wrong : {Because::red_flag, Because::out_of_scope, Because::pressed_by_mistake, Because::ruled_out,
                              Because::no_answer, Because::voicemail, Because::must_go, Because::declined}) {
    call.refuses(skip("plain", wrong), "unknown_reason");
    call.refuses(defer("plain", wrong), "unknown_reason");
    call.refuses(pick("plain", wrong), "unknown_reason");
  }
  for (const Because wrong : {Because::already_known, Because::not_now, Because::time, Because::must_go})
    call.refuses(hand_over("doctor", wrong), "unknown_reason");
  for (const Because wrong : {Because::patient_asked, Because::time, Because::red_flag, Because::ruled_out})
    call.refuses(end(wrong), "unknown_reason");
}

TEST_CASE("what the nurse took out stays out when an answer rearranges the rest") {
  Conversation call{R"(topics:
  - topic: mood
    ask: Good or bad?
    answer: {name: mood, type: one_of, options: [good, bad]}
  - topic: plain
    say: Something plain.
  - topic: talk
    feels:
      - {is: unpleasant, when: mood == "bad"}
      - {is: pleasant}
    say: About your mood.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.does(skip("plain"));
  call.does(answer("mood/1", "bad"));
  CHECK(call.state_of("plain") == "skipped");
  CHECK(call.topics_to_come() == Ids{"talk", "odds"});
}

TEST_CASE("skipping everything that is left comes to the closing") {
  Conversation call{visit};
  call.walk_to("loss/1");
  for (const char* topic : {"plain", "help", "form", "odds"}) call.does(skip(topic));
  call.does(skip("loss"));
  CHECK(call.shown() == "safety-net/1");
  call.does(skip("safety-net"));
  call.does(skip("goodbye"));
  CHECK(call.session().has_ended());
  CHECK(call.disposition() == "partial");
}

TEST_CASE("a topic that was put off comes back with what is glued to it, and never the other way round") {
  Conversation call{visit};
  call.does(defer("loss"));
  call.does(next());
  call.refuses(pick("reaction"), "topic_does_not_apply");
  call.does(pick("loss"));
  CHECK(call.shown() == "loss/1");
  CHECK(call.topics_to_come()[1] == "reaction");
  CHECK(call.in_state(TopicState::deferred).empty());
}

TEST_CASE("what is left out of the call moves nothing else, as only answers rearrange it") {
  // Without `second` in between, `third` would stand better before `first`.
  const std::string plan = R"(topics:
  - {topic: start, minutes: 3, feels: pleasant, say: Start.}
  - {topic: first, minutes: 1, feels: pleasant, mandatory: true, say: First.}
  - {topic: second, minutes: 3, after: start, say: Second.}
  - {topic: third, minutes: 4, after: start, mandatory: true, say: Third.}
  - {topic: odds, minutes: 1, feels: delightful, say: The odds are good.}
)";
  for (const Command& command : {skip("second"), defer("second"), hurry(0)}) {
    Conversation call{plan};
    REQUIRE(call.topics_to_come() == Ids{"start", "second", "first", "third", "odds"});
    call.does(next());
    call.does(command);
    CHECK(call.topics_to_come() == Ids{"first", "third", "odds"});
  }
}

TEST_CASE("what wouldn't have been told anyhow isn't deferred with the topic that it is glued to") {
  Conversation call{R"(facts:
  smokes: {type: yes_no, phi: false, example: false}
topics:
  - topic: odds
    feels: delightful
    say: The odds are good.
  - topic: plain
    say: Something plain.
  - topic: quitting
    directly_after: plain
    when: smokes
    mandatory: true
    say: About quitting.
)",
                    R"({"smokes": false})"};
  call.does(defer("plain"));
  CHECK(call.state_of("quitting") == "not_applicable");
  CHECK(call.because_of("quitting") == "`smokes` is false");
  call.walk_to_end();
  CHECK(call.disposition() == "complete");
}
