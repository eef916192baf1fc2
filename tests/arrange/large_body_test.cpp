// Bodies that are too large to try every order: long chains are still exact, others are honest about it.
#include <string>

#include <fmt/format.h>

#include "arrange/arrange.hpp"
#include "arrange/score.hpp"
#include "brute_force.hpp"
#include "catch.hpp"
#include "random_body.hpp"

namespace bedside {
namespace {

using arrange::Body;
using arrange::Index;

Body topics(std::size_t count, random_body::Dice& dice) {
  Body body;
  for (std::size_t topic = 0; topic < count; ++topic) {
    const std::string id = fmt::format("t{}", topic);
    body.topics.push_back({id, id, static_cast<int>(random_body::roll(dice, 5)) - 2, 0, true});
  }
  return body;
}

Body with_random_rules(std::size_t count, std::size_t rules) {
  random_body::Dice dice(count);
  Body body = topics(count, dice);
  for (std::size_t rule = 0; rule < rules; ++rule) {
    const std::size_t later = 1 + random_body::roll(dice, count - 1);
    // Rules go from the front to the back of an order that jumps about in the author's.
    const auto shuffled = [&](std::size_t place) { return place * 7919 % count; };
    body.rules.push_back({RuleKind::after, shuffled(later), shuffled(random_body::roll(dice, later))});
  }
  return body;
}

TEST_CASE("a chain of 256 topics is arranged exactly") {
  random_body::Dice dice(1);
  Body body = topics(256, dice);
  for (std::size_t topic = 1; topic < body.topics.size(); ++topic)
    body.rules.push_back({RuleKind::after, topic - 1, topic});
  const Arrangement arrangement = arrange::arrange(body, {});
  CHECK(arrangement.optimal);
  CHECK(arrangement.order.front() == "t255");
  CHECK(brute_force::faults_of(body, {}, arrangement).empty());
}

TEST_CASE("two hundred topics without rules are arranged exactly, as so many are interchangeable") {
  random_body::Dice dice(2);
  Body body = topics(200, dice);
  for (arrange::BodyTopic& topic : body.topics) topic.valence = topic.valence < 0 ? -1 : 1;
  const Arrangement arrangement = arrange::arrange(body, {});
  CHECK(arrangement.optimal);
  CHECK(brute_force::faults_of(body, {}, arrangement).empty());
}

TEST_CASE("a body past the budget keeps every rule, beats the order as written and says that it isn't optimal") {
  for (const std::size_t count : {std::size_t{90}, std::size_t{300}}) {
    const Body body = with_random_rules(count, count / 2);
    arrange::Objective objective;
    objective.state_budget = 20'000;
    const Arrangement arrangement = arrange::arrange(body, objective);
    CHECK_FALSE(arrangement.optimal);
    CHECK(brute_force::faults_of(body, objective, arrangement).empty());
    CHECK(arrangement.costs != arrangement.costs_as_written);
  }
}

TEST_CASE("the same body gives the same arrangement") {
  const Body body = with_random_rules(60, 40);
  arrange::Objective objective;
  objective.state_budget = 10'000;
  const Arrangement first = arrange::arrange(body, objective);
  const Arrangement second = arrange::arrange(body, objective);
  CHECK(first.order == second.order);
  CHECK(first.moves == second.moves);
}

TEST_CASE("ten thousand topics with a hundred thousand rules are no trouble") {
  const Body body = with_random_rules(10'000, 100'000);
  CHECK(arrange::find_contradiction(body).empty());
  const Arrangement arrangement = arrange::arrange(body, {});
  CHECK(arrangement.order.size() == 10'000);
  CHECK_FALSE(arrangement.optimal);
}

TEST_CASE("a body that is too large to search is optimal as written where nothing can cost less") {
  Body body;
  for (std::size_t topic = 0; topic < 2'000; ++topic) {
    const std::string id = fmt::format("t{}", topic);
    body.topics.push_back({id, id, 0, 0, true});
  }
  CHECK(arrange::arrange(body, {}).optimal);
  body.topics.back().valence = -1;
  const Arrangement arrangement = arrange::arrange(body, {});
  CHECK(arrangement.order.front() == "t1999");
  CHECK(arrangement.lower_bound == Costs{});
}

TEST_CASE("a budget without end is no trouble") {
  arrange::Objective objective;
  objective.state_budget = static_cast<std::size_t>(-1);
  CHECK(arrange::arrange(with_random_rules(20, 10), objective).optimal);
}

TEST_CASE("a chain of ten thousand left-out topics carries over") {
  Body body;
  for (std::size_t topic = 0; topic < 10'000; ++topic) {
    const std::string id = fmt::format("t{}", topic);
    body.topics.push_back({id, id, 0, 0, topic == 0 || topic == 9'999});
    if (topic > 0) body.rules.push_back({RuleKind::after, topic - 1, topic});
  }
  CHECK(arrange::arrange(body, {}).order == brute_force::Order{"t9999", "t0"});
  body.rules.push_back({RuleKind::after, 9'999, 0});
  CHECK(arrange::find_contradiction(body).size() == 10'000);
}

TEST_CASE("the costs of the largest plan that can be loaded have room in one number, each in digits of its own") {
  constexpr Index pains = 9'999;
  constexpr Index parts = 79'900;  // so many steps fit into the nodes of a plan
  arrange::Problem problem;
  problem.principles = arrange::Objective{}.principles;
  for (Index unit = 0; unit < pains + parts; ++unit) {
    problem.layout.units.push_back({unit < pains ? unit : pains, unit < pains ? 0 : unit - pains + 1});
    problem.layout.blocks.push_back({{unit}, unit < pains ? -2 : 1});
  }
  const arrange::Scale scale(problem);
  constexpr std::int64_t items = pains + parts;
  constexpr std::int64_t pleasant = parts;
  const Costs lower{{0, 2 * pains * items, pains, pleasant * pleasant * items + pleasant * items, items * items / 2}};
  CHECK(scale.of(lower) < scale.of(Costs{{1, 0, 0, 0, 0}}));
  CHECK(scale.of(Costs{{1, 0, 0, 0, 0}}) < scale.of(Costs{{4, 0, 0, 0, 0}}));
  CHECK(scale.of(Costs{{4, 0, 0, 0, 0}}) < arrange::no_score);
}

}  // namespace
}  // namespace bedside
