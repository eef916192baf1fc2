// The habitual order, seen through the arrangement that keeps nothing but habits.
#include "arrange/arrange.hpp"
#include "brute_force.hpp"
#include "catch.hpp"

namespace bedside {
namespace {

using brute_force::Order;

Order habitual(const Order& written, const Order& last_order) {
  arrange::Body body;
  for (const std::string& id : written) body.topics.push_back({id, id, 0, 0, true});
  body.last_order = last_order;
  arrange::Objective objective;
  objective.principles = {Principle::keep_habits};
  const Arrangement arrangement = arrange::arrange(body, objective);
  CHECK(arrangement.costs[Principle::keep_habits] == 0);
  return arrangement.order;
}

TEST_CASE("without history the author's order is the habitual one") {
  CHECK(habitual({"a", "b", "c"}, {}) == Order{"a", "b", "c"});
}

TEST_CASE("the order of the last call is the habitual one") {
  CHECK(habitual({"a", "b", "c"}, {"c", "a", "b"}) == Order{"c", "a", "b"});
}

TEST_CASE("a new topic stands right after the latest-standing that the author wrote before it") {
  CHECK(habitual({"a", "b", "new", "c"}, {"c", "b", "a"}) == Order{"c", "b", "a", "new"});
  CHECK(habitual({"a", "new", "b", "c"}, {"c", "b", "a"}) == Order{"c", "b", "a", "new"});
  CHECK(habitual({"a", "new", "b", "c"}, {"a", "c", "b"}) == Order{"a", "new", "c", "b"});
}

TEST_CASE("a new topic that the author wrote before all others stands first") {
  CHECK(habitual({"new", "a", "b"}, {"b", "a"}) == Order{"new", "b", "a"});
  CHECK(habitual({"new", "newer", "a", "b"}, {"b", "a"}) == Order{"new", "newer", "b", "a"});
}

TEST_CASE("new topics in a row keep the author's order") {
  CHECK(habitual({"a", "x", "y", "b"}, {"b", "a"}) == Order{"b", "a", "x", "y"});
}

TEST_CASE("what is no longer part of the call is ignored, and so is what is listed twice") {
  CHECK(habitual({"a", "b"}, {"gone", "b", "a", "b"}) == Order{"b", "a"});
}

TEST_CASE("a history that holds nothing of this call leaves the author's order") {
  CHECK(habitual({"a", "b"}, {"gone"}) == Order{"a", "b"});
}

}  // namespace
}  // namespace bedside
