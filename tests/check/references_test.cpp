// Rules between topics name topics of the plan and can be kept.
#include <algorithm>

#include <bedside/engine.hpp>

#include "catch.hpp"
#include "texts/plans.hpp"

using texts::codes_of;
using Codes = std::vector<std::string>;

namespace {

const Codes sound;
const Codes refused{"rule-against-ritual"};

std::string topic(const std::string& id, const std::string& rule = "") {
  return "- {topic: " + id + ", " + rule + (rule.empty() ? "" : ", ") + "say: One.}\n";
}

}  // namespace

TEST_CASE("each kind of rule names a topic of the plan") {
  for (const char* rule : {"after: x", "after: [b, x]", "directly_after: x", "resolves: x"})
    CHECK(codes_of("topics:\n" + topic("a", rule) + topic("b")) == Codes{"unknown-topic"});
}

TEST_CASE("a rule can point backwards over the parts of a call, never forwards") {
  CHECK(codes_of("opening:\n" + topic("a") + "topics:\n" + topic("b", "after: a") + "closing:\n" +
                 topic("c", "after: [a, b]")) == sound);
  CHECK(codes_of("opening:\n" + topic("a", "after: b") + "topics:\n" + topic("b")) == refused);
  CHECK(codes_of("topics:\n" + topic("b", "resolves: c") + "closing:\n" + topic("c")) == refused);
}

TEST_CASE("a ritual keeps the order in which it is written") {
  CHECK(codes_of("opening:\n" + topic("a") + topic("b", "after: a")) == sound);
  CHECK(codes_of("opening:\n" + topic("a", "after: b") + topic("b")) == refused);
}

TEST_CASE("a topic stands directly after one of the same part of the call") {
  CHECK(codes_of("opening:\n" + topic("a") + topic("b", "directly_after: a")) == sound);
  CHECK(codes_of("opening:\n" + topic("a") + topic("x") + topic("b", "directly_after: a")) == refused);
  CHECK(codes_of("opening:\n" + topic("a") + "topics:\n" + topic("b", "directly_after: a")) == refused);
  CHECK(codes_of("topics:\n" + topic("b", "directly_after: a") + topic("a")) == sound);
}

TEST_CASE("one topic stands directly after another, chains are allowed") {
  CHECK(codes_of("topics:\n" + topic("a") + topic("b", "directly_after: a") + topic("c", "directly_after: b")) ==
        sound);
  CHECK(codes_of("topics:\n" + topic("a") + topic("b", "directly_after: a") + topic("c", "directly_after: a")) ==
        Codes{"directly-after-twice"});
}

TEST_CASE("rules that go round in a circle are refused, also when they are glue") {
  const Codes circle{"contradicting-rules"};
  CHECK(codes_of("topics:\n" + topic("a", "after: a")) == circle);
  CHECK(codes_of("topics:\n" + topic("a", "after: b") + topic("b", "after: a")) == circle);
  CHECK(codes_of("topics:\n" + topic("a", "directly_after: b") + topic("b", "directly_after: a")) == circle);
  CHECK(codes_of("topics:\n" + topic("a", "after: c") + topic("b", "directly_after: a") + topic("c", "resolves: b")) ==
        circle);
}

TEST_CASE("of hundreds of unknown names each is reported, and the first hundred of a kind get a guess") {
  constexpr std::size_t many = 250;
  std::string text = "bedside: 1\nplan: small\nfacts: {smokes: {type: yes_no, phi: false}}\ntopics:\n";
  for (std::size_t i = 0; i < many; ++i) {
    const std::string id = "topic-" + std::to_string(1000 + i);
    text += "- {topic: " + id + ", after: " + id + "x, when: smoked, say: \"{smoke}\"}\n";
  }
  const std::vector<bedside::Diagnostic> found = bedside::load_plan(text, "plan.yaml").diagnostics;
  for (const char* message :
       {"`after` names a topic", "no fact or answer is called `smoked`", "no fact or answer is called `smoke`"}) {
    const auto is_meant = [&](const bedside::Diagnostic& each) { return each.message.starts_with(message); };
    const auto is_guessed = [&](const bedside::Diagnostic& each) {
      return is_meant(each) && each.hint.starts_with("did you mean");
    };
    CHECK(std::count_if(found.begin(), found.end(), is_meant) == many);
    CHECK(std::count_if(found.begin(), found.end(), is_guessed) == 100);
  }
}
