// The arrangement against the brute force, which tries every order.
#include <rapidcheck/catch.h>

#include "arrange/arrange.hpp"
#include "brute_force.hpp"
#include "catch.hpp"
#include "random_body.hpp"

namespace bedside {
namespace {

using arrange::Body;
using arrange::Objective;
using Faults = std::vector<std::string>;

/// Runs the check on many random bodies for each of RapidCheck's seeds.
template <class Check>
void for_random_bodies(const random_body::Shape& shape, int rounds, Check check) {
  random_body::Dice dice(*rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>())));
  for (int round = 0; round < rounds; ++round) {
    const Body body = random_body::body(dice, shape);
    Objective objective;
    objective.principles = random_body::principles(dice);
    const brute_force::Definition definition(body);
    const auto best = brute_force::best_order(definition, objective.principles);
    if (!best) continue;
    const std::string described = random_body::described(body, objective.principles);
    INFO(described);
    RC_LOG() << described << "\n";
    check(body, objective, *best);
  }
}

TEST_CASE("the best order of ten thousand bodies of up to nine items is the one that trying every order finds") {
  int tried = 0;
  const auto is_best = [&](const Body& body, const Objective& objective, const brute_force::Best& best) {
    const Arrangement found = arrange::arrange(body, objective);
    RC_ASSERT(found.order == best.order);
    RC_ASSERT(found.costs == best.costs);
    RC_ASSERT(found.optimal);
    RC_ASSERT(brute_force::faults_of(body, objective, found) == Faults{});
    ++tried;
  };
  rc::prop("same order and same costs", [&] {
    random_body::Shape large;
    large.most_topics = large.most_pieces = 9;
    for_random_bodies({}, 60, is_best);
    for_random_bodies(large, 60, is_best);
  });
  CHECK(tried >= 10'000);
}

TEST_CASE("the best order of bodies with few rules and few feelings is found among its many equals") {
  rc::prop("same order", [] {
    random_body::Shape shape;
    shape.leave_out = false;
    shape.most_topics = 6;
    shape.few_rules = true;
    for_random_bodies(shape, 10, [](const Body& body, const Objective& objective, const brute_force::Best& best) {
      RC_ASSERT(arrange::arrange(body, objective).order == best.order);
    });
  });
}

TEST_CASE("what is left of a call is arranged best behind what has been told") {
  rc::prop("the told ones first, and the same order", [] {
    random_body::Shape shape;
    shape.told = true;
    for_random_bodies(shape, 30, [](const Body& body, const Objective& objective, const brute_force::Best& best) {
      const Arrangement found = arrange::arrange(body, objective);
      RC_ASSERT(found.order == best.order);
      RC_ASSERT(found.costs == best.costs);
      RC_ASSERT(brute_force::faults_of(body, objective, found) == Faults{});
    });
  });
}

TEST_CASE("what follows the best order's beginning is what the best order has") {
  rc::prop("telling some of it changes nothing", [] {
    for_random_bodies({}, 20, [](Body body, const Objective& objective, const brute_force::Best& best) {
      const auto told = *rc::gen::noShrink(rc::gen::inRange<std::size_t>(0, best.order.size() + 1));
      body.told.assign(best.order.begin(), best.order.begin() + static_cast<std::ptrdiff_t>(told));
      const Arrangement found = arrange::arrange(body, objective);
      RC_ASSERT(found.order == best.order);
      RC_ASSERT(found.costs == best.costs);
    });
  });
}

TEST_CASE("a search that runs out of states gives an honest bound and nothing worse than the order as written") {
  rc::prop("bound, optimum and result stand in that order", [] {
    for_random_bodies({}, 20, [](const Body& body, Objective objective, const brute_force::Best& best) {
      objective.state_budget = *rc::gen::noShrink(rc::gen::inRange<std::size_t>(0, 12));
      const Arrangement found = arrange::arrange(body, objective);
      RC_ASSERT(brute_force::faults_of(body, objective, found) == Faults{});
      RC_ASSERT(!brute_force::less_in_priority(best.costs, found.lower_bound, objective.principles));
      for (const Principle principle : all_principles)
        if (!found.optimal) RC_ASSERT(found.lower_bound[principle] <= best.costs[principle]);
      if (found.optimal) RC_ASSERT(found.order == best.order);
    });
  });
}

TEST_CASE("arranging again what was delivered in the last call changes nothing when habits come first") {
  rc::prop("idempotent", [] {
    for_random_bodies({}, 20, [](Body body, Objective objective, const brute_force::Best& best) {
      body.last_order = best.order;
      objective.principles = {Principle::keep_habits};
      RC_ASSERT(arrange::arrange(body, objective).order == best.order);
    });
  });
}

TEST_CASE("a body whose author wrote it in the best order is left as written") {
  rc::prop("idempotent", [] {
    random_body::Shape shape;
    shape.leave_out = false;
    shape.parts = false;
    for_random_bodies(shape, 20, [](Body body, const Objective& objective, const brute_force::Best& best) {
      body.last_order.clear();
      const Arrangement first = arrange::arrange(body, objective);
      Body rewritten;
      std::vector<std::size_t> place(body.topics.size());
      for (const std::string& id : first.order) {
        const std::size_t topic = brute_force::Definition(body).place_written(id);
        place[topic] = rewritten.topics.size();
        rewritten.topics.push_back(body.topics[topic]);
      }
      for (const arrange::HardRule& rule : body.rules)
        rewritten.rules.push_back({rule.kind, place[rule.topic], place[rule.other]});
      const Arrangement second = arrange::arrange(rewritten, objective);
      RC_ASSERT(second.order == first.order);
      RC_ASSERT(second.moves.empty());
      RC_ASSERT(best.order.size() == second.order.size());
    });
  });
}

TEST_CASE("rules that contradict each other don't crash the arrangement") {
  rc::prop("every topic once", [] {
    random_body::Dice dice(*rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>())));
    random_body::Shape shape;
    shape.may_contradict = true;
    const Body body = random_body::body(dice, shape);
    const Arrangement found = arrange::arrange(body, {});
    RC_ASSERT(found.order.size() == brute_force::Definition(body).pieces().size());
  });
}

}  // namespace
}  // namespace bedside
