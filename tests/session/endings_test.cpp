// How a call ends.
#include "catch.hpp"
#include "session/conversation.hpp"
#include "session/eventful.hpp"

using namespace bedside;
using namespace texts;

TEST_CASE("a call that is ended has the reason as its disposition, wherever it stood") {
  for (const Because because : {Because::no_answer, Because::voicemail, Because::wrong_person, Because::do_not_call,
                                Because::declined, Because::must_go, Because::other}) {
    for (const char* where : {"greeting/1", "provider/1", "safety-net/1"}) {
      Conversation call{eventful, maria};
      call.walk_to(where);
      call.does(end(because));
      CHECK(call.session().has_ended());
      CHECK(call.disposition() == name_of(because));
      REQUIRE(call.outcome().departures.size() == 1);
      CHECK(call.outcome().departures[0].what == "end");
    }
  }
}

TEST_CASE("a call back has its time") {
  Conversation call{eventful, maria};
  call.does(at(2'000'000'000, end(Because::callback)));
  CHECK(call.disposition() == "callback");
  CHECK(call.outcome().call_back_at == Timestamp{2'000'000'000, 0});
  CHECK_FALSE(call.outcome().seconds.value_or(0) > 0);
}

TEST_CASE("a call back without a time is refused") {
  Conversation call{eventful, maria};
  call.refuses(end(Because::callback), "time_required");
}

TEST_CASE("a call that ends before hello has delivered nothing") {
  Conversation call{eventful, maria};
  call.does(end(Because::no_answer));
  CHECK(call.outcome().order.empty());
  CHECK(call.outcome().answers.empty());
  CHECK(call.outcome().verbatim.empty());
}

TEST_CASE("a call can be ended out of a button too") {
  Conversation call{R"(topics:
  - topic: plain
    say: Something plain.
buttons:
  - button: upset
    label: Upset
    steps: [{say: Take your time.}]
    then: return
)"};
  call.does(press("upset"));
  call.does(end(Because::must_go));
  CHECK(call.disposition() == "must_go");
}

TEST_CASE("handing the patient over ends the call") {
  Conversation call{eventful, maria};
  call.walk_to("provider/1");
  call.does({command::HandOver{"pharmacist", {Because::out_of_scope, "about two medicines"}}});
  CHECK(call.session().has_ended());
  CHECK(call.disposition() == "handed_over");
  REQUIRE(call.outcome().departures.size() == 1);
  CHECK(call.outcome().departures[0].what == "hand_over");
  CHECK(call.outcome().departures[0].topic == "pharmacist");
  CHECK(call.outcome().departures[0].because == BecauseOf{Because::out_of_scope, "about two medicines"});
}

TEST_CASE("handing over to emergency is an emergency") {
  Conversation call{eventful, maria};
  call.does(hand_over("emergency", Because::red_flag));
  CHECK(call.disposition() == "emergency");
}

TEST_CASE("a mandatory topic whose condition is false is no obstacle") {
  Conversation call{eventful, maria};
  call.walk_to_end();
  CHECK(call.state_of("heavy") == "not_applicable");
  CHECK(call.state_of("quitting") == "not_applicable");
  CHECK(call.disposition() == "complete");
}

TEST_CASE("a mandatory topic that is left out for a missing fact leaves the call partial") {
  Conversation call{eventful, maria_without_weight};
  call.walk_to_end();
  CHECK(call.state_of("heavy") == "not_applicable");
  CHECK(call.disposition() == "partial");
}

TEST_CASE("a mandatory topic that waits for an answer left open leaves the call partial") {
  Conversation call{R"(opening:
  - topic: question
    ask: How many?
    answer: {name: count, type: integer, optional: true}
topics:
  - topic: many
    mandatory: true
    when: count > 3
    say: That is many.
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.leave_open("count").walk_to_end();
  CHECK(call.disposition() == "partial");
}

TEST_CASE("a mandatory topic that was skipped or deferred leaves the call partial") {
  Conversation skipped{eventful, maria};
  skipped.does(skip("safety-net"));
  skipped.walk_to_end();
  CHECK(skipped.disposition() == "partial");
  Conversation deferred{eventful, maria};
  deferred.does(defer("safety-net"));
  deferred.walk_to_end();
  CHECK(deferred.disposition() == "partial");
}

TEST_CASE("a step of a topic that hands over to emergency makes the call an emergency") {
  Conversation call{R"(topics:
  - topic: transfer
    steps:
      - say: I connect you.
      - {hand_over: emergency, because: it cannot wait}
  - topic: odds
    feels: delightful
    after: transfer
    say: The odds are good.
)"};
  call.walk_to("transfer/2");
  call.does(next());
  if (!call.session().has_ended()) call.walk_to_end();
  CHECK(call.disposition() == "emergency");
}

TEST_CASE("a step of a topic that hands over to somebody leaves the call handed over") {
  Conversation call{R"(topics:
  - topic: plain
    say: Something plain.
  - topic: transfer
    after: plain
    steps:
      - say: I connect you.
      - {hand_over: dentist, because: it is about teeth}
)"};
  call.walk_to_end();
  CHECK(call.disposition() == "handed_over");
}

TEST_CASE("an urgent button that ends the call is an emergency also without a hand-over") {
  Conversation call{R"(topics:
  - topic: plain
    say: Something plain.
buttons:
  - button: alarm
    label: Alarm
    urgent: true
    steps: [{say: Ring for an ambulance.}]
    then: end
)"};
  call.does(press("alarm"));
  call.does(next());
  CHECK(call.session().has_ended());
  CHECK(call.disposition() == "emergency");
}

TEST_CASE("what was asked and answered before an emergency is done, and in the order delivered") {
  Conversation call{R"(opening:
  - topic: check
    ask: Chest pain?
    answer: {name: chest, type: yes_no}
topics:
  - topic: plain
    say: Something plain.
buttons:
  - button: alarm
    label: Alarm
    urgent: true
    when: chest
    steps: [{hand_over: emergency, because: chest pain}]
    then: end
)"};
  call.does(answer("check/1", true));
  call.does(next());
  CHECK(call.disposition() == "emergency");
  CHECK(call.outcome().order == Ids{"check"});
  CHECK(call.state_of("check") == "done");
  CHECK(call.outcome().raised == Ids{"alarm"});
}

TEST_CASE("what an ended call had still to tell is left to the next one, unless there is none") {
  for (const Because because : {Because::no_answer, Because::must_go, Because::other}) {
    Conversation call{eventful, maria};
    call.walk_to("provider/1");
    call.does(end(because));
    CHECK(call.in_state(TopicState::done) == Ids{"greeting", "meals"});
    CHECK(call.in_state(TopicState::deferred) == Ids{"provider", "odds", "safety-net"});
    CHECK(call.because_of("provider") == name_of(because));
    // A ritual comes anyway next time.
    CHECK(call.outcome().deferred ==
          std::vector<Deferral>{{"provider", std::string{name_of(because)}}, {"odds", std::string{name_of(because)}}});
  }
  for (const Because because : {Because::wrong_person, Because::do_not_call}) {
    Conversation call{eventful, maria};
    call.walk_to("provider/1");
    call.does(end(because));
    CHECK(call.in_state(TopicState::deferred).empty());
    CHECK(call.in_state(TopicState::not_applicable) == Ids{"provider", "heavy", "quitting", "odds", "safety-net"});
    CHECK(call.because_of("odds") == name_of(because));
    CHECK(call.outcome().deferred.empty());
  }
}

TEST_CASE("a note is still kept when the call has ended, and it stays ended") {
  Conversation call{eventful, maria};
  call.does(end(Because::must_go));
  call.does(at(1'000, note("she rang back")));
  CHECK(call.disposition() == "must_go");
  CHECK(call.outcome().notes == std::vector<Note>{{"", "she rang back", Timestamp{1'000, 0}}});
}

TEST_CASE("of several ends the gravest counts, then the nurse's word, then the identity") {
  const std::string plan = R"(opening:
  - topic: identity
    gate: identity
    ask: Is it you?
    answer: {name: is_you, type: yes_no}
topics:
  - topic: transfer
    steps:
      - {hand_over: dentist, because: it is about teeth}
      - {hand_over: emergency, because: it cannot wait}
      - say: Somebody comes.
closing:
  - topic: goodbye
    say: Goodbye.
)";
  Conversation handed_over{plan};
  handed_over.walk_to("transfer/2");
  handed_over.does(end(Because::must_go));
  CHECK(handed_over.disposition() == "must_go");

  Conversation emergency{plan};
  emergency.walk_to("transfer/3");
  emergency.does(end(Because::must_go));
  CHECK(emergency.disposition() == "emergency");

  Conversation stranger{plan};
  stranger.does(answer("identity/1", false));
  stranger.does(hand_over("her son"));
  CHECK(stranger.disposition() == "identity_not_confirmed");

  Conversation declined{plan};
  declined.does(answer("identity/1", false));
  declined.does(end(Because::declined));
  CHECK(declined.disposition() == "declined");
}
