// What else happens while the patient is asked what comes next.
#include "catch.hpp"
#include "session/either_topic.hpp"

using namespace bedside;
using namespace texts;

TEST_CASE("another topic can be picked instead, and the question isn't asked again") {
  Conversation call{three};
  call.walk_to(asked);
  call.does(pick("odds"));
  CHECK(call.shown() == "odds/1");
  CHECK(call.outcome().departures.size() == 1);
  CHECK(count_questions(call.walk_to_end()) == 0);
  Conversation same{three};
  same.walk_to(asked);
  same.does(pick("meals"));
  CHECK(same.shown() == "meals/1");
  CHECK(same.outcome().choices.empty());
}

TEST_CASE("a topic that is left to the next call can't be chosen any more") {
  for (const Command& command : {skip("meals"), defer("meals")}) {
    Conversation call{three};
    call.walk_to(asked);
    call.does(command);
    CHECK(call.shown() == asked);
    CHECK(options_of(call.step()) == Ids{"sleep", "shoes"});
    call.refuses(answer(asked, "meals"), "not_an_offered_answer");
    call.does(defer("shoes"));
    CHECK(call.shown() == "bridge:out_of_hard/1");
    call.walk_to_end();
    CHECK(call.outcome().choices.empty());
  }
}

TEST_CASE("whoever must go is asked no more") {
  Conversation call{three};
  call.walk_to("bad/1");
  call.does(hurry(600));
  CHECK(count_questions(call.walk_to_end()) == 0);
  Conversation during{three};
  during.walk_to(asked);
  during.does(hurry(600));
  CHECK(during.shown() == "bridge:out_of_hard/1");
  CHECK(count_questions(during.walk_to_end()) == 0);
}

namespace {

const std::string alarmed = three + R"(buttons:
  - button: chest-pain
    urgent: true
    when: pain >= 8
    steps:
      - {ask: "How bad is it?", answer: {name: again, type: scale, min: 0, max: 10}}
    then: return
  - button: upset
    steps: [{say: Take your time.}]
    then: return
)";

std::string with_pain(std::string plan) {
  const std::string question = "    ask: Does it hurt?\n    answer: {name: pain, type: scale, min: 0, max: 10}\n";
  return plan.replace(plan.find("    say: Hello.\n"), 16, question);
}

}  // namespace

TEST_CASE("a button covers the question, which is asked when its steps are through") {
  Conversation call{with_pain(alarmed)};
  call.walk_to(asked);
  call.does(press("upset"));
  CHECK(call.shown() == "button:upset/1");
  CHECK(call.step().may_be_next == Ids{asked});
  call.does(back());
  REQUIRE(call.shown() == asked);
  call.refuses(answer(asked, "sleep"), "button_is_open");
  call.does(next());
  call.does(next());
  CHECK(call.shown() == asked);
  call.does(answer(asked, "sleep"));
  call.walk_to("sleep/1");
}

TEST_CASE("an urgent button that goes off while the question is asked is the next step") {
  Conversation call{with_pain(alarmed)};
  call.walk_to(asked);
  call.does(correct("pain", 9));
  CHECK(call.shown() == "button:chest-pain/1");
  call.does(answer("button:chest-pain/1", 9));
  CHECK(call.shown() == asked);
}

TEST_CASE("an answer that changes what remains changes the question") {
  std::string moody = with_pain(three);
  moody.replace(moody.find("    title: Your shoes"), 0, "    feels: [{is: pleasant, when: pain > 3}]\n");
  Conversation call{moody};
  call.walk_to(asked);
  CHECK(options_of(call.step()) == Ids{"meals", "sleep", "shoes"});
  call.does(correct("pain", 5));
  CHECK(call.shown() == asked);
  CHECK(options_of(call.step()) == Ids{"meals", "sleep"});
  call.does(answer(asked, "sleep"));
  call.does(correct("pain", 0));
  CHECK(call.topics_to_come().front() == "sleep");
  CHECK(call.outcome().choices == choice_of("sleep"));
}

TEST_CASE("what was chosen stays next behind another that is picked, though what remains is arranged anew") {
  std::string moody = with_pain(three);
  moody.replace(moody.find("    title: Your shoes"), 0, "    feels: [{is: pleasant, when: pain > 3}]\n");
  Conversation call{moody};
  call.walk_to(asked);
  call.does(answer(asked, "sleep"));
  call.does(pick("odds"));
  call.does(correct("pain", 5));
  CHECK(call.shown() == "odds/1");
  const Ids to_come = call.topics_to_come();
  REQUIRE(to_come.size() > 1);
  CHECK(to_come[1] == "sleep");
}

TEST_CASE("nobody hears what the call is about before it is sure who listens") {
  const std::string gated = R"(facts:
  first_name: {type: text, phi: false, example: Maria}
)" + head_with_choice + R"(opening:
  - topic: identity
    gate: identity
    ask: Are you {first_name}?
    answer: {name: is_she, type: yes_no}
topics:
  - topic: meals
    say: About meals.
  - topic: sleep
    say: About sleep.
  - topic: odds
    feels: delightful
    say: The odds are good.
closing:
  - topic: goodbye
    say: Goodbye.
)";
  Conversation call{gated, R"({"first_name": "Maria"})"};
  call.does(answer("identity/1", true));
  REQUIRE(call.shown() == asked);
  call.does(correct("is_she", false));
  CHECK(call.shown() == "goodbye/1");
  call.does(back());
  CHECK(call.shown() == "identity/1");
  call.does(correct("is_she", true));
  CHECK(call.shown() == asked);
  CHECK(options_of(call.step()) == Ids{"meals", "sleep"});
}

TEST_CASE("parts of a topic can be chosen") {
  std::string parted = three;
  parted.replace(parted.find("    steps: [{say: About sleep.}, {say: More of it.}]"), 52,
                 "    parts: [{say: About sleep.}, {say: More of it.}]");
  Conversation call{parted};
  call.walk_to(asked);
  CHECK(options_of(call.step()) == Ids{"meals", "sleep/1", "shoes"});
  call.does(answer(asked, "sleep/1"));
  call.walk_to("sleep/1/1");
  CHECK(call.outcome().choices == choice_of("sleep/1"));
  call.does(next());
  CHECK(call.shown() == "bridge:which_next/2");
}

TEST_CASE("an older choice that is taken back leaves a newer one as it is") {
  std::string growing = with_pain(three);
  growing.replace(growing.find("    title: Your shoes"), 0, "    when: pain > 3\n");
  Conversation call{growing};
  call.walk_to(asked);
  REQUIRE(options_of(call.step()) == Ids{"meals", "sleep"});
  call.does(answer(asked, "sleep"));
  call.does(correct("pain", 5));
  call.does(defer("sleep"));
  const std::string newer = "bridge:which_next/2";
  REQUIRE(call.shown() == newer);
  REQUIRE(options_of(call.step()) == Ids{"meals", "shoes"});
  call.does(answer(newer, "shoes"));
  for (int steps = 0; call.shown() != asked && steps < 4; ++steps) call.does(back());
  REQUIRE(call.shown() == asked);
  call.does(answer(asked, Value{}));
  CHECK(call.outcome().choices == choice_of("shoes"));
  CHECK(call.shown() == "shoes/1");
  CHECK(call.step().why == Ids{"choice"});
  call.does(pick("odds"));
  CHECK(call.topics_to_come() == Ids{"odds", "shoes", "meals", "goodbye"});
}
