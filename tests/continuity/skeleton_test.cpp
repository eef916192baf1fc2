// How alike two calls are.
#include "continuity/skeleton.hpp"

#include <algorithm>
#include <cmath>

#include <rapidcheck.h>

#include "catch.hpp"

using namespace bedside;
using continuity::distance_between;
using continuity::Skeleton;

namespace {

std::size_t place_of(const Skeleton& skeleton, const std::string& id) {
  return static_cast<std::size_t>(std::find(skeleton.begin(), skeleton.end(), id) - skeleton.begin());
}

/// As the definition has it: every pair that both have, looked at one by one.
SkeletonDistance by_definition(const Skeleton& before, const Skeleton& now) {
  SkeletonDistance distance;
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (place_of(before, now[i]) == before.size()) continue;
    ++distance.shared;
    for (std::size_t j = i + 1; j < now.size(); ++j) {
      if (place_of(before, now[j]) == before.size()) continue;
      ++distance.pairs;
      if (place_of(before, now[i]) > place_of(before, now[j])) ++distance.swapped;
    }
  }
  if (distance.pairs == 0) return distance;
  // Kendall's own form: agreeing pairs less disagreeing ones, out of all.
  const double agreeing = static_cast<double>(distance.pairs - distance.swapped);
  const double tau = (agreeing - static_cast<double>(distance.swapped)) / static_cast<double>(distance.pairs);
  distance.tau = std::round(tau * 1000) / 1000;
  return distance;
}

/// Some of ten topics in some order.
Skeleton any_skeleton() {
  Skeleton all(10);
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = std::string(1, static_cast<char>('a' + i));
  Skeleton skeleton;
  while (!all.empty()) {
    const auto at = *rc::gen::inRange<std::size_t>(0, all.size());
    if (*rc::gen::inRange(0, 4) > 0) skeleton.push_back(all[at]);
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return skeleton;
}

}  // namespace

TEST_CASE("the same order is no distance and full correlation, the reverse the other way round") {
  CHECK(distance_between({"a", "b", "c"}, {"a", "b", "c"}) == SkeletonDistance{0, 3, 0, 3, 1.0});
  CHECK(distance_between({"a", "b", "c"}, {"c", "b", "a"}) == SkeletonDistance{0, 3, 3, 3, -1.0});
}

TEST_CASE("only topics that both calls have count") {
  CHECK(distance_between({"a", "x", "b", "c"}, {"b", "a", "y", "c"}) == SkeletonDistance{0, 3, 1, 3, 0.333});
}

TEST_CASE("one topic in common or none has no correlation") {
  CHECK(distance_between({"a", "b"}, {"c", "b"}) == SkeletonDistance{0, 1, 0, 0, std::nullopt});
  CHECK(distance_between({"a"}, {}) == SkeletonDistance{0, 0, 0, 0, std::nullopt});
}

TEST_CASE("the distance is what counting pair by pair gives") {
  rc::check([] {
    const Skeleton before = any_skeleton();
    const Skeleton now = any_skeleton();
    RC_ASSERT(distance_between(before, now) == by_definition(before, now));
  });
}

TEST_CASE("the distance is the same both ways") {
  rc::check([] {
    const Skeleton before = any_skeleton();
    const Skeleton now = any_skeleton();
    RC_ASSERT(distance_between(before, now) == distance_between(now, before));
  });
}

TEST_CASE("a skeleton has the body alone, and each topic once") {
  CallAtAGlance call;
  for (const auto& [id, section] : std::vector<std::pair<std::string, Section>>{{"greeting", Section::opening},
                                                                                {"sleep", Section::body},
                                                                                {"walk/1", Section::body},
                                                                                {"sleep", Section::body},
                                                                                {"goodbye", Section::closing}}) {
    CallTopic topic;
    topic.id = id;
    topic.section = section;
    call.topics.push_back(topic);
  }
  CHECK(continuity::skeleton_of(call) == Skeleton{"sleep", "walk/1"});
}
