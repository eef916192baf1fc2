// What a rule costs, in words; that the numbers are right is shown with the other explanations.
#include "arrange/arrange.hpp"
#include "brute_force.hpp"
#include "catch.hpp"
#include "random_body.hpp"

namespace bedside {
namespace {

using arrange::Body;
using arrange::HardRule;
using Ids = std::vector<std::string>;

/// “c” follows “b”, and “b” follows “a”; “b” isn't told.
Body carried_over() {
  return {{{"a", "A", 1, 0, true}, {"b", "B", 0, 0, false}, {"c", "C", -2, 0, true}},
          {{RuleKind::after, 1, 0, 5}, {RuleKind::answer, 2, 1, 8}},
          {}};
}

TEST_CASE("a rule between two topics of the call says what it costs") {
  const Body body{{{"a", "A", 1, 0, true}, {"c", "C", -2, 0, true}}, {{RuleKind::after, 1, 0, 5}}, {}};
  const std::vector<RulePrice> prices = arrange::price_rules(body, {});
  REQUIRE(prices.size() == 1);
  CHECK(prices[0].text ==
        "“C” comes after “A”, as the plan says: without this rule the cost of finish strong would be 3 smaller "
        "(0 instead of 3)");
  CHECK(prices[0].followers == Ids{"c"});
  CHECK(prices[0].followed == Ids{"a"});
}

TEST_CASE("a rule that carries over through a topic that isn't told has a price, and says whom it keeps in order") {
  const std::vector<RulePrice> prices = arrange::price_rules(carried_over(), {});
  REQUIRE(prices.size() == 2);
  CHECK(prices[0].text ==
        "“B” comes after “A”, as the plan says; “B” isn't told here, but that still keeps “C” behind “A”: "
        "without this rule the cost of finish strong would be 3 smaller (0 instead of 3)");
  CHECK(prices[0].line == 5);
  CHECK(prices[1].text ==
        "“C” comes after “B”, whose answer it needs; “B” isn't told here, but that still keeps “C” behind “A”: "
        "without this rule the cost of finish strong would be 3 smaller (0 instead of 3)");
  CHECK(prices[1].topic == "c");
  CHECK(prices[1].other == "b");
  CHECK(prices[1].line == 8);
  for (const RulePrice& price : prices) {
    CHECK(price.with == Costs{{3, 2, 0, 1, 0}});
    CHECK(price.without == Costs{{0, 0, 0, 0, 1}});
    CHECK(price.followers == Ids{"c"});
    CHECK(price.followed == Ids{"a"});
  }
}

TEST_CASE("a rule between two topics that aren't told names the first that it keeps in order, and counts the rest") {
  Body body{{{"from", "From", 0, 0, false}, {"to", "To", 0, 0, false}}, {{RuleKind::directly_after, 1, 0}}, {}};
  for (const char* id : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"}) {
    const std::size_t topic = body.topics.size();
    body.topics.push_back({id, id, 0, 0, true});
    body.rules.push_back(topic < 4 ? HardRule{RuleKind::after, 0, topic} : HardRule{RuleKind::after, topic, 1});
  }
  const std::vector<RulePrice> prices = arrange::price_rules(body, {});
  REQUIRE(prices.size() == body.rules.size());
  CHECK(prices[0].text ==
        "“To” stands directly after “From”; neither is told here, but that still keeps “c”, “d”, “e” and 8 more behind "
        "“a” and “b”: costs nothing");
  CHECK(prices[0].followers == Ids{"c", "d", "e", "f", "g", "h", "i", "j", "k", "l"});
  CHECK(prices[0].more_followers == 1);
  CHECK(prices[0].followed == Ids{"a", "b"});
  CHECK(prices[0].more_followed == 0);
}

TEST_CASE("the rules of one topic are those that name it or keep it in order, however many others they hold") {
  Body body{{{"hub", "Hub", 0, 0, false}}, {}, {}};
  for (std::size_t topic = 1; topic <= 30; ++topic) {
    body.topics.push_back({"t" + std::to_string(topic), "T", 0, 0, true});
    body.rules.push_back(topic <= 15 ? HardRule{RuleKind::after, 0, topic} : HardRule{RuleKind::after, topic, 0});
  }
  CHECK(arrange::price_rules(body, {}).size() == 30);
  CHECK(arrange::price_rules(body, {}, 30).size() == 16);
  CHECK(arrange::price_rules(body, {}, 1).size() == 16);
  body.rules.push_back({RuleKind::after, 2, 1});
  CHECK(arrange::price_rules(body, {}, 1).size() == 17);
}

TEST_CASE("a topic that waits for an answer isn't said to be left out") {
  Body body = carried_over();
  body.topics[1].waits = true;
  CHECK_THAT(arrange::price_rules(body, {})[0].text,
             Catch::Contains("; “B” isn't decided yet, but that still keeps “C” behind “A”"));
  body.topics.push_back({"d", "D", 0, 0, false});
  body.rules = {{RuleKind::after, 3, 0}, {RuleKind::after, 1, 3}, {RuleKind::after, 2, 1}};
  CHECK_THAT(arrange::price_rules(body, {})[1].text,
             Catch::Contains("; neither is told so far, but that still keeps “C” behind “A”"));
  CHECK_THAT(arrange::explain_neighbours(body, {})[0].text,
             Catch::Contains("by way of “B” and “D”, which aren't told so far but still keep the two in order"));
}

TEST_CASE("a rule that others imply costs nothing") {
  const Body body{{{"a", "A", 1, 0, true}, {"b", "B", 1, 0, true}, {"c", "C", -2, 0, true}},
                  {{RuleKind::after, 1, 0}, {RuleKind::after, 2, 1}, {RuleKind::resolves, 2, 0}},
                  {}};
  const std::vector<RulePrice> prices = arrange::price_rules(body, {});
  REQUIRE(prices.size() == 3);
  CHECK(prices[1].with != prices[1].without);
  CHECK(prices[2].text == "“C” comes after “A”, which it deals with: costs nothing");
}

TEST_CASE("a rule that leads nowhere in this call has no price") {
  Body body = carried_over();
  body.topics[0].selected = false;
  CHECK(arrange::price_rules(body, {}).empty());
}

TEST_CASE("a rule of a topic that has been told is past and has no price, whether it carries over or not") {
  Body body = carried_over();
  body.rules.push_back({RuleKind::after, 2, 0, 9});
  body.told = {"c"};
  CHECK(arrange::price_rules(body, {}).empty());
}

TEST_CASE("without the order of the parts what follows the topic still follows all of them") {
  const Body body{{{"walking", "Walking", 1, 2, true}, {"loss", "Loss", -2, 0, true}}, {{RuleKind::after, 1, 0}}, {}};
  const std::vector<RulePrice> prices = arrange::price_rules(body, {});
  REQUIRE(prices.size() == 2);
  CHECK(prices[0].without[Principle::finish_strong] == 0);
  CHECK(prices[1].kind == RuleKind::parts);
  CHECK(prices[1].without == prices[1].with);
}

TEST_CASE("a price that a search couldn't settle is no more than what the delivered order costs without the rule") {
  random_body::Dice dice(5);
  int unsettled = 0;
  for (int round = 0; round < 300; ++round) {
    random_body::Shape shape;
    shape.most_topics = 12;
    shape.most_pieces = 10;
    const Body body = random_body::body(dice, shape);
    arrange::Objective objective;
    objective.state_budget = random_body::roll(dice, 4);
    const std::vector<std::string> order = arrange::arrange(body, objective).order;
    for (const RulePrice& price : arrange::price_rules(body, objective)) {
      if (price.kind != RuleKind::directly_after || price.exact) continue;
      Body without = body;
      std::erase_if(without.rules, [&](const HardRule& rule) {
        return rule.kind == price.kind && body.topics[rule.topic].id == price.topic;
      });
      const Costs as_delivered = brute_force::Definition(without).costs(order);
      CHECK_FALSE(brute_force::less_in_priority(as_delivered, price.without, objective.principles));
      ++unsettled;
    }
  }
  CHECK(unsettled > 50);
}

TEST_CASE("what is glued together and has been told has no price any more") {
  const Body body{{{"loss", "Loss", -2, 0, true}, {"help", "Help", 1, 0, true}, {"odds", "Odds", 2, 0, true}},
                  {{RuleKind::directly_after, 1, 0}, {RuleKind::resolves, 1, 0}},
                  {},
                  {"loss", "help"}};
  CHECK(arrange::price_rules(body, {}).empty());
}

TEST_CASE("that the parts of a topic keep their order has a price, and holds nothing else") {
  const Body body{{{"walking", "Walking", 1, 2, true, 4}}, {}, {}};
  const std::vector<RulePrice> prices = arrange::price_rules(body, {});
  REQUIRE(prices.size() == 1);
  CHECK(prices[0].text == "the parts of “Walking” keep their order: costs nothing");
  CHECK(prices[0].line == 4);
  CHECK(prices[0].followers.empty());
  CHECK(prices[0].followed.empty());
}

}  // namespace
}  // namespace bedside
