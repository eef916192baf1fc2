// What is remembered, against published figures and against the model itself, integrated in small steps.
#include "appraise/memory.hpp"

#include <algorithm>
#include <limits>

#include "appraise/courses.hpp"
#include "catch.hpp"

using namespace bedside::appraise;
using courses::of;

namespace {

constexpr double assumed_acclimation = 0.25;
constexpr double assumed_decay = 0.10;

const Course four_topics = of({-2, 1, 3, 0}, {2, 3, 1, 4});

/// Simpson's rule over one stretch.
template <class Integrand>
double integral(double from, double to, Integrand integrand) {
  constexpr int steps = 400;
  const double width = (to - from) / steps;
  double sum = integrand(from) + integrand(to);
  for (int i = 1; i < steps; ++i) sum += (i % 2 == 1 ? 4 : 2) * integrand(from + i * width);
  return sum * width / 3;
}

/// The slope of g, by which a feeling of `minutes` before the end is weighed.
double slope(double minutes, const Memory& memory) {
  const double a = memory.acclimation;
  const double w = memory.decay;
  if (a == w) return (1 - a * minutes) * std::exp(-a * minutes);
  return (a * std::exp(-a * minutes) - w * std::exp(-w * minutes)) / (a - w);
}

/// Every moment's valence by its weight, less what the starting level takes away.
double by_weight(const Course& course, const Memory& memory) {
  double sum = -memory.starting_level * remembered_of_the_last(courses::minutes_of(course), memory);
  double to_the_end = courses::minutes_of(course);
  for (const Experience& each : course) {
    const double from = to_the_end - each.minutes;
    sum += each.valence * integral(from, to_the_end, [&](double minutes) { return slope(minutes, memory); });
    to_the_end = from;
  }
  return sum;
}

/// The model word for word: the level follows the valence, what is felt is their difference, and it fades.
double as_it_happens(const Course& course, const Memory& memory) {
  const double whole = courses::minutes_of(course);
  double sum = 0;
  double level = memory.starting_level;
  double start = 0;
  for (const Experience& each : course) {
    const auto gap = [&](double at) { return (level - each.valence) * std::exp(-memory.acclimation * (at - start)); };
    sum += integral(start, start + each.minutes,
                    [&](double at) { return -gap(at) * std::exp(-memory.decay * (whole - at)); });
    level = each.valence + gap(start + each.minutes);
    start += each.minutes;
  }
  return sum;
}

const std::vector<Memory> memories = {{0.4, 0.1, 0.5},  {0.1, 0.4, 0.5},      {0.3, 0, 0}, {0, 0.3, 1},
                                      {0.25, 0.25, 1},  {0.25, 0.2500001, 1}, {0, 0, 2},   {2, 0.001, -1},
                                      {0.25, 0.1, 0.0}, {1e-9, 1e-9, 1},      {3, 3, -2}};

}  // namespace

TEST_CASE("what is remembered of a course is what the figures say") {
  CHECK(remembered(four_topics, {0.4, 0.1, 0.5}) == Approx(-0.370296855).margin(5e-10));
  CHECK(remembered(four_topics, {0.1, 0.4, 0.5}) == Approx(-0.370296855).margin(5e-10));
  CHECK(remembered(four_topics, {0.3, 0, 0}) == Approx(0.949141974).margin(5e-10));
  CHECK(remembered(four_topics, {0.25, 0.25, 1}) == Approx(-0.764008486).margin(5e-10));
  CHECK(remembered(of({-1, 0, 1}), {0.4, 0.1, 0}) == Approx(0.547650507).margin(5e-10));
  CHECK(remembered(of({1, 0, -1}), {0.4, 0.1, 0}) == Approx(-0.547650507).margin(5e-10));
  CHECK(remembered(of({0, -1, 1}), {0.4, 0.1, 0}) == Approx(0.332109850).margin(5e-10));
}

TEST_CASE("the closed form is the integral of the model") {
  for (const Memory& memory : memories) {
    CAPTURE(memory.acclimation, memory.decay, memory.starting_level);
    CHECK(remembered(four_topics, memory) == Approx(as_it_happens(four_topics, memory)).margin(1e-9));
    CHECK(remembered(of({2}, {30}), memory) == Approx(as_it_happens(of({2}, {30}), memory)).margin(1e-7));
  }
}

TEST_CASE("the closed form is every moment's valence by the slope of g, less the starting level by g") {
  for (const Memory& memory : memories) {
    if (std::fabs(memory.acclimation - memory.decay) == Approx(1e-7)) continue;  // the naive slope has no digits left
    CAPTURE(memory.acclimation, memory.decay, memory.starting_level);
    CHECK(remembered(four_topics, memory) == Approx(by_weight(four_topics, memory)).margin(1e-9));
  }
}

TEST_CASE("g has its three limits") {
  CHECK(remembered_of_the_last(3, {0.25, 0.25, 0}) == Approx(3 * std::exp(-0.75)).epsilon(1e-14));
  CHECK(remembered_of_the_last(3, {0.25, 0, 0}) == Approx((1 - std::exp(-0.75)) / 0.25).epsilon(1e-14));
  CHECK(remembered_of_the_last(3, {0, 0.25, 0}) == Approx((1 - std::exp(-0.75)) / 0.25).epsilon(1e-14));
  CHECK(remembered_of_the_last(3, {0, 0, 0}) == 3);
  CHECK(remembered_of_the_last(0, {0.25, 0.1, 0}) == 0);
  CHECK(remembered_of_the_last(1e9, {0.25, 0.1, 0}) == 0);
}

TEST_CASE("rates that are nearly equal lose no digits") {
  const double limit = remembered_of_the_last(7, {0.25, 0.25, 0});
  for (double apart = 1e-5; apart > 1e-18; apart /= 10) {
    CAPTURE(apart);
    // g(s) = s e^(-as) (1 + ds/2 + (ds)^2/6 + ..) with w = a - d
    const double series = limit * (1 + 3.5 * apart + 49 * apart * apart / 6);
    const double rate = 0.25 - apart;
    CHECK(remembered_of_the_last(7, {0.25, rate, 0}) == Approx(series).epsilon(1e-12));
  }
  const double next = std::nextafter(0.25, 1.0);
  CHECK(remembered_of_the_last(7, {0.25, next, 0}) == Approx(limit).epsilon(1e-15));
}

TEST_CASE("the longest steady rise is 12.217 minutes under the assumed rates, and 2/a where they are equal") {
  CHECK(longest_steady_rise({assumed_acclimation, assumed_decay, 0}) == Approx(12.217).margin(5e-4));
  CHECK(longest_steady_rise({assumed_decay, assumed_acclimation, 0}) ==
        longest_steady_rise({assumed_acclimation, assumed_decay, 0}));
  CHECK(longest_steady_rise({0.25, 0.25, 0}) == 8);
  CHECK(longest_steady_rise({0.25, std::nextafter(0.25, 1.0), 0}) == Approx(8).epsilon(1e-14));
  CHECK(longest_steady_rise({0.25, 0.25 + 1e-9, 0}) == Approx(8).epsilon(1e-8));
}

TEST_CASE("where nothing is forgotten, or nobody gets used to anything, a steady rise is best at any length") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  CHECK(longest_steady_rise({0.25, 0, 0}) == infinity);
  CHECK(longest_steady_rise({0, 0.1, 0}) == infinity);
  CHECK(longest_steady_rise({0, 0, 0}) == infinity);
  CHECK(longest_steady_rise({0.25, 1e-12, 0}) > 100);
}

TEST_CASE("the longest steady rise is where the slope of g is smallest") {
  for (const Memory& memory : {Memory{0.25, 0.1, 0}, Memory{0.1, 0.25, 0}, Memory{0.25, 0.25, 0}, Memory{2, 0.01, 0}}) {
    const double longest = longest_steady_rise(memory);
    CAPTURE(memory.acclimation, memory.decay, longest);
    const double smallest = slope(longest, memory);
    CHECK(smallest < 0);
    for (double minutes = 0; minutes < 4 * longest; minutes += longest / 64)
      CHECK(slope(minutes, memory) >= smallest - 1e-15);
    CHECK(slope(longest * 0.999, memory) > smallest);
    CHECK(slope(longest * 1.001, memory) > smallest);
  }
}

namespace {

/// The best of all orders, by trying each.
Course best_of_all(std::vector<double> valences, double minutes_each, const Memory& memory) {
  std::sort(valences.begin(), valences.end());
  Course best;
  do {
    Course course = of(valences, std::vector<double>(valences.size(), minutes_each));
    if (best.empty() || remembered(course, memory) > remembered(best, memory)) best = course;
  } while (std::next_permutation(valences.begin(), valences.end()));
  return best;
}

std::vector<double> valences_of(const Course& course) {
  std::vector<double> valences;
  for (const Experience& each : course) valences.push_back(each.valence);
  return valences;
}

}  // namespace

TEST_CASE("of all orders of a call that is short enough a steady rise is best") {
  const Memory memory{assumed_acclimation, assumed_decay, 0};
  for (const double minutes_each : {0.5, 1.0, 2.0}) {
    const std::vector<double> best = valences_of(best_of_all({2, -1, 0, -2, 1, 0}, minutes_each, memory));
    CHECK(std::is_sorted(best.begin(), best.end()));
  }
}

TEST_CASE("of all orders of a longer call the best falls first and then rises") {
  const Memory memory{assumed_acclimation, assumed_decay, 0};
  for (const double minutes_each : {4.0, 6.0, 10.0}) {
    const std::vector<double> best = valences_of(best_of_all({2, -1, 0, -2, 1, 0}, minutes_each, memory));
    const auto lowest = std::min_element(best.begin(), best.end());
    CHECK(lowest != best.begin());
    CHECK(std::is_sorted(best.begin(), lowest + 1, std::greater<>()));
    CHECK(std::is_sorted(lowest, best.end()));
  }
}
