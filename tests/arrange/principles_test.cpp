// What each principle costs, one statement at a time. The order is fixed by rules, so that only the cost is seen.
#include <string>

#include "arrange/arrange.hpp"
#include "catch.hpp"

namespace bedside {
namespace {

struct Told {
  std::string id;
  int valence = 0;
  std::size_t parts = 0;
};

/// The costs of telling the topics in this order and no other.
Costs costs_of(const std::vector<Told>& told, const std::vector<std::string>& last_order = {}) {
  arrange::Body body;
  for (const Told& each : told) {
    if (!body.topics.empty()) body.rules.push_back({RuleKind::after, body.topics.size(), body.topics.size() - 1});
    body.topics.push_back({each.id, each.id, each.valence, each.parts, true});
  }
  body.last_order = last_order;
  return arrange::arrange(body, {}).costs;
}

TEST_CASE("an ending that is as good as the best item costs nothing") {
  CHECK(costs_of({{"a", 2}, {"b", -1}, {"c", 2}})[Principle::finish_strong] == 0);
  CHECK(costs_of({{"a", -2}, {"b", -2}})[Principle::finish_strong] == 0);
}

TEST_CASE("a weaker ending costs the difference") {
  CHECK(costs_of({{"a", 2}, {"b", 1}})[Principle::finish_strong] == 1);
  CHECK(costs_of({{"a", 2}, {"b", -2}})[Principle::finish_strong] == 4);
}

TEST_CASE("pain pays for each item before it, heavy pain twice") {
  CHECK(costs_of({{"a", -2}, {"b", 0}, {"c", -1}})[Principle::bad_news_first] == 2);
  CHECK(costs_of({{"a", -1}, {"b", 0}, {"c", -2}})[Principle::bad_news_first] == 4);
  CHECK(costs_of({{"a", 1}, {"b", 0}})[Principle::bad_news_first] == 0);
}

TEST_CASE("each return to pain costs one") {
  CHECK(costs_of({{"a", -2}, {"b", -1}, {"c", 0}})[Principle::combine_pain] == 0);
  CHECK(costs_of({{"a", -2}, {"b", 0}, {"c", -1}, {"d", 1}, {"e", -1}})[Principle::combine_pain] == 2);
  CHECK(costs_of({{"a", 0}})[Principle::combine_pain] == 0);
}

TEST_CASE("pleasure at even distances behind the hard part costs nothing") {
  CHECK(costs_of({{"a", -1}, {"b", 0}, {"c", 1}, {"d", 0}, {"e", 1}})[Principle::split_pleasure] == 0);
}

TEST_CASE("pleasure that comes too early costs its distance from the even spread") {
  // Two pleasant ones in places 1 and 2 of 4, where 2 and 4 would be even: 2 * 1 + 2 * 2.
  CHECK(costs_of({{"a", 1}, {"b", 1}, {"c", 0}, {"d", 0}})[Principle::split_pleasure] == 6);
}

TEST_CASE("parts of a pleasant topic that directly follow each other cost extra") {
  // Two items, both pleasant, evenly spread; one of them directly follows its sibling.
  CHECK(costs_of({{"a", 1, 2}})[Principle::split_pleasure] == 2);
  CHECK(costs_of({{"a", 0, 2}})[Principle::split_pleasure] == 0);
}

TEST_CASE("each pair in another order than the habitual one costs one") {
  CHECK(costs_of({{"a", 0}, {"b", 0}, {"c", 0}}, {"c", "b", "a"})[Principle::keep_habits] == 3);
  CHECK(costs_of({{"a", 0}, {"b", 0}, {"c", 0}}, {"b", "a", "c"})[Principle::keep_habits] == 1);
  CHECK(costs_of({{"a", 0}, {"b", 0}})[Principle::keep_habits] == 0);
}

TEST_CASE("names of principles are read as they are written") {
  for (const Principle principle : all_principles) CHECK(principle_named(name_of(principle)) == principle);
  CHECK(principle_named("finish-strong") == Principle::finish_strong);
  CHECK_FALSE(principle_named("finish_strong").has_value());
  CHECK_FALSE(principle_named("").has_value());
}

TEST_CASE("kinds of rules have the names that a plan uses") {
  CHECK(name_of(RuleKind::after) == "after");
  CHECK(name_of(RuleKind::directly_after) == "directly_after");
  CHECK(name_of(RuleKind::resolves) == "resolves");
  CHECK(name_of(RuleKind::answer) == "answer");
  CHECK(name_of(RuleKind::parts) == "parts");
}

}  // namespace
}  // namespace bedside
