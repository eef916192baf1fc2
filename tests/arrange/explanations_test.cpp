// Everything that is said about an arrangement, worked out anew by a checker that shares nothing with what says it.
#include <algorithm>

#include <rapidcheck/catch.h>

#include "arrange/arrange.hpp"
#include "catch.hpp"
#include "claims.hpp"
#include "random_body.hpp"

namespace bedside {
namespace {

using arrange::Body;
using arrange::HardRule;
using arrange::Objective;
using Faults = std::vector<std::string>;

/// As if it came from a plan with one line for each topic and each rule.
void add_lines(Body& body) {
  int line = 0;
  for (arrange::BodyTopic& topic : body.topics) topic.line = ++line;
  for (HardRule& rule : body.rules) rule.line = ++line;
}

template <class Check>
void for_random_bodies(std::size_t most_pieces, int rounds, Check check, bool may_be_begun = false) {
  random_body::Dice dice(*rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>())));
  for (int round = 0; round < rounds; ++round) {
    random_body::Shape shape;
    shape.most_topics = most_pieces + 2;
    shape.most_pieces = most_pieces;
    shape.told = may_be_begun && random_body::roll(dice, 3) == 0;
    Body body = random_body::body(dice, shape);
    add_lines(body);
    Objective objective;
    objective.principles = random_body::principles(dice);
    RC_LOG() << random_body::described(body, objective.principles) << "\n";
    check(body, objective, dice);
  }
}

TEST_CASE("every reason of a move or of two neighbours is true, with its costs and its words") {
  int tried = 0;
  int pairs = 0;
  rc::prop("moves and neighbours", [&] {
    for_random_bodies(9, 60, [&](const Body& body, const Objective& objective, random_body::Dice&) {
      const Arrangement arrangement = arrange::arrange(body, objective);
      const std::vector<NeighbourReason> neighbours = arrange::explain_neighbours(body, objective);
      RC_ASSERT(brute_force::false_moves(body, objective.principles, arrangement) == Faults{});
      RC_ASSERT(brute_force::false_neighbours(body, objective.principles, arrangement, neighbours) == Faults{});
      for (const NeighbourReason& reason : neighbours)
        if (reason.when_swapped)
          RC_ASSERT(!brute_force::less_in_priority(*reason.when_swapped, arrangement.costs, objective.principles));
      pairs += static_cast<int>(neighbours.size());
      ++tried;
    });
  });
  CHECK(tried >= 6'000);
  CHECK(pairs >= 10'000);
}

TEST_CASE("every price is what trying all orders with and without the rule finds, also in a call that has begun") {
  int prices = 0;
  int carried_over = 0;
  const auto check = [&](const Body& body, const Objective& objective, random_body::Dice&) {
    const std::vector<RulePrice> priced = arrange::price_rules(body, objective);
    RC_ASSERT(brute_force::false_prices(body, objective.principles, priced) == Faults{});
    for (const RulePrice& price : priced) {
      RC_ASSERT(price.exact);
      carried_over += price.text.find("still keeps") == std::string::npos ? 0 : 1;
    }
    prices += static_cast<int>(priced.size());
  };
  rc::prop("prices", [&] { for_random_bodies(7, 20, check, true); });
  CHECK(prices >= 1'000);
  CHECK(carried_over >= 100);
}

TEST_CASE("where the search stopped at its budget nothing is claimed that isn't known") {
  int stopped = 0;
  rc::prop("honest", [&] {
    for_random_bodies(6, 20, [&](const Body& body, Objective objective, random_body::Dice& dice) {
      objective.state_budget = random_body::roll(dice, 6);
      const Arrangement arrangement = arrange::arrange(body, objective);
      const auto neighbours = arrange::explain_neighbours(body, objective);
      const auto prices = arrange::price_rules(body, objective);
      RC_ASSERT(brute_force::false_moves(body, objective.principles, arrangement) == Faults{});
      RC_ASSERT(brute_force::false_neighbours(body, objective.principles, arrangement, neighbours) == Faults{});
      RC_ASSERT(brute_force::false_prices(body, objective.principles, prices) == Faults{});
      stopped += arrangement.optimal ? 0 : 1;
    });
  });
  CHECK(stopped > 10);
}

TEST_CASE("the checker of claims notices what isn't true") {
  const Body body{{{"walk", "Walk", 1, 0, true}, {"plan", "Plan", 0, 0, true}, {"loss", "Loss", -2, 0, true}}, {}, {}};
  const std::vector<Principle> principles = Objective{}.principles;
  const Arrangement arrangement = arrange::arrange(body, {});
  REQUIRE(brute_force::false_moves(body, principles, arrangement).empty());
  Arrangement other_number = arrangement;
  for (Move& move : other_number.moves)
    for (Reason& reason : move.reasons)
      for (char& letter : reason.text) letter = letter >= '1' && letter <= '8' ? static_cast<char>(letter + 1) : letter;
  CHECK_FALSE(brute_force::false_moves(body, principles, other_number).empty());
  Arrangement other_costs = arrangement;
  (*other_costs.moves.front().when_put_back)[Principle::keep_habits] += 1;
  CHECK_FALSE(brute_force::false_moves(body, principles, other_costs).empty());
  Arrangement other_reason = arrangement;
  std::reverse(other_reason.moves.front().reasons.begin(), other_reason.moves.front().reasons.end());
  CHECK_FALSE(brute_force::false_moves(body, principles, other_reason).empty());
  CHECK_FALSE(brute_force::false_neighbours(body, principles, arrangement, {}).empty());
}

/// The body with one more topic that isn't told. It follows some topics or is followed by some, not both: else rules
/// would carry over by way of it.
Body with_one_left_out(const Body& body, random_body::Dice& dice) {
  const std::size_t place = random_body::roll(dice, body.topics.size() + 1);
  const int valence = static_cast<int>(random_body::roll(dice, 5)) - 2;
  Body larger = body;
  larger.topics.insert(larger.topics.begin() + static_cast<std::ptrdiff_t>(place),
                       {"new", "New", valence, random_body::roll(dice, 3), false});
  for (HardRule& rule : larger.rules) {
    rule.topic += rule.topic >= place ? 1 : 0;
    rule.other += rule.other >= place ? 1 : 0;
  }
  const bool follows = random_body::roll(dice, 2) == 0;
  for (std::size_t topic = 0; topic < larger.topics.size(); ++topic) {
    if (topic == place || random_body::roll(dice, 3) != 0) continue;
    const HardRule rule = follows ? HardRule{RuleKind::after, place, topic} : HardRule{RuleKind::answer, topic, place};
    const std::size_t among = random_body::roll(dice, larger.rules.size() + 1);
    larger.rules.insert(larger.rules.begin() + static_cast<std::ptrdiff_t>(among), rule);
  }
  larger.last_order.insert(larger.last_order.begin(), "new");
  return larger;
}

TEST_CASE("a topic that is left out changes nothing") {
  rc::prop("order, costs, moves, neighbours and prices stay", [] {
    for_random_bodies(6, 20, [](const Body& body, const Objective& objective, random_body::Dice& dice) {
      const Body larger = with_one_left_out(body, dice);
      const Arrangement before = arrange::arrange(body, objective);
      const Arrangement after = arrange::arrange(larger, objective);
      RC_ASSERT(after.order == before.order);
      RC_ASSERT(after.as_written == before.as_written);
      RC_ASSERT(after.items == before.items);
      RC_ASSERT(after.costs == before.costs);
      RC_ASSERT(after.costs_as_written == before.costs_as_written);
      RC_ASSERT(after.moves == before.moves);
      RC_ASSERT(arrange::explain_neighbours(larger, objective) == arrange::explain_neighbours(body, objective));
      RC_ASSERT(arrange::price_rules(larger, objective) == arrange::price_rules(body, objective));
    });
  });
}

}  // namespace
}  // namespace bedside
