// A text may speak only what is known by the time it is spoken.
#include "catch.hpp"
#include "texts/plans.hpp"

using texts::codes_of;
using Codes = std::vector<std::string>;

namespace {

const Codes sound;
const Codes missing{"may-be-missing"};
const std::string facts =
    "facts:\n  days: {type: integer, phi: false, optional: true}\n  old: {type: yes_no, phi: false}\n";

Codes topics(const std::string& text) {
  return codes_of(facts + "topics:\n" + text);
}

}  // namespace

TEST_CASE("a required fact is always known") {
  CHECK(topics("- {topic: a, say: \"{old}\"}\n") == sound);
}

TEST_CASE("an optional fact is known under a condition that only holds when it is known") {
  CHECK(topics("- {topic: a, say: \"{days}\"}\n") == missing);
  CHECK(topics("- {topic: a, when: has(days), say: \"{days}\"}\n") == sound);
  CHECK(topics("- {topic: a, when: days <= 60, title: \"{days}\", say: \"{days}\"}\n") == sound);
  CHECK(topics("- {topic: a, when: old && days > 1, say: \"{days}\"}\n") == sound);
  CHECK(topics("- {topic: a, when: old || days > 1, say: \"{days}\"}\n") == missing);
  CHECK(topics("- {topic: a, when: \"!has(days)\", say: \"{days}\"}\n") == missing);
}

TEST_CASE("the condition of a step guards that step only") {
  CHECK(topics("- {topic: a, steps: [{say: \"{days}\", when: has(days)}, {say: One.}]}\n") == sound);
  CHECK(topics("- {topic: a, steps: [{say: One., when: has(days)}, {say: \"{days}\"}]}\n") == missing);
}

TEST_CASE("the condition of an option guards its words") {
  CHECK(topics("- {topic: a, offer: One., options: [{id: x, say: \"{days}\", when: has(days)}, y]}\n") == sound);
  CHECK(topics("- {topic: a, offer: One., options: [{id: x, say: \"{days}\"}, y]}\n") == missing);
}

TEST_CASE("the condition of a topic guards what is glued behind it") {
  const std::string news = "- {topic: news, when: has(days), say: One.}\n";
  CHECK(topics(news + "- {topic: a, directly_after: news, say: \"{days}\"}\n") == sound);
  CHECK(topics(news + "- {topic: a, after: news, say: \"{days}\"}\n") == missing);
}

TEST_CASE("an answer is known behind its question, when every such call asks it") {
  const std::string ask = "- {topic: ask, ask: How, answer: {name: how, type: text}}\n";
  const std::string some = "- {topic: ask, when: old, ask: How, answer: {name: how, type: text}}\n";
  const std::string open = "- {topic: ask, ask: How, answer: {name: how, type: text, optional: true}}\n";
  CHECK(topics(ask + "- {topic: a, say: \"{how}\"}\n") == sound);
  CHECK(topics(some + "- {topic: a, say: \"{how}\"}\n") == missing);
  CHECK(topics(some + "- {topic: a, when: old, say: \"{how}\"}\n") == sound);
  CHECK(topics(some + "- {topic: a, when: has(how), say: \"{how}\"}\n") == sound);
  CHECK(topics(some + "- {topic: a, directly_after: ask, say: \"{how}\"}\n") == sound);
  CHECK(topics(open + "- {topic: a, say: \"{how}\"}\n") == missing);
}

TEST_CASE("a later step of the same topic knows the answer") {
  CHECK(topics("- {topic: a, steps: [{ask: How, answer: {name: how, type: text}}, {say: \"{how}\"}]}\n") == sound);
  CHECK(topics("- {topic: a, steps: [{ask: How, when: old, answer: {name: how, type: text}}, {say: \"{how}\"}]}\n") ==
        missing);
}

TEST_CASE("a button can be pressed before anything was asked") {
  const std::string start = facts + "opening: [{topic: a, ask: How, answer: {name: how, type: text}}]\nbuttons:\n";
  CHECK(codes_of(start + "- {button: b, steps: [{say: \"{how}\"}], then: end}\n") == missing);
  CHECK(codes_of(start + "- {button: b, when: has(how), steps: [{say: \"{how}\"}], then: end}\n") == sound);
  CHECK(codes_of(start + "- {button: b, urgent: true, when: has(how), steps: [{say: \"{how}\"}], then: end}\n") ==
        missing);
}
