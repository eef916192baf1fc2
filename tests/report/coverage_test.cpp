// Whether intervals hold the true difference as often as they say. Of 4,000 simulated trials 95 in 100 should; the
// share that does lies within 4 standard errors (1.4 points) of that unless the intervals are wrong.
#include <fmt/format.h>

#include "catch.hpp"
#include "report/difference.hpp"
#include "report/random.hpp"

using namespace bedside;
using namespace bedside::reporting;
using testing::Random;

namespace {

constexpr int trials = 4000;
constexpr double least_coverage = 0.936;
constexpr double most_coverage = 0.964;

/// How an arm is simulated: patients have from 1 to `most_calls` calls, and differ from one another by `spread`.
struct Design {
  int patients = 0;
  int most_calls = 1;
  double spread = 0;
};

Sample shares(Random& random, const Design& design, double probability, bool tells_patients = true) {
  Sample sample;
  for (int i = 0; i < design.patients; ++i) {
    const double own = probability + design.spread * (2 * random.uniform() - 1);
    const int calls = random.whole(1, design.most_calls);
    const std::string patient = tells_patients ? fmt::format("{}", i) : "";
    for (int k = 0; k < calls; ++k) sample.add(patient, random.happens(own) ? 1 : 0);
  }
  return sample;
}

Sample means(Random& random, const Design& design, double mean, double noise) {
  Sample sample;
  for (int i = 0; i < design.patients; ++i) {
    const double own = mean + design.spread * random.normal();
    const int calls = random.whole(1, design.most_calls);
    for (int k = 0; k < calls; ++k) sample.add(fmt::format("{}", i), own + noise * random.normal());
  }
  return sample;
}

bool holds(const Difference& difference, double truth) {
  return difference.interval && difference.interval->low <= truth && truth <= difference.interval->high;
}

template <class Trial>
double coverage(std::uint64_t seed, Trial trial) {
  Random random{seed};
  int held = 0;
  for (int i = 0; i < trials; ++i) held += trial(random) ? 1 : 0;
  return static_cast<double>(held) / trials;
}

double coverage_of_shares(std::uint64_t seed, const Design& design, double arm, double reference,
                          bool tells_patients = true) {
  return coverage(seed, [&](Random& random) {
    const Sample first = shares(random, design, arm, tells_patients);
    const Sample second = shares(random, design, reference, tells_patients);
    return holds(difference_between(first, second, Measure::completion, FigureKind::share), 100 * (arm - reference));
  });
}

}  // namespace

TEST_CASE("intervals of shares hold the true difference as often as they say, with one call a patient") {
  for (const Design& design : {Design{40}, Design{200}}) {
    const double held = coverage_of_shares(1, design, 0.8, 0.7);
    INFO(design.patients << " patients: " << held);
    CHECK((held > least_coverage && held < most_coverage));
  }
}

TEST_CASE("intervals of shares hold the true difference as often as they say, with several calls a patient") {
  for (const Design& design : {Design{30, 12, 0.2}, Design{200, 12, 0.2}}) {
    const double held = coverage_of_shares(2, design, 0.75, 0.6);
    INFO(design.patients << " patients: " << held);
    CHECK((held > least_coverage && held < most_coverage));
  }
}

TEST_CASE("as if nobody knew the patients, intervals of shares hold the true difference too rarely") {
  const Design design{100, 12, 0.4};
  CHECK(coverage_of_shares(3, design, 0.6, 0.5, false) < 0.90);
  CHECK(coverage_of_shares(3, design, 0.6, 0.5) > least_coverage);
}

TEST_CASE("intervals of means hold the true difference as often as they say, where the arms vary differently") {
  const double held = coverage(4, [](Random& random) {
    const Sample arm = means(random, {15}, 7.5, 1);
    return holds(difference_between(arm, means(random, {60}, 7, 3), Measure::likelihood_to_recommend, FigureKind::mean),
                 5);
  });
  INFO(held);
  CHECK((held > least_coverage && held < most_coverage));
}

TEST_CASE("intervals of means hold the true difference as often as they say, with several calls a patient") {
  const double held = coverage(5, [](Random& random) {
    const Sample arm = means(random, {40, 12, 1.5}, 7.5, 1);
    return holds(
        difference_between(arm, means(random, {40, 12, 1.5}, 7, 1), Measure::likelihood_to_recommend, FigureKind::mean),
        5);
  });
  INFO(held);
  CHECK((held > least_coverage && held < most_coverage));
}
