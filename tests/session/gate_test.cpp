// The identity gate: before it has passed nothing that uses a protected fact is produced, anywhere.
#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

namespace {

/// Protected values are words that occur nowhere else, so that they can be looked for.
constexpr const char* guarded = R"(facts:
  first_name: {type: text, phi: false, example: Ann}
  disease: {type: text, example: gout}
  medicine: {type: text, example: aspirin}
  ward: {type: text, example: four}
  has_wound: {type: yes_no, example: false}
bridges:
  into_hard: About {disease} first.
  out_of_hard: That was about {disease}.
opening:
  - topic: greeting
    say: Hello {first_name}.
  - topic: identity
    gate: identity
    ask: What is your date of birth?
    answer: {name: dob_matches, type: yes_no}
  - topic: recall
    say: You were on ward {ward}.
topics:
  - topic: wound
    when: has_wound
    say: About the wound.
  - topic: loss
    feels: painful
    say: There is no more {medicine}.
  - topic: choice
    feels: pleasant
    offer: What shall we do?
    about: treatment
    options:
      - {id: more, say: "More {medicine}", recommended: true, because: "it helps against {disease}"}
      - {id: less, say: Less of it, when: has_wound}
      - {id: same, say: The same}
closing:
  - topic: reminder
    say: Remember your {medicine}.
  - topic: mixed
    steps:
      - say: It was good to talk to you.
      - say: Think of your {disease}.
        when: dob_matches
  - topic: goodbye
    mandatory: true
    say: Goodbye.
buttons:
  - button: upset
    label: Upset
    steps:
      - say: "{disease} is hard."
      - say: Take your time.
    then: return
  - button: alarm
    label: Alarm
    urgent: true
    steps: [{say: Stay on the line.}]
    then: return
)";

constexpr const char* patient =
    R"({"first_name": "Maria", "disease": "zanzibaritis", "medicine": "quokkamycin", "ward": "xylophone",
        "has_wound": true})";

bool tells(const std::string& text) {
  for (const char* secret : {"zanzibaritis", "quokkamycin", "xylophone"})
    if (text.find(secret) != std::string::npos) return true;
  return false;
}

/// Whatever the screen, the status and the record say.
void check_tells_nothing(const Conversation& call) {
  INFO(call.whole());
  CHECK_FALSE(tells(call.whole()));
}

}  // namespace

TEST_CASE("nothing protected is produced before the gate has passed, whatever is tried") {
  const std::vector<Command> tried{press("upset"),       next(),    next(),          back(),
                                   press("alarm"),       next(),    skip("loss"),    defer("choice"),
                                   pick("choice"),       hurry(30), note("nothing"), correct("dob_matches", true),
                                   go_back_from_button()};
  for (const char* where : {"greeting/1", "identity/1"}) {
    Conversation once{guarded, patient};
    once.walk_to(where);
    check_tells_nothing(once);
    for (const Command& command : tried) {
      once.tries(command);
      check_tells_nothing(once);
    }
  }
}

TEST_CASE("after the gate has passed the protected texts are there") {
  Conversation call{guarded, patient};
  call.walk_to("recall/1");
  CHECK(call.step().text == "You were on ward xylophone.");
  call.walk_to("loss/1");
  CHECK(call.step().text == "There is no more quokkamycin.");
  call.walk_to("choice/1");
  CHECK(call.step().options[0].say == "More quokkamycin");
  CHECK(call.step().options[0].because == "it helps against zanzibaritis");
  call.does(press("upset"));
  CHECK(call.step().text == "zanzibaritis is hard.");
}

TEST_CASE("bridges with a protected fact are said behind the gate only") {
  Conversation call{guarded, patient};
  call.walk_to("bridge:into_hard/1");
  CHECK(call.step().text == "About zanzibaritis first.");
}

TEST_CASE("where the gate doesn't pass, only what is harmless of the closing is said") {
  Conversation call{guarded, patient};
  call.when_asked("dob_matches", false).walk_to("identity/1");
  call.goes_on();
  Ids shown;
  while (!call.session().has_ended()) {
    check_tells_nothing(call);
    shown.push_back(call.step().topic);
    call.goes_on();
  }
  check_tells_nothing(call);
  for (const std::string& topic : shown) {
    INFO(topic);
    CHECK((topic == "mixed" || topic == "goodbye"));
  }
  CHECK(count_of(shown, "goodbye") == 1);
  CHECK(call.disposition() == "identity_not_confirmed");
}

TEST_CASE("where the gate doesn't pass, no further topic opens by any command") {
  Conversation call{guarded, patient};
  call.when_asked("dob_matches", false).walk_to("identity/1");
  call.goes_on();
  for (const char* ritual : {"recall", "reminder"}) call.refuses(pick(ritual), "not_in_the_body");
  for (const char* topic : {"wound", "loss", "choice"}) call.refuses(pick(topic), "before_the_gate");
  CHECK(call.in_state(TopicState::not_applicable) == Ids{"recall", "wound", "loss", "choice", "reminder", "mixed"});
  call.refuses(press("upset"), "before_the_gate");
  check_tells_nothing(call);
  call.does(next());
  check_tells_nothing(call);
}

TEST_CASE("a gate that failed by mistake can be corrected, and the call is held") {
  Conversation call{guarded, patient};
  call.when_asked("dob_matches", false).walk_to("identity/1");
  call.goes_on();
  call.when_asked("dob_matches", true);
  call.does(correct("dob_matches", true));
  const Ids to_come = call.topics_to_come();
  for (const char* topic : {"recall", "wound", "loss", "choice", "reminder", "mixed", "goodbye"}) {
    INFO(topic);
    CHECK(count_of(to_come, topic) == 1);
  }
  call.walk_to_end();
  CHECK(call.disposition() == "complete");
}

TEST_CASE("a gate that is corrected to no shuts again at once") {
  Conversation call{guarded, patient};
  call.walk_to("choice/1");
  call.does(correct("dob_matches", false));
  REQUIRE_FALSE(call.session().has_ended());
  CHECK_FALSE(tells(to_json(call.session().now(), call.status())));
  call.when_asked("dob_matches", false);
  while (!call.session().has_ended()) {
    CHECK_FALSE(tells(to_json(call.session().now(), call.status())));
    CHECK((call.step().topic == "mixed" || call.step().topic == "goodbye"));
    call.goes_on();
  }
  CHECK(call.disposition() == "identity_not_confirmed");
}

TEST_CASE("back leads to nothing protected once the gate has been shut again") {
  Conversation call{guarded, patient};
  call.walk_to("loss/1");
  call.does(correct("dob_matches", false));
  for (const char* step : {"identity/1", "greeting/1"}) {
    call.does(back());
    CHECK(call.shown() == step);
    CHECK_FALSE(tells(to_json(call.session().now(), call.status())));
  }
  call.refuses(back(), "nothing_before_this");
}

TEST_CASE("a gate that shuts while a protected button is shown takes its text away") {
  Conversation call{guarded, patient};
  call.walk_to("loss/1");
  call.does(press("upset"));
  CHECK(tells(call.step().text));
  call.does(correct("dob_matches", false));
  CHECK_FALSE(tells(to_json(call.session().now(), call.status())));
}

TEST_CASE("an ordinary button that would say something protected is refused before the gate") {
  Conversation call{guarded, patient};
  call.refuses(press("upset"), "before_the_gate");
  CHECK(call.shown() == "greeting/1");
}

TEST_CASE("why a topic is left out doesn't tell what a protected fact says before the gate") {
  const char* without_wound =
      R"({"first_name": "Maria", "disease": "a", "medicine": "b", "ward": "c", "has_wound": false})";
  Conversation call{guarded, without_wound};
  INFO(call.because_of("wound"));
  CHECK(call.because_of("wound").find("is false") == std::string::npos);
}

TEST_CASE("looking ahead before the gate names no button and no bridge with a protected text") {
  Conversation call{guarded, patient};
  call.walk_to("identity/1");
  for (const std::string& step : call.step().may_be_next) CHECK_FALSE(tells(step));
  CHECK_FALSE(tells(to_json(call.session().now(), call.status())));
}

TEST_CASE("what the gate keeps out can't be left to another call, and what comes is told beforehand") {
  Conversation call{R"(opening:
  - {topic: identity, gate: identity, ask: "Is it you?", answer: {name: is_you, type: yes_no}}
topics:
  - {topic: first, say: One.}
  - {topic: odds, feels: delightful, say: The odds are good.}
closing:
  - {topic: sorry, say: Excuse me.}
)"};
  CHECK(call.step().may_be_next == Ids{"first/1", "sorry/1"});
  call.does(answer("identity/1", false));
  call.refuses(skip("first"), "topic_does_not_apply");
  call.does(hurry(0));
  CHECK(call.outcome().deferred.empty());
}
