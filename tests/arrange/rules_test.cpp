// Contradictions between rules, against the brute force.
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

/// The rules of a cycle that the author wrote.
std::vector<HardRule> written_ones(std::vector<HardRule> cycle) {
  std::erase_if(cycle, [](const HardRule& rule) { return rule.kind == RuleKind::parts; });
  return cycle;
}

TEST_CASE(
    "a contradiction is found exactly where no order keeps all rules, and its rules alone contradict each other") {
  int contradictions = 0;
  int tried = 0;
  rc::prop("contradictions as defined", [&] {
    random_body::Dice dice(*rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>())));
    for (int round = 0; round < 100; ++round) {
      Body body = random_body::any_rules(dice);
      RC_LOG() << random_body::described(body, {}) << "\n";
      const std::vector<HardRule> cycle = arrange::find_contradiction(body);
      RC_ASSERT(cycle.empty() == brute_force::some_order_keeps(body));
      RC_ASSERT(connected(cycle));
      const std::vector<HardRule> written = written_ones(cycle);
      for (const HardRule& rule : written) RC_ASSERT(std::count(body.rules.begin(), body.rules.end(), rule) > 0);
      RC_ASSERT((cycle.empty() || cycle.front().kind != RuleKind::parts));
      Body alone = body;
      alone.rules = written;
      RC_ASSERT((cycle.empty() || !brute_force::some_order_keeps(alone)));
      for (arrange::BodyTopic& topic : body.topics) topic.selected = false;
      RC_ASSERT(arrange::find_contradiction(body) == cycle);
      contradictions += cycle.empty() ? 0 : 1;
      ++tried;
    }
  });
  CHECK(tried >= 10'000);
  CHECK(contradictions > 2'000);
}

TEST_CASE("every rule of a contradiction is needed for it") {
  rc::prop("without one of them there is an order", [] {
    random_body::Dice dice(*rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>())));
    for (int round = 0; round < 20; ++round) {
      Body alone = random_body::any_rules(dice);
      RC_LOG() << random_body::described(alone, {}) << "\n";
      const std::vector<HardRule> written = written_ones(arrange::find_contradiction(alone));
      for (std::size_t rule = 0; rule < written.size(); ++rule) {
        alone.rules = written;
        alone.rules.erase(alone.rules.begin() + static_cast<std::ptrdiff_t>(rule));
        RC_ASSERT(brute_force::some_order_keeps(alone));
      }
    }
  });
}

Body three_topics(std::vector<HardRule> rules) {
  return {{{"a", "A", 0, 0, true}, {"b", "B", 0, 0, true}, {"c", "C", 0, 0, true}}, std::move(rules), {}};
}

TEST_CASE("topics whose glue contradicts itself are named alone, without those that also go round through them") {
  Body body = three_topics({{RuleKind::answer, 0, 1},
                            {RuleKind::answer, 1, 0},
                            {RuleKind::directly_after, 1, 2},
                            {RuleKind::directly_after, 2, 1}});
  body.topics[1].parts = 2;
  CHECK(written_ones(arrange::find_contradiction(body)) == std::vector<HardRule>{body.rules[2], body.rules[3]});
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

TEST_CASE("a contradiction that passes through the parts of a topic says so") {
  Body body =
      three_topics({{RuleKind::after, 0, 2}, {RuleKind::directly_after, 1, 0}, {RuleKind::directly_after, 2, 1}});
  body.topics[1].parts = 2;
  const std::vector<HardRule> cycle = arrange::find_contradiction(body);
  CHECK(cycle == std::vector<HardRule>{body.rules[0], body.rules[2], {RuleKind::parts, 1, 1}, body.rules[1]});
}

TEST_CASE("topics glued in a ring contradict each other") {
  const std::vector<HardRule> rules{{RuleKind::directly_after, 1, 0}, {RuleKind::directly_after, 0, 1}};
  CHECK(arrange::find_contradiction(three_topics(rules)).size() == 2);
}

}  // namespace
}  // namespace bedside
