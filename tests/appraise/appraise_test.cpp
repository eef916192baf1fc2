#include "appraise/appraise.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "appraise/courses.hpp"
#include "catch.hpp"

using namespace bedside;
using appraise::Course;
using courses::of;

namespace {

std::vector<double> figures_of(const Appraisal& appraisal) {
  std::vector<double> figures{appraisal.minutes, appraisal.longest_steady_rise};
  for (const Yardsticks& each : {appraisal.as_written, appraisal.delivered})
    figures.insert(figures.end(), {each.peak_end, each.trend, each.remembered, each.dread});
  return figures;
}

}  // namespace

TEST_CASE("a body is measured in both orders under the assumed values") {
  const Course written = of({2, 0, -1}, {3, 2, 4});
  const auto appraisal = appraise::appraise(written, courses::reversed(written));
  REQUIRE(appraisal);
  CHECK(appraisal->as_written.peak_end == 0.5);
  CHECK(appraisal->delivered.peak_end == 2);
  CHECK(appraisal->as_written.dread == 5);
  CHECK(appraisal->delivered.dread == 0);
  CHECK(appraisal->as_written.trend < appraisal->delivered.trend);
  CHECK(appraisal->as_written.remembered < appraisal->delivered.remembered);
  CHECK(appraisal->assumed == YardstickAssumptions{0.25, 0.10, 0, 0.5, -0.2});
  CHECK(appraisal->minutes == 9);
  CHECK(appraisal->longest_steady_rise == 12.217);
  CHECK(appraisal->steady_rise_fits);
}

TEST_CASE("an empty body has no yardsticks") {
  CHECK_FALSE(appraise::appraise({}, {}));
}

TEST_CASE("a body of exactly the longest length is short enough, and a thousandth of a minute more is too long") {
  CHECK(appraise::appraise(of({1}, {12.217}), of({1}, {12.217}))->steady_rise_fits);
  CHECK_FALSE(appraise::appraise(of({1}, {12.218}), of({1}, {12.218}))->steady_rise_fits);
}

TEST_CASE("figures have three decimals, and half a thousandth goes away from 0 however it was summed up") {
  const auto dread_of = [](double minutes) {
    const Course course = of({0, -1}, {minutes, 1});
    return appraise::appraise(course, course)->delivered.dread;
  };
  CHECK(dread_of(2.0005) == 2.001);
  CHECK(dread_of(2.0005 - 1e-12) == 2.001);
  CHECK(dread_of(2.0005 + 1e-12) == 2.001);
  CHECK(dread_of(2.00049) == 2.0);
  const Course low = of({-0.0005});
  CHECK(appraise::appraise(low, low)->delivered.trend == -0.001);
}

TEST_CASE("no figure is a negative zero") {
  for (const Course& course : {of({0, 0}), of({-0.0001}), of({-2, 2}), of({-2}, {0})}) {
    const auto appraisal = appraise::appraise(course, course);
    for (const double figure : figures_of(*appraisal)) CHECK_FALSE((figure == 0 && std::signbit(figure)));
  }
}

TEST_CASE("the longest calls and the most topics have finite figures") {
  constexpr double longest = static_cast<double>(std::numeric_limits<std::int64_t>::max()) / 60'000;
  Course course(10'000, {-2, longest});
  course.back().valence = 2;
  const auto appraisal = appraise::appraise(course, courses::reversed(course));
  for (const double figure : figures_of(*appraisal)) CHECK(std::isfinite(figure));
  const Course timeless(10'000, {-2, 0});
  for (const double figure : figures_of(*appraise::appraise(timeless, timeless))) CHECK(std::isfinite(figure));
}
