// Urgent buttons that end the call, several at once, and those of which nothing can be said.
#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

namespace {

constexpr const char* two_signs = R"(opening:
  - topic: signs
    ask: What troubles you?
    answer: {name: signs, type: many_of, options: [dizzy, chest_pain, none]}
topics:
  - topic: odds
    feels: delightful
    say: The odds are good.
closing:
  - topic: goodbye
    say: Goodbye.
buttons:
  - button: dizzy
    label: Dizzy
    urgent: true
    when: '"dizzy" in signs'
    steps: [{say: Sit down.}]
    then: end
  - button: chest-pain
    label: Chest pain
    urgent: true
    when: '"chest_pain" in signs'
    steps: [{say: I am connecting you.}, {hand_over: emergency, because: chest pain}]
    then: return
  - button: hang-up
    label: The patient hangs up
    steps: [{say: Then goodbye.}]
    then: end
)";

constexpr const char* private_button = R"(facts:
  member_id: {type: text, identifies: true, example: M-1}
opening:
  - topic: identity
    gate: identity
    ask: Are you the right person?
    answer: {name: right_person, type: yes_no}
topics:
  - topic: plain
    say: Something plain.
  - topic: odds
    feels: delightful
    say: The odds are good.
closing:
  - topic: net
    mandatory: true
    say: Call 911 when it gets worse.
buttons:
  - button: chest-pain
    label: Chest pain
    urgent: true
    steps: [{say: "Member {member_id}, stay on the line."}]
    then: end
)";

}  // namespace

TEST_CASE("of several red flags all are shown, also where the first of them ends the call") {
  Conversation call{two_signs};
  call.does(answer("signs/1", value_of({"dizzy", "chest_pain"})));
  CHECK(call.step().may_be_next == Ids{"button:chest-pain/1"});
  CHECK(call.walk_to_end() == Ids{"button:dizzy/1", "button:chest-pain/1", "button:chest-pain/2"});
  CHECK(call.disposition() == "emergency");
}

TEST_CASE("a button that is to end the call can be taken back while another red flag is shown") {
  Conversation call{two_signs};
  call.does(answer("signs/1", value_of({"dizzy", "chest_pain"})));
  call.does(next());
  REQUIRE(call.shown() == "button:chest-pain/1");
  call.does(withdraw("dizzy"));
  CHECK(call.walk_to_end() == Ids{"button:chest-pain/1", "button:chest-pain/2", "odds/1", "goodbye/1"});
  CHECK(call.disposition() == "emergency");
}

TEST_CASE("a red flag that is all that kept the call open ends it when it is taken back") {
  Conversation call{two_signs};
  call.does(answer("signs/1", value_of({"dizzy", "chest_pain"})));
  call.does(next());
  call.does(withdraw("chest-pain"));
  CHECK(call.disposition() == "emergency");
}

TEST_CASE("where a red flag ends the call, what was interrupted by it isn't gone on with") {
  Conversation call{two_signs};
  call.does(press("hang-up"));
  call.does(press("dizzy"));
  CHECK(call.walk_to_end() == Ids{"button:dizzy/1"});
}

TEST_CASE("a red flag of which nothing may be said yet is raised and ends nothing") {
  Conversation call{private_button, R"({"member_id": "M-1"})"};
  call.does(press("chest-pain"));
  CHECK(call.shown() == "identity/1");
  CHECK(call.red_flags() == "raised");
  call.does(withdraw("chest-pain"));
  call.walk_to_end();
  CHECK(call.disposition() == "complete");
}

TEST_CASE("a button of which nothing was said before it turned out to be the wrong person ends nothing") {
  Conversation call{private_button, R"({"member_id": "M-1"})"};
  call.walk_to("plain/1");
  call.does(press("chest-pain"));
  REQUIRE(call.shown() == "button:chest-pain/1");
  call.does(correct("right_person", false));
  CHECK(call.shown() == "net/1");
}
