// The patient soon has a word, and then again and again.
#include <string>

#include "catch.hpp"
#include "texts/plans.hpp"

using Codes = std::vector<std::string>;

namespace {

/// Of a plan in which single texts may be as long as they like.
Codes codes_of(const std::string& body) {
  return texts::codes_of("speaking: {seconds: off, sentence_words: off, reading_grade: off}\n" + body);
}

const Codes none;
const Codes long_greeting{"long-greeting"};
const Codes long_talk{"long-talk"};

/// That many words, of 0.4 seconds each.
std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += i == 0 ? "word" : " word";
  return text;
}

/// That many characters, of 0.25 seconds each.
std::string characters(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "\xE4\xBD\xA0";
  return text;
}

std::string say(const std::string& text) {
  return "{say: \"" + text + "\"}";
}

const std::string facts = R"(facts:
  old: {type: yes_no, phi: false}
  young: {type: yes_no, phi: false}
  city: {type: text, phi: false, example: Rio de Janeiro}
  food: {type: one_of, options: [{id: pie, say: a very large pie}, plum], phi: false, example: pie}
  day: {type: date, phi: false, example: 2026-12-01}
  count: {type: integer, phi: false}
)";
const std::string ask = "{ask: How, answer: {name: how, type: text, optional: true}}";

Codes greeting(const std::string& steps) {
  return codes_of(facts + "opening: [{topic: greeting, steps: [" + steps + "]}]\n");
}

/// Another topic has a turn, so that topics don't follow each other in every order.
Codes body(const std::string& topics) {
  return codes_of(facts + "topics:\n- {topic: turn, ask: How, answer: {name: turn, type: text, optional: true}}\n" +
                  topics);
}

Codes topic(const std::string& steps) {
  return body("- {topic: a, steps: [" + steps + "]}\n");
}

}  // namespace

TEST_CASE("a greeting of 25 seconds is short enough, one word more is not") {
  CHECK(greeting(say(characters(100))) == none);                     // 25.0 s
  CHECK(greeting(say(characters(101))) == long_greeting);            // 25.25 s
  CHECK(greeting(say(words(62))) == none);                           // 24.8 s
  CHECK(greeting(say(words(63))) == long_greeting);                  // 25.2 s
  CHECK(greeting(say(characters(100) + " word")) == long_greeting);  // 25.4 s
}

TEST_CASE("the question belongs to the greeting, and with it the greeting ends") {
  CHECK(greeting(say(words(61)) + ", " + ask) == none);
  CHECK(greeting(say(words(62)) + ", " + ask) == long_greeting);
  CHECK(greeting(ask + ", " + say(words(100))) == none);
  CHECK(greeting("{teach_back: Tell me.}, " + say(words(100))) == none);
}

TEST_CASE("the greeting goes on over the topics of the opening") {
  const std::string two =
      "opening:\n- {topic: a, say: \"" + words(40) + "\"}\n- {topic: b, say: \"" + words(40) + "\"}\n";
  CHECK(codes_of(two) == long_greeting);
  CHECK(codes_of("opening:\n- {topic: a, say: \"" + words(40) + "\"}\ntopics:\n- {topic: b, say: \"" + words(40) +
                 "\"}\n") == none);
}

TEST_CASE("cues, actions and hand-overs are not talk") {
  CHECK(greeting("{cue: \"" + words(100) + "\"}, {do: x}, " + say(words(60))) == none);
}

TEST_CASE("a placeholder counts as the example of its fact, and as one word without") {
  CHECK(greeting(say(words(61) + " {count}")) == none);
  CHECK(greeting(say(words(60) + " {city}")) == long_greeting);
  CHECK(greeting(say(words(59) + " {city}")) == none);
  CHECK(greeting(say(words(59) + " {food}")) == long_greeting);
  CHECK(greeting(say(words(58) + " {food}")) == none);
  CHECK(greeting(say(words(61) + " {day}")) == none);
  CHECK(greeting(say(words(60) + " {day:long}")) == long_greeting);
  CHECK(greeting(say(words(61) + " {city}-born")) == long_greeting);
}

TEST_CASE("ninety seconds of talk are short enough, one word more is not") {
  CHECK(topic(say(words(225))) == none);
  CHECK(topic(say(words(226))) == long_talk);
  CHECK(topic(say(characters(360))) == none);
  CHECK(topic(say(characters(361))) == long_talk);
  CHECK(topic(say(words(113)) + ", " + say(words(113))) == long_talk);
}

TEST_CASE("every turn of the patient starts the count anew") {
  CHECK(topic(say(words(200)) + ", " + ask + ", " + say(words(200))) == none);
  CHECK(topic(say(words(200)) + ", {teach_back: Tell me.}, " + say(words(200))) == none);
  CHECK(topic(say(words(226)) + ", " + ask + ", " + say(words(226))) == Codes{"long-talk", "long-talk"});
}

TEST_CASE("the options that are read out are talk") {
  const std::string offer =
      "{offer: You choose., options: [{id: x, say: \"" + words(112) + "\"}, {id: y, say: \"" + words(112) + "\"}]}";
  CHECK(topic(offer) == long_talk);
}

TEST_CASE("the author's minutes are not talk") {
  CHECK(body("- {topic: a, minutes: 10, say: One.}\n") == none);
  CHECK(body("- {topic: a, minutes: 0.5, say: \"" + words(226) + "\"}\n") == long_talk);
}

TEST_CASE("topics of the body count together only where they are glued together") {
  const std::string first = "- {topic: a, say: \"" + words(120) + "\"}\n";
  const std::string second = "topic: b, say: \"" + words(120) + "\"}\n";
  CHECK(body(first + "- {" + second) == none);
  CHECK(body(first + "- {after: a, " + second) == none);
  CHECK(body(first + "- {directly_after: a, " + second) == long_talk);
  CHECK(body("- {directly_after: a, " + second + first) == long_talk);
}

TEST_CASE("a body without a turn is one stretch with what is said around it, in whatever order") {
  const auto said = [](const std::string& id, const std::string& more = "") {
    return "- {topic: " + id + more + ", say: \"" + words(100) + "\"}\n";
  };
  const std::string turn = "- {topic: turn, " + ask.substr(1) + "\n";
  const auto call = [](const std::string& opening, const std::string& topics, const std::string& closing) {
    return codes_of(facts + "opening:\n" + opening + "topics:\n" + topics + "closing:\n" + closing);
  };
  const std::string hello = "- {topic: hello, steps: [" + ask + ", " + say(words(100)) + "]}\n";
  const std::string bye = "- {topic: bye, say: Goodbye.}\n";
  CHECK(call(turn, said("a") + said("b"), bye) == none);
  CHECK(call(turn, said("a") + said("b") + said("c"), bye) == long_talk);
  CHECK(call(turn, said("a") + said("b") + said("c", ", when: old"), bye) == none);
  CHECK(call(turn, said("a") + said("b", ", when: old") + said("c", ", directly_after: b"), bye) == none);
  CHECK(call(hello, said("a") + said("b"), bye) == long_talk);
  CHECK(call(turn, said("a") + said("b"), said("bye")) == long_talk);
  CHECK(call(hello, said("a"), said("bye")) == long_talk);
  CHECK(call(hello, "- {topic: a, ask: Who, answer: {name: who, type: text, optional: true}}\n", said("bye")) == none);
}

TEST_CASE("of what is too long in a body without a turn nothing is said twice") {
  const std::string talk = "say: \"" + words(226) + "\"}\n";
  const std::string turn = "opening: [{topic: turn, " + ask.substr(1) + "]\n";
  CHECK(codes_of(turn + "topics:\n- {topic: a, " + talk + "- {topic: b, " + talk) == long_talk);
  CHECK(codes_of(facts + turn + "topics:\n- {topic: a, " + talk + "- {topic: b, when: old, " + talk) ==
        Codes{"long-talk", "long-talk"});
  CHECK(codes_of("opening:\n- {topic: hello, " + talk + "topics:\n- {topic: a, say: One.}\n") == long_greeting);
}

TEST_CASE("parts count singly, but for those that something is glued to") {
  const auto parts = [](int one, int two) {
    return "- {topic: a, feels: pleasant, parts: [" + say(words(one)) + ", " + say(words(two)) + "]}\n";
  };
  const std::string glued = "- {topic: b, directly_after: a, say: \"" + words(120) + "\"}\n";
  CHECK(body(parts(120, 120)) == none);
  CHECK(body(parts(120, 100) + glued) == none);
  CHECK(body(parts(100, 120) + glued) == long_talk);
}

TEST_CASE("what is said under different conditions is not added up, for no patient may hear it all") {
  const std::string old = "{when: old, say: \"" + words(120) + "\"}";
  const std::string young = "{when: young, say: \"" + words(120) + "\"}";
  CHECK(topic(old + ", " + young) == none);
  CHECK(topic(old + ", " + old) == long_talk);
  CHECK(topic(old + ", " + say(words(120))) == long_talk);
  const auto ritual = [](const std::string& one, const std::string& two) {
    return codes_of(facts + "closing:\n- {topic: a, " + one + "say: \"" + words(120) + "\"}\n- {topic: b, " + two +
                    "say: \"" + words(120) + "\"}\n");
  };
  CHECK(ritual("", "") == long_talk);
  CHECK(ritual("when: old, ", "when: young, ") == none);
  CHECK(ritual("when: old, ", "when: old, ") == long_talk);
  CHECK(ritual("when: old, ", "") == long_talk);
}

TEST_CASE("a question that only some get is taken for a turn, so that nothing is said without reason") {
  CHECK(topic(say(words(120)) + ", {when: old, ask: How, answer: {name: how, type: text, optional: true}}, " +
              say(words(120))) == none);
}

TEST_CASE("a greeting that is also a long talk is reported once") {
  CHECK(greeting(say(words(300))) == long_greeting);
  CHECK(greeting(ask + ", " + say(words(300))) == long_talk);
}
