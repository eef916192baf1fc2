// The arrangement against the brute force and against the worked examples.
#include <rapidcheck/catch.h>

#include "arrange/arrange.hpp"
#include "brute_force.hpp"
#include "catch.hpp"
#include "random_body.hpp"

namespace bedside {
namespace {

using arrange::Body;
using arrange::Objective;

TEST_CASE("the best order of small bodies is the one that trying every order finds") {
  rc::prop("same order and same costs", [] {
    random_body::Dice dice(*rc::gen::arbitrary<std::uint64_t>());
    for (int round = 0; round < 40; ++round) {
      const Body body = random_body::body(dice, {});
      Objective objective;
      objective.principles = random_body::principles(dice);
      RC_LOG() << random_body::described(body, objective.principles) << "\n";
      const brute_force::Definition definition(body);
      const auto expected = brute_force::best_order(definition, objective.principles);
      const bool impossible = !expected;
      if (impossible) continue;
      const Arrangement found = arrange::arrange(body, objective);
      RC_ASSERT(found.order == expected->order);
      RC_ASSERT(found.costs == expected->costs);
      RC_ASSERT(found.optimal);
      RC_ASSERT(brute_force::faults_of(body, objective, found) == std::vector<std::string>{});
    }
  });
}

}  // namespace
}  // namespace bedside
