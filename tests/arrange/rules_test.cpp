// Prices of rules and contradictions between them, against the brute force.
#include <algorithm>

#include <rapidcheck/catch.h>

#include "arrange/arrange.hpp"
#include "brute_force.hpp"
#include "catch.hpp"
#include "random_body.hpp"

namespace bedside {
namespace {

using arrange::Body;
using arrange::HardRule;
using arrange::Objective;

std::vector<RulePrice> prices_by_trying(const Body& body, const Objective& objective) {
  std::vector<RulePrice> prices;
  const Costs with = brute_force::best_order(brute_force::Definition(body), objective.principles)->costs;
  const auto add = [&](const HardRule& rule, const brute_force::Definition& without) {
    const auto best = brute_force::best_order(without, objective.principles);
    prices.push_back({rule.kind, body.topics[rule.topic].id, body.topics[rule.other].id, with, best->costs, ""});
  };
  for (std::size_t rule = 0; rule < body.rules.size(); ++rule) {
    const HardRule& written = body.rules[rule];
    if (!body.topics[written.topic].selected || !body.topics[written.other].selected) continue;
    Body without = body;
    without.rules.erase(without.rules.begin() + static_cast<std::ptrdiff_t>(rule));
    add(written, brute_force::Definition(without));
  }
  for (std::size_t topic = 0; topic < body.topics.size(); ++topic) {
    if (!body.topics[topic].selected || body.topics[topic].parts < 2) continue;
    add({RuleKind::parts, topic, topic}, brute_force::Definition(body, topic));
  }
  return prices;
}

TEST_CASE("the price of a rule is what the best order costs without it, next to what it costs with it") {
  rc::prop("prices as defined", [] {
    random_body::Dice dice(*rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>())));
    for (int round = 0; round < 6; ++round) {
      random_body::Shape shape;
      shape.most_topics = shape.most_pieces = 6;
      const Body body = random_body::body(dice, shape);
      Objective objective;
      objective.principles = random_body::principles(dice);
      const std::string described = random_body::described(body, objective.principles);
      RC_LOG() << described << "\n";
      if (!brute_force::best_order(brute_force::Definition(body), {})) continue;
      std::vector<RulePrice> prices = arrange::price_rules(body, objective);
      for (RulePrice& price : prices) {
        const bool same = std::all_of(objective.principles.begin(), objective.principles.end(),
                                      [&](Principle each) { return price.with[each] == price.without[each]; });
        RC_ASSERT((price.text.find("costs nothing") != std::string::npos) == same);
        price.text.clear();
      }
      RC_ASSERT(prices == prices_by_trying(body, objective));
    }
  });
}

/// Neighbouring rules of a cycle have a topic in common.
bool connected(const std::vector<HardRule>& cycle) {
  for (std::size_t place = 0; place < cycle.size(); ++place) {
    const HardRule& rule = cycle[place];
    const HardRule& next = cycle[(place + 1) % cycle.size()];
    const bool meets =
        rule.topic == next.topic || rule.topic == next.other || rule.other == next.topic || rule.other == next.other;
    if (!meets) return false;
  }
  return true;
}

TEST_CASE(
    "a contradiction is found exactly where no order keeps all rules, and its rules alone contradict each other") {
  rc::prop("contradictions as defined", [] {
    random_body::Dice dice(*rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>())));
    for (int round = 0; round < 20; ++round) {
      random_body::Shape shape;
      shape.may_contradict = true;
      shape.leave_out = false;
      Body body = random_body::body(dice, shape);
      RC_LOG() << random_body::described(body, {}) << "\n";
      const bool possible = brute_force::best_order(brute_force::Definition(body), {}).has_value();
      const std::vector<HardRule> cycle = arrange::find_contradiction(body);
      RC_ASSERT(cycle.empty() == possible);
      RC_ASSERT(connected(cycle));
      for (const HardRule& rule : cycle) RC_ASSERT(std::count(body.rules.begin(), body.rules.end(), rule) > 0);
      Body alone = body;
      alone.rules = cycle;
      if (!cycle.empty()) RC_ASSERT(!brute_force::best_order(brute_force::Definition(alone), {}));
      for (arrange::BodyTopic& topic : body.topics) topic.selected = false;
      RC_ASSERT(arrange::find_contradiction(body) == cycle);
    }
  });
}

Body three_topics(std::vector<HardRule> rules) {
  return {{{"a", "A", 0, 0, true}, {"b", "B", 0, 0, true}, {"c", "C", 0, 0, true}}, std::move(rules), {}};
}

TEST_CASE("a cycle is named rule by rule, each with what it follows") {
  const std::vector<HardRule> rules{
      {RuleKind::after, 1, 0}, {RuleKind::resolves, 2, 1}, {RuleKind::answer, 0, 2}, {RuleKind::after, 2, 0}};
  const std::vector<HardRule> cycle = arrange::find_contradiction(three_topics(rules));
  CHECK(cycle == std::vector<HardRule>{rules[2], rules[3]});
}

TEST_CASE("what has to stand between two neighbours is a contradiction that names the glue too") {
  const std::vector<HardRule> rules{{RuleKind::directly_after, 1, 0}, {RuleKind::after, 2, 0}, {RuleKind::after, 1, 2}};
  const std::vector<HardRule> cycle = arrange::find_contradiction(three_topics(rules));
  CHECK(cycle.size() == 3);
}

TEST_CASE("two topics glued to the same one contradict each other") {
  const std::vector<HardRule> rules{{RuleKind::directly_after, 1, 0}, {RuleKind::directly_after, 2, 0}};
  CHECK(arrange::find_contradiction(three_topics(rules)) == rules);
}

TEST_CASE("topics glued in a ring contradict each other") {
  const std::vector<HardRule> rules{{RuleKind::directly_after, 1, 0}, {RuleKind::directly_after, 0, 1}};
  CHECK(arrange::find_contradiction(three_topics(rules)).size() == 2);
}

}  // namespace
}  // namespace bedside
