// What is left of a call.
#include "catch.hpp"
#include "session/conversation.hpp"
#include "session/eventful.hpp"

using namespace bedside;
using namespace texts;

TEST_CASE("the outcome holds what was delivered, answered, chosen and read word for word") {
  SessionOptions options;
  options.call = "monthly";
  Conversation call{eventful, maria, options};
  call.when_asked("meal", "soup").when_asked("provider", "expert").walk_to_end();
  const Outcome outcome = call.outcome();
  CHECK(outcome.plan == "small");
  CHECK(outcome.plan_sha256 == call.plan().sha256());
  CHECK(outcome.call == "monthly");
  CHECK(outcome.date == "2026-12-24");
  CHECK(outcome.nurse == "Peter");
  CHECK(outcome.order == prepare(call.plan(), call.facts()).order);
  CHECK(outcome.answers.size() == 2);
  CHECK(outcome.remembered.size() == 1);
  CHECK(outcome.remembered.at("meal") == value_of("soup"));
  CHECK(outcome.choices == std::vector<Choice>{{"provider", "expert", "provider", true}});
  CHECK(outcome.rungs == Ids{"food/low-fat-swap"});
  CHECK(outcome.verbatim == Ids{"safety-net/1"});
  CHECK(outcome.deferred.empty());
  CHECK(outcome.departures.empty());
  CHECK(outcome.disposition == Disposition::complete);
  CHECK(outcome.red_flags == RedFlags::none);
  CHECK_FALSE(outcome.seconds);
  CHECK_FALSE(outcome.as_written_arm);
  CHECK_FALSE(outcome.practice);
}

TEST_CASE("a rung counts only where its topic was delivered") {
  Conversation call{eventful, maria};
  call.does(skip("meals"));
  call.walk_to_end();
  CHECK(call.outcome().rungs.empty());
}

TEST_CASE("a practice call says so in its status and in its outcome") {
  SessionOptions options;
  options.practice = true;
  Conversation call{eventful, maria, options};
  CHECK(call.status().practice);
  CHECK(call.outcome().practice);
  CHECK(to_json(call.session().now(), call.status()).find(R"("practice":true)") != std::string::npos);
}

TEST_CASE("the seconds of a call are between its first and its last command with a host time") {
  Conversation call{eventful, maria};
  call.does(at(1000, next()));
  CHECK(call.outcome().seconds == 0);
  call.does(at(1060, note("first")));
  call.walk_to("safety-net/1");
  CHECK(call.outcome().seconds == 60);
  call.does(at(1300, next()));
  CHECK(call.outcome().seconds == 300);
}

TEST_CASE("a clock that goes back does no harm") {
  Conversation call{eventful, maria};
  call.does(at(1000, next()));
  call.does(at(10, note("earlier")));
  REQUIRE(call.outcome().seconds);
  CHECK(*call.outcome().seconds >= 0);
}

TEST_CASE("a note is kept with the step that was shown and its time, and moves nothing") {
  Conversation call{eventful, maria};
  const std::string shown = call.shown();
  call.does(at(1000, note("He sounds tired.\nVery.")));
  CHECK(call.shown() == shown);
  REQUIRE(call.outcome().notes.size() == 1);
  CHECK(call.outcome().notes[0] == Note{"greeting/1", "He sounds tired.\nVery.", Timestamp{1000, 0}});
  CHECK(call.outcome().departures.empty());
}

TEST_CASE("a correction leaves no answer of a topic that no longer applies in what is remembered") {
  Conversation call{R"(opening:
  - topic: first
    ask: A?
    answer: {name: a, type: yes_no}
topics:
  - topic: second
    when: a
    ask: B?
    answer: {name: b, type: text, remember: true}
  - topic: third
    when: a
    offer: Which?
    about: other
    options: [{id: x, say: X}, {id: y, say: Y}]
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.walk_to("odds/1");
  CHECK(call.outcome().remembered.size() == 1);
  CHECK(call.outcome().choices.size() == 1);
  call.does(correct("a", false));
  CHECK(call.outcome().remembered.empty());
  CHECK(call.outcome().choices.empty());
  CHECK(call.outcome().order == Ids{"first", "second", "third"});
}

TEST_CASE("an outcome is an element of the history of the next call") {
  Conversation call{eventful, maria};
  call.walk_to_end();
  const std::string json = "[" + to_json(call.outcome()) + "]";
  const Checked<History> history = read_history(call.plan(), json, "history.json");
  REQUIRE(history.value);
  Ids body = call.outcome().order;
  body.erase(body.begin());
  body.pop_back();
  CHECK(history.value->last_order == body);
}

TEST_CASE("the outcome can be had at any time, and asking for it changes nothing") {
  Conversation call{eventful, maria};
  while (!call.session().has_ended()) {
    const std::string before = call.whole();
    CHECK_FALSE(call.outcome().disposition);
    CHECK(call.whole() == before);
    call.goes_on();
  }
  CHECK(call.outcome().disposition);
}

TEST_CASE("every departure stands in the outcome, in its order, with its reason and its time") {
  Conversation call{eventful, maria};
  call.does(at(10, skip("meals", Because::patient_asked)));
  call.does({command::Defer{"provider", {Because::not_now, "has guests"}}});
  call.does(next());
  call.does(pick("provider", Because::clinical_judgement));
  call.does(hurry(0));
  call.does(at(20, {command::HandOver{"pharmacist", {Because::out_of_scope, ""}}}));
  CHECK(call.outcome().departures ==
        std::vector<Departure>{{"skip", "meals", {Because::patient_asked, ""}, Timestamp{10, 0}},
                               {"defer", "provider", {Because::not_now, "has guests"}, {}},
                               {"pick", "provider", {Because::clinical_judgement, ""}, {}},
                               {"hurry", "", {Because::time, ""}, {}},
                               {"hand_over", "pharmacist", {Because::out_of_scope, ""}, Timestamp{20, 0}}});
}

TEST_CASE("a ritual that the nurse left out goes to the next call with its reason") {
  Conversation call{eventful, maria};
  call.does(skip("safety-net", Because::already_known));
  call.walk_to_end();
  CHECK(call.outcome().deferred == std::vector<Deferral>{{"safety-net", "already_known"}});
}

TEST_CASE("a plan that knows neither the day nor the nurse leaves both empty") {
  Conversation call{R"(topics:
  - topic: odds
    feels: delightful
    say: The odds are good.
)"};
  call.walk_to_end();
  CHECK(call.outcome().date.empty());
  CHECK(call.outcome().nurse.empty());
}

TEST_CASE("the call says how many events it has had, which a refused command adds nothing to") {
  Conversation call{"topics:\n  - {topic: plain, say: Something plain.}\n"};
  CHECK(call.status().events == 0);
  call.does(note("a note"));
  CHECK(call.status().events == 1);
  call.refuses(go_back_from_button(), "no_button_is_open");
  CHECK(call.status().events == 1);
  CHECK(to_json(call.session().now(), call.status()).find(R"("events":1)") != std::string::npos);
}

TEST_CASE("the overview says how what is to come is likely to feel, and which topic is the gate") {
  Conversation call{R"(opening:
  - {topic: identity, gate: identity, ask: "Is it you?", answer: {name: is_you, type: yes_no}}
topics:
  - {topic: bill, feels: painful, say: The bill is high.}
  - {topic: sore, ask: "Sore?", answer: {name: sore, type: yes_no}}
  - {topic: help, when: sore, feels: pleasant, say: There is help.}
  - {topic: odds, feels: [{is: pleasant, when: sore}, {is: delightful}], say: The odds are good.}
)"};
  const auto feelings = [&] {
    std::vector<std::pair<std::string, int>> each;
    for (const TopicToCome& topic : call.session().overview().to_come) each.emplace_back(topic.id, topic.valence);
    return each;
  };
  using Feelings = std::vector<std::pair<std::string, int>>;
  CHECK(call.session().overview().gate_topic == "identity");
  CHECK(feelings() == Feelings{{"identity", 0}, {"bill", -2}, {"sore", 0}, {"odds", 1}});
  call.walk_to("sore/1").does(answer("sore/1", true));
  CHECK(feelings() == Feelings{{"help", 1}, {"odds", 1}});
}

TEST_CASE(
    "a mandatory topic of which nothing was said for want of a fact is an obstacle, and one that is false is none") {
  Conversation call{R"(facts:
  allergy: {type: text, phi: false, optional: true, example: nuts}
topics:
  - topic: care
    mandatory: true
    steps:
      - say: Take care.
        when: allergy == "nuts"
  - topic: odds
    feels: delightful
    say: The odds are good.
)",
                    GENERATE("{}", R"({"allergy": "milk"})", R"({"allergy": "nuts"})")};
  const bool is_known = !call.facts().values.empty();
  call.walk_to_end();
  CHECK(call.disposition() == (is_known ? "complete" : "partial"));
}
