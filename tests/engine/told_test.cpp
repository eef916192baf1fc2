// What is left of a call, through the engine.
#include <bedside/engine.hpp>

#include "catch.hpp"

namespace bedside {
namespace {

constexpr const char* three_topics = R"(bedside: 1
plan: three
topics:
  - topic: loss
    feels: painful
    say: There is bad news.
  - topic: help
    feels: pleasant
    resolves: loss
    say: There is help.
  - topic: odds
    feels: delightful
    say: The odds are good.
)";

TEST_CASE("the call, its neighbours and its prices all know what has been told already") {
  const Checked<CallPlan> plan = load_plan(three_topics, "three.yaml");
  REQUIRE(plan.value);
  PrepareOptions options;
  options.told = {"help"};
  CHECK(prepare(*plan.value, {}, options).order == std::vector<std::string>{"help", "loss", "odds"});
  const std::vector<NeighbourReason> neighbours = explain_neighbours(*plan.value, {}, options);
  REQUIRE(neighbours.size() == 2);
  CHECK(neighbours[0].earlier == "help");
  CHECK(neighbours[0].because == std::vector<std::string>{"told"});
  CHECK(neighbours[1].later == "odds");
  CHECK(price_rules(*plan.value, {}, options).empty());
  options.told = {"odds"};
  REQUIRE(price_rules(*plan.value, {}, options).size() == 1);
  CHECK(price_rules(*plan.value, {}, options)[0].with == prepare(*plan.value, {}, options).body.costs);
}

constexpr const char* one_waits = R"(bedside: 1
plan: waits
topics:
  - topic: start
    feels: pleasant
    ask: Shall we look at the form?
    answer: {name: wants_form, type: yes_no}
  - topic: form
    when: wants_form
    after: start
    say: Here is the form.
  - topic: loss
    feels: painful
    after: form
    say: There is bad news.
)";

TEST_CASE("a topic that waits for an answer is said to wait, where a rule carries over through it") {
  const Checked<CallPlan> plan = load_plan(one_waits, "waits.yaml");
  REQUIRE(plan.value);
  const std::vector<RulePrice> prices = price_rules(*plan.value, {});
  REQUIRE(prices.size() == 3);
  CHECK_THAT(prices[0].text, Catch::Contains("“Form” isn't decided yet, but that still keeps “Loss” behind “Start”"));
  const std::vector<NeighbourReason> neighbours = explain_neighbours(*plan.value, {});
  REQUIRE(neighbours.size() == 1);
  CHECK_THAT(neighbours[0].text, Catch::Contains("by way of “Form”, which isn't decided yet but still keeps"));
}

}  // namespace
}  // namespace bedside
