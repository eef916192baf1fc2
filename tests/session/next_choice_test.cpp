// `agenda_choice`: where it makes no difference, the patient says what comes next.
#include "catch.hpp"
#include "session/either_topic.hpp"

using namespace bedside;
using namespace texts;

TEST_CASE("where several topics are equally good next, the patient is asked which, in the plan's words") {
  Conversation call{three};
  call.walk_to("bad/1");
  CHECK(count_of(call.step().may_be_next, asked) == 1);
  call.does(next());
  const Step step = call.step();
  CHECK(step.step == asked);
  CHECK(step.kind == StepKind::offer);
  CHECK(step.text == "Which would you like first?");
  CHECK(step.why == Ids{"choice"});
  CHECK(step.about == "other");
  CHECK(step.topic == "meals");
  CHECK(step.line == 6);
  REQUIRE(step.answer);
  CHECK(step.answer->name == "which_next");
  CHECK(step.answer->type == "one_of");
  CHECK(step.answer->optional);
  CHECK(options_of(step) == Ids{"meals", "sleep", "shoes"});
  CHECK(step.options[1].say == "Your sleep");
  for (const char* first : {"meals/1", "sleep/1", "shoes/1"}) CHECK(count_of(step.may_be_next, first) == 1);
}

TEST_CASE("what the patient chooses comes next, and is no departure") {
  Conversation call{three};
  call.walk_to(asked);
  call.does(answer(asked, "shoes"));
  CHECK(call.shown() == "bridge:out_of_hard/1");
  REQUIRE(call.status().rearranged);
  REQUIRE(call.status().rearranged->moved.size() == 1);
  CHECK(call.status().rearranged->moved[0].topic == "shoes");
  CHECK(call.status().rearranged->moved[0].because == "the patient chose it");
  call.does(next());
  CHECK(call.shown() == "shoes/1");
  CHECK(call.step().why == Ids{"choice"});
  CHECK(call.topics_to_come() == Ids{"shoes", "meals", "sleep", "odds", "goodbye"});
  const Outcome outcome = call.outcome();
  CHECK(outcome.choices == choice_of("shoes"));
  CHECK(outcome.answers.empty());
  CHECK(outcome.departures.empty());
  call.walk_to_end();
  CHECK(call.disposition() == "complete");
}

TEST_CASE("the topic that comes anyway can be chosen, and nothing is rearranged") {
  Conversation call{three};
  call.walk_to(asked);
  call.does(answer(asked, "meals"));
  CHECK_FALSE(call.status().rearranged);
  CHECK(call.outcome().choices == choice_of("meals"));
  call.does(next());
  CHECK(call.shown() == "meals/1");
  CHECK(call.step().why == Ids{"choice"});
}

TEST_CASE("a patient who has no wish leaves it to the arrangement") {
  for (const Command& command : {next(), answer(asked, Value{})}) {
    Conversation call{three};
    call.walk_to(asked);
    call.does(command);
    CHECK(call.outcome().choices.empty());
    CHECK(call.topics_to_come() == Ids{"meals", "sleep", "shoes", "odds", "goodbye"});
  }
}

TEST_CASE("nobody is asked twice about the same topics") {
  Conversation call{three};
  CHECK(count_questions(call.steps_to_come()) == 1);
  call.when_asked("which_next", "sleep");
  CHECK(count_questions(call.steps_to_come()) == 1);
}

TEST_CASE("a topic that could not come before is asked about when it can") {
  std::string waiting = three;
  waiting.replace(waiting.find("    say: About shoes."), 0, "    after: meals\n");
  Conversation call{waiting};
  call.walk_to(asked);
  CHECK(options_of(call.step()) == Ids{"meals", "sleep"});
  call.does(answer(asked, "meals"));
  call.walk_to("bridge:which_next/2");
  CHECK(options_of(call.step()) == Ids{"sleep", "shoes"});
  call.does(answer("bridge:which_next/2", "shoes"));
  CHECK(call.shown() == "shoes/1");
  CHECK(call.outcome().choices.size() == 2);
  CHECK(count_questions(call.walk_to_end()) == 0);
}

TEST_CASE("nothing is asked in the arm that keeps the author's order, nor without principles") {
  SessionOptions as_written;
  as_written.arrangement.as_written = true;
  Conversation arm{three, "{}", as_written};
  CHECK(count_questions(arm.walk_to_end()) == 0);
  Conversation none{"principles: []\n" + three};
  CHECK(count_questions(none.walk_to_end()) == 0);
}

TEST_CASE("nothing is asked before what is glued to the topic told last") {
  std::string glued = three;
  glued.replace(glued.find("    say: About meals."), 0, "    directly_after: bad\n");
  Conversation call{glued};
  call.walk_to("bad/1");
  call.does(next());
  CHECK(call.shown() == "meals/1");
  call.does(next());
  CHECK(options_of(call.step()) == Ids{"sleep", "shoes"});
}

TEST_CASE("what isn't offered can't be chosen") {
  Conversation call{three};
  call.walk_to(asked);
  for (const char* other : {"odds", "bad", "goodbye", "no-such-topic", "", "meals/1"})
    call.refuses(answer(asked, other), "not_an_offered_answer");
  call.refuses(answer(asked, 1), "not_an_offered_answer");
  call.refuses(answer(asked, value_of({"meals"})), "not_an_offered_answer");
  call.refuses(answer("meals/1", "meals"), "not_this_step");
  call.refuses(correct("which_next", "meals"), "unknown_answer");
}

TEST_CASE("until anything of the topic has been said, the patient may choose another") {
  Conversation call{three};
  call.walk_to(asked);
  call.does(answer(asked, "sleep"));
  call.walk_to("sleep/1");
  call.does(back());
  call.does(back());
  REQUIRE(call.shown() == asked);
  CHECK(options_of(call.step()) == Ids{"meals", "sleep", "shoes"});
  call.does(answer(asked, "shoes"));
  CHECK(call.outcome().choices == choice_of("shoes"));
  CHECK(call.topics_to_come() == Ids{"shoes", "meals", "sleep", "odds", "goodbye"});
}

TEST_CASE("a choice can be taken back as long") {
  Conversation call{three};
  call.walk_to(asked);
  call.does(answer(asked, "sleep"));
  call.does(back());
  call.does(answer(asked, Value{}));
  CHECK(call.outcome().choices.empty());
  CHECK(call.topics_to_come() == Ids{"meals", "sleep", "shoes", "odds", "goodbye"});
}

TEST_CASE("a choice that the call has gone on from can be looked at, and given once more, but not changed") {
  Conversation call{three};
  call.walk_to(asked);
  call.does(answer(asked, "sleep"));
  call.walk_to("sleep/2");
  call.does(back());
  call.walk_to("sleep/2");
  for (int steps = 0; call.shown() != asked && steps < 4; ++steps) call.does(back());
  REQUIRE(call.shown() == asked);
  CHECK(options_of(call.step()).empty());
  CHECK(call.step().options[0].unavailable == "the call has gone on");
  call.refuses(answer(asked, "meals"), "topic_is_done");
  call.refuses(answer(asked, Value{}), "topic_is_done");
  call.does(answer(asked, "sleep"));
  CHECK(call.shown() == "sleep/2");
  CHECK(call.outcome().choices == choice_of("sleep"));
}

TEST_CASE("whoever looks back at the question and goes on changes nothing") {
  Conversation call{three};
  call.walk_to(asked);
  call.does(answer(asked, "sleep"));
  call.does(back());
  REQUIRE(call.shown() == asked);
  call.does(next());
  call.walk_to("sleep/1");
  CHECK(call.outcome().choices == choice_of("sleep"));
}
