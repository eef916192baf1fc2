// `next` and `answer`: how a call goes on.
#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

namespace {

constexpr const char* every_kind = R"(facts:
  has_car: {type: yes_no, phi: false, example: false}
bridges:
  into_hard: The hard part comes first.
opening:
  - topic: greeting
    say: Hello.
topics:
  - topic: loss
    feels: painful
    steps:
      - cue: The leaflet is in the drawer.
      - say: There is bad news.
      - teach_back: Would you say it in your own words?
      - do: open-calendar
  - topic: exercise
    feels: pleasant
    offer: Which would you enjoy?
    about: treatment
    options:
      - {id: pool, say: Swimming}
      - {id: forest, say: The forest outside town, when: has_car}
closing:
  - topic: safety-net
    wording: verbatim
    say: "Call us."
)";

constexpr const char* questions = R"(opening:
  - topic: truth
    ask: Is that so?
    answer: {name: truth, type: yes_no}
  - topic: words
    ask: What is it?
    answer: {name: words, type: text}
  - topic: count
    ask: How many?
    answer: {name: count, type: integer, min: 1, max: 7}
  - topic: weight
    ask: How heavy?
    answer: {name: weight, type: number, unit: kg, min: 30, max: 350}
  - topic: pain
    ask: How bad?
    answer: {name: pain, type: scale}
  - topic: day
    ask: When?
    answer: {name: day, type: date}
  - topic: symptom
    ask: Which?
    answer: {name: symptom, type: one_of, options: [none_of_it, fever]}
  - topic: wishes
    ask: What would you like?
    answer: {name: wishes, type: many_of, options: [food, sport]}
  - topic: story
    ask: Anything else?
    answer: {name: story, type: text, optional: true}
closing:
  - topic: goodbye
    say: Goodbye.
)";

}  // namespace

TEST_CASE("next finishes every step that asks nothing") {
  Conversation call{every_kind, R"({"has_car": false})"};
  Ids steps;
  for (const char* expected : {"greeting/1", "bridge:into_hard/1", "loss/1", "loss/2", "loss/3", "loss/4"}) {
    CHECK(call.shown() == expected);
    call.does(next());
  }
  CHECK(call.shown() == "exercise/1");
  call.refuses(next(), "answer_required");
  call.does(answer("exercise/1", "pool"));
  CHECK(call.shown() == "safety-net/1");
  call.does(next());
  CHECK(call.session().has_ended());
  CHECK(call.disposition() == "complete");
}

TEST_CASE("what is said word for word is acknowledged by going on from it") {
  Conversation call{every_kind, R"({"has_car": false})"};
  call.walk_to("safety-net/1");
  CHECK(call.outcome().verbatim.empty());
  call.does(next());
  CHECK(call.outcome().verbatim == Ids{"safety-net/1"});
}

TEST_CASE("answering a question that is read word for word acknowledges it, and so does leaving it open") {
  const std::string plan = R"(topics:
  - topic: first
    wording: verbatim
    ask: "Do you agree?"
    answer: {name: agrees, type: yes_no}
  - topic: second
    wording: verbatim
    ask: "Do you also agree?"
    answer: {name: also_agrees, type: yes_no, optional: true}
)";
  Conversation call{plan};
  call.does(answer("first/1", true));
  CHECK(call.outcome().verbatim == Ids{"first/1"});
  call.does(next());
  CHECK(call.outcome().verbatim == Ids{"first/1", "second/1"});
}

TEST_CASE("once the call has ended every command is refused") {
  Conversation call{every_kind, R"({"has_car": false})"};
  call.walk_to_end();
  for (const Command& command : {next(), answer("safety-net/1", true), back(), correct("exercise", "pool"),
                                 skip("loss"), defer("loss"), pick("loss"), press("upset"), go_back_from_button(),
                                 withdraw("upset"), hurry(60), hand_over("doctor"), end(Because::must_go)})
    call.refuses(command, "call_has_ended");
}

TEST_CASE("an answer is stored under its name and the call goes on") {
  Conversation call{questions};
  call.does(answer("truth/1", false));
  call.does(answer("words/1", "a {braced} word"));
  call.does(answer("count/1", 7));
  call.does(answer("weight/1", 81.5));
  call.does(answer("pain/1", 0));
  call.does(answer("day/1", "2028-02-29"));
  call.does(answer("symptom/1", "fever"));
  call.does(answer("wishes/1", value_of({"sport", "food"})));
  call.does(next());
  CHECK(call.shown() == "goodbye/1");
  const Values answers = call.outcome().answers;
  CHECK(answers.size() == 8);
  CHECK(answers.at("truth") == value_of(false));
  CHECK(answers.at("words") == value_of("a {braced} word"));
  CHECK(answers.at("count") == value_of(7));
  CHECK(answers.at("weight") == value_of(81.5));
  CHECK(answers.at("pain") == value_of(0));
  CHECK(answers.at("symptom") == value_of("fever"));
  CHECK(answers.count("story") == 0);
}

TEST_CASE("an answer of the wrong kind is refused, and the refusal doesn't repeat it") {
  struct Wrong {
    const char* step;
    const char* code;
    std::vector<Value> values;
  };
  const std::vector<Wrong> all{
      {"truth/1", "wrong_type", {value_of("yes"), value_of(1), Value{}, value_of({"food"})}},
      {"words/1", "wrong_type", {value_of(true), value_of(7), Value{}, value_of({"food"})}},
      {"words/1", "out_of_range", {value_of("")}},
      {"count/1", "wrong_type", {value_of("three"), value_of(2.5), value_of(true), Value{}}},
      {"count/1", "out_of_range", {value_of(0), value_of(8)}},
      {"weight/1", "wrong_type", {value_of("heavy"), value_of(true), Value{}}},
      {"weight/1", "out_of_range", {value_of(29.99), value_of(350.01)}},
      {"pain/1", "wrong_type", {value_of("much"), value_of(3.5), Value{}}},
      {"pain/1", "out_of_range", {value_of(-1), value_of(11)}},
      {"day/1",
       "wrong_type",
       {value_of("2027-02-29"), value_of("tomorrow"), value_of(20261201), value_of("2026-12-01T10:00:00Z")}},
      {"symptom/1",
       "not_an_offered_answer",
       {value_of("zanzibar"), value_of(true), value_of({"fever"}), value_of(""), Value{}}},
      {"wishes/1",
       "not_an_offered_answer",
       {value_of({"zanzibar"}), value_of({"food", "zanzibar"}), value_of("food"), value_of({"food", "food"}), Value{}}},
      {"story/1", "wrong_type", {value_of(7), value_of(false)}}};
  Conversation call{questions};
  for (const Wrong& wrong : all) {
    call.walk_to(wrong.step);
    for (const Value& value : wrong.values) {
      const Reply reply = call.refuses({command::Answer{wrong.step, value}}, wrong.code);
      CHECK(reply.refused->message.find("zanzibar") == std::string::npos);
    }
  }
}

TEST_CASE("an option that isn't there is not an offered answer") {
  Conversation call{questions};
  call.walk_to("symptom/1");
  call.refuses(answer("symptom/1", "cough"), "not_an_offered_answer");
  CHECK(call.outcome().answers.count("symptom") == 0);
}

TEST_CASE("an option that isn't available now is shown with its reason, and refused") {
  Conversation call{every_kind, R"({"has_car": false})"};
  call.walk_to("exercise/1");
  const Step step = call.step();
  REQUIRE(step.options.size() == 2);
  CHECK(step.options[0].available);
  CHECK_FALSE(step.options[1].available);
  CHECK_FALSE(step.options[1].unavailable.empty());
  call.refuses(answer("exercise/1", "forest"), "option_not_available");
  call.does(answer("exercise/1", "pool"));
}

TEST_CASE("only the step shown can be answered, and only when it asks something") {
  Conversation call{every_kind, R"({"has_car": false})"};
  call.refuses(answer("greeting/1", true), "nothing_to_answer");
  call.refuses(answer("exercise/1", "pool"), "not_this_step");
  call.refuses(answer("", "pool"), "not_this_step");
  call.refuses(answer("no-such-step/1", "pool"), "not_this_step");
  call.walk_to("bridge:into_hard/1");
  call.refuses(answer("bridge:into_hard/1", true), "nothing_to_answer");
}

TEST_CASE("every question shows its answer, and every choice its options") {
  Conversation call{questions};
  while (!call.session().has_ended()) {
    const Step step = call.step();
    INFO(step.step);
    if (step.kind == StepKind::ask) {
      REQUIRE(step.answer);
      CHECK(step.answer->name == step.topic);
      CHECK(step.options.empty() == (step.answer->type != "one_of" && step.answer->type != "many_of"));
    }
    if (step.step == "pain/1") {
      CHECK(step.answer->min == 0.0);
      CHECK(step.answer->max == 10.0);
    }
    if (step.step == "weight/1") CHECK(step.answer->unit == "kg");
    CHECK((step.step == "story/1") == (step.answer && step.answer->optional));
    call.goes_on();
  }
}

TEST_CASE("what an answer puts into a text is never read again") {
  Conversation call{R"(facts:
  name: {type: text, phi: false, example: Ann}
topics:
  - topic: question
    ask: What shall I write down, {name}?
    answer: {name: words, type: text}
  - topic: repeated
    directly_after: question
    say: "I wrote down: {words}."
)",
                    R"({"name": "{words}{{"})"};
  CHECK(call.step().text == "What shall I write down, {words}{{?");
  call.does(answer("question/1", "{name} {{x}}\x1b[31m"));
  CHECK(call.step().text == "I wrote down: {name} {{x}}\x1b[31m.");
}

TEST_CASE("a whole number is an answer where a number is asked for") {
  Conversation call{questions};
  call.walk_to("weight/1");
  call.does(answer("weight/1", 81));
  CHECK(call.outcome().answers.count("weight") == 1);
}

TEST_CASE("an optional question is left open by an empty answer as by going on, and a required one is not") {
  Conversation call{questions};
  call.refuses({command::Answer{"truth/1", Value{}}}, "wrong_type");
  call.walk_to("story/1");
  call.does({command::Answer{"story/1", Value{}}});
  CHECK(call.shown() == "goodbye/1");
  CHECK(call.outcome().answers.count("story") == 0);
  call.does(correct("story", "after all"));
  CHECK(call.outcome().answers.at("story") == value_of("after all"));
}
