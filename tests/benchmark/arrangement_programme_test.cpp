// The programme that the search is measured against has to have the right optimum itself.
#include "../arrange/random_body.hpp"
#include "catch.hpp"
#include "solver.hpp"

namespace bedside::benchmark {
namespace {

TEST_CASE("the optimum of the mixed-integer programme of a small body is that of trying every order") {
  for (const Solver solver : {Solver::glpsol, Solver::cbc}) {
    if (!is_installed(solver)) {
      WARN(name_of(solver) << " is not installed, so it isn't tried");
      continue;
    }
    random_body::Dice dice(3);
    for (int round = 0; round < (solver == Solver::glpsol ? 100 : 30); ++round) {
      const arrange::Body body = random_body::body(dice, {});
      const std::vector<Principle> principles = random_body::principles(dice);
      const auto best = brute_force::best_order(brute_force::Definition(body), principles);
      if (!best || best->order.empty() || principles.empty()) continue;
      INFO(name_of(solver) << "\n" << random_body::described(body, principles));
      const auto solved = solve(body, principles, solver, Seconds(10)).solved;
      REQUIRE(solved);
      CHECK(brute_force::Definition(body).keeps_rules(solved->order));
      for (const Principle principle : principles) CHECK(solved->costs[principle] == best->costs[principle]);
    }
  }
}

}  // namespace
}  // namespace bedside::benchmark
