// Why two neighbours don't stand the other way round, in words.
#include <algorithm>

#include "arrange/arrange.hpp"
#include "catch.hpp"

namespace bedside {
namespace {

using arrange::Body;
using arrange::BodyTopic;
using arrange::HardRule;

BodyTopic topic(const char* id, int valence) {
  return {id, id, valence, 0, true};
}

NeighbourReason between(const Body& body, const std::string& earlier, const std::string& later,
                        const arrange::Objective& objective = {}) {
  const std::vector<NeighbourReason> all = arrange::explain_neighbours(body, objective);
  const auto found = std::find_if(all.begin(), all.end(), [&](const NeighbourReason& reason) {
    return reason.earlier == earlier && reason.later == later;
  });
  REQUIRE(found != all.end());
  return *found;
}

TEST_CASE("a harder topic doesn't wait behind one that hurts less") {
  const NeighbourReason reason = between({{topic("pain", -1), topic("loss", -2)}, {}, {}}, "loss", "pain");
  CHECK(reason.because == std::vector<std::string>{"finish-strong", "bad-news-first"});
  CHECK(reason.reasons.back().text ==
        "bad news first: the other way round, “loss”, which is harder, would wait behind “pain”");
  CHECK(reason.would_gain == std::vector<std::string>{"keep-habits"});
  CHECK(reason.text.ends_with("; keep habits would gain by it, but comes later in priority"));
}

TEST_CASE("a rule that forbids it is named with its line") {
  const Body body{{topic("loss", -2), topic("help", 1), topic("odds", 2)}, {{RuleKind::resolves, 1, 0, 12}}, {}};
  const NeighbourReason reason = between(body, "loss", "help");
  CHECK(reason.because == std::vector<std::string>{"resolves"});
  CHECK(reason.text == "“help” comes after “loss”, which it deals with");
  CHECK(reason.reasons.front().rule == BindingRule{RuleKind::resolves, "help", "loss", {}, 12});
  CHECK_FALSE(reason.when_swapped);
}

TEST_CASE("a rule that carries over says by way of whom") {
  Body body{
      {topic("a", 0), topic("b", 0), topic("c", 0)}, {{RuleKind::after, 1, 0, 5}, {RuleKind::resolves, 2, 1, 8}}, {}};
  body.topics[1].selected = false;
  const NeighbourReason reason = between(body, "a", "c");
  CHECK(reason.because == std::vector<std::string>{"resolves"});
  CHECK(reason.text == "“c” comes after “a”, by way of “b”, which isn't told here but still keeps the two in order");
  CHECK(reason.reasons.front().rule == BindingRule{RuleKind::resolves, "c", "a", {"b"}, 8});
}

TEST_CASE("glued topics say that they are") {
  const Body body{{topic("loss", -2), topic("room", 0)}, {{RuleKind::directly_after, 1, 0, 7}}, {}};
  CHECK(between(body, "loss", "room").text == "“room” stands directly after “loss”");
}

TEST_CASE("parts of a topic that stand side by side keep their order") {
  Body body{{topic("walking", 1)}, {}, {}};
  body.topics[0].parts = 2;
  body.topics[0].line = 4;
  const NeighbourReason reason = between(body, "walking/1", "walking/2");
  CHECK(reason.text == "the parts of “walking” keep their order");
  CHECK(reason.reasons.front().rule == BindingRule{RuleKind::parts, "walking", "walking", {}, 4});
}

TEST_CASE("where no principle minds the order of the plan decides") {
  arrange::Objective objective;
  objective.principles = {Principle::finish_strong};
  const NeighbourReason reason = between({{topic("a", 0), topic("b", 0)}, {}, {}}, "a", "b", objective);
  CHECK(reason.because == std::vector<std::string>{"author-order"});
  CHECK(reason.text ==
        "the other way round, no principle that is applied would be worse: the order of the plan decides, in which “a” "
        "comes before “b”");
}

TEST_CASE("what the patient is used to comes before what the plan has") {
  const Body body{{topic("a", 0), topic("b", 0)}, {}, {"b", "a"}};
  CHECK(between(body, "b", "a").text ==
        "keep habits: the other way round, “a” would come before “b”, unlike what the patient is used to");
  CHECK(between({body.topics, {}, {}}, "a", "b").text ==
        "keep habits: the other way round, “b” would come before “a”, unlike in the plan");
}

TEST_CASE("what has been told stays where it is, and its rules are past") {
  Body body{{topic("loss", -2), topic("help", 1), topic("odds", 2)}, {{RuleKind::resolves, 1, 0, 12}}, {}};
  body.told = {"help"};
  const NeighbourReason first = between(body, "help", "loss");
  CHECK(first.because == std::vector<std::string>{"told"});
  CHECK(first.text == "“help” has been told already");
  CHECK(between(body, "loss", "odds").because.front() == "finish-strong");
}

}  // namespace
}  // namespace bedside
