#include "report/calls_needed.hpp"

#include <fmt/format.h>

#include "catch.hpp"

using namespace bedside::reporting;

namespace {

/// So many patients with so many calls each; every call of `of_ten` patients in ten has the value 1.
Sample shares(int patients, int of_ten, int calls = 1) {
  Sample sample;
  for (int i = 0; i < patients; ++i)
    for (int k = 0; k < calls; ++k) sample.add(fmt::format("{}", i), i % 10 < of_ten ? 1 : 0);
  return sample;
}

/// Half of the values two above, half two below: a variance of 4 in the limit.
Sample means(int patients, int calls = 1) {
  Sample sample;
  for (int i = 0; i < patients; ++i)
    for (int k = 0; k < calls; ++k) sample.add(fmt::format("{}", i), i % 2 == 0 ? 3 : 7);
  return sample;
}

}  // namespace

TEST_CASE("the calls needed to tell 80 from 75 of 100 are those of R, less those that are there") {
  // R: power.prop.test(p1 = .8, p2 = .75, power = .8) and (p1 = .5, p2 = .55, power = .8).
  constexpr int for_80 = 1094;
  constexpr int for_50 = 1565;
  CHECK(calls_needed_for_share(shares(100, 7), shares(100, 8)) == 2 * (for_80 - 100));
  CHECK(calls_needed_for_share(shares(1000, 7), shares(200, 8)) == (for_80 - 1000) + (for_80 - 200));
  CHECK(calls_needed_for_share(shares(100, 9), shares(100, 5)) == 2 * (for_50 - 100));
}

TEST_CASE("no calls are needed where there are enough") {
  CHECK(calls_needed_for_share(shares(1100, 8), shares(1100, 8)) == 0);
  CHECK(calls_needed_for_share(shares(1100, 8), shares(1000, 8)) == 94);
  CHECK(calls_needed_for_mean(means(300), means(300)) == 0);
}

TEST_CASE("calls of a patient that are all alike are needed as many times more") {
  // 1000 patients: the design effect is 2 times 1000/999.
  const Sample twice = shares(1000, 8, 2);
  CHECK(twice.design_effect() == Approx(2 * 1000.0 / 999));
  CHECK(calls_needed_for_share(twice, twice) == 2 * (2190 - 2000));
}

TEST_CASE("a mean needs patients, and as many calls as these have") {
  // (4 + 4) 7.8489 / 0.25 is 251.2 in the limit; with 1000 patients the variance is 4 times 1000/999.
  CHECK(calls_needed_for_mean(means(100), means(100)) == 2 * (254 - 100));
  CHECK(calls_needed_for_mean(means(100, 3), means(100)) == (3 * 254 - 300) + (254 - 100));
}

TEST_CASE("nobody plans with fewer than ten patients in an arm, or with answers that are all the same") {
  CHECK_FALSE(calls_needed_for_share(shares(9, 8), shares(100, 8)));
  CHECK_FALSE(calls_needed_for_share(shares(100, 8), shares(9, 8, 20)));
  CHECK(calls_needed_for_share(shares(10, 8), shares(10, 8)));
  Sample same;
  for (int i = 0; i < 50; ++i) same.add("", 7);
  CHECK_FALSE(calls_needed_for_mean(same, same));
  CHECK(calls_needed_for_mean(same, means(50)));
  CHECK_FALSE(calls_needed_for_share(shares(20, 10), shares(20, 10)));
  CHECK_FALSE(calls_needed_for_share(shares(20, 0), shares(20, 10)));
  CHECK(calls_needed_for_share(shares(20, 9), shares(20, 10)));
  CHECK(calls_needed_for_share(shares(20, 10), shares(20, 9)));
}
