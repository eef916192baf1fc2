// What a rule costs, in words; that the numbers are right is shown with the other explanations.
#include "arrange/arrange.hpp"
#include "catch.hpp"

namespace bedside {
namespace {

using arrange::Body;
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

TEST_CASE("a rule between two topics that aren't told names all that it keeps in order") {
  const Body body{{{"a", "A", 0, 0, true},
                   {"b", "B", 0, 0, true},
                   {"from", "From", 0, 0, false},
                   {"to", "To", 0, 0, false},
                   {"c", "C", 0, 0, true},
                   {"d", "D", 0, 0, true},
                   {"e", "E", 0, 0, true},
                   {"f", "F", 0, 0, true}},
                  {{RuleKind::directly_after, 3, 2},
                   {RuleKind::after, 2, 1},
                   {RuleKind::after, 2, 0},
                   {RuleKind::after, 4, 3},
                   {RuleKind::after, 5, 3},
                   {RuleKind::after, 6, 3},
                   {RuleKind::after, 7, 3}},
                  {}};
  const std::vector<RulePrice> prices = arrange::price_rules(body, {});
  REQUIRE(prices.size() == 7);
  CHECK(prices[0].text ==
        "“To” stands directly after “From”; neither is told here, but that still keeps “C”, “D”, “E” and 1 more behind "
        "“A” and “B”: costs nothing");
  CHECK(prices[0].followers == Ids{"c", "d", "e", "f"});
  CHECK(prices[0].followed == Ids{"a", "b"});
}

TEST_CASE("a rule that leads nowhere in this call has no price") {
  Body body = carried_over();
  body.topics[0].selected = false;
  CHECK(arrange::price_rules(body, {}).empty());
}

TEST_CASE("a rule that carries over costs nothing once what it would hold back has been told") {
  Body body = carried_over();
  body.told = {"c"};
  CHECK(arrange::price_rules(body, {}).size() == 0);
}

}  // namespace
}  // namespace bedside
