// Rules between topics name topics of the plan and can be kept.
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
