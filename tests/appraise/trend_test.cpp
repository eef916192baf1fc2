#include "appraise/trend.hpp"

#include "appraise/courses.hpp"
#include "catch.hpp"

using bedside::appraise::trend;
using courses::of;

namespace {

struct Figure {
  std::vector<double> valences;
  double trend;
  double without_sigma;
};

// Published examples and hand calculations.
const std::vector<Figure> figures = {{{1, 2, 3}, 6.6, 7},       {{3, 2, 1}, 4.6, 5},      {{2, 1, 3}, 6.3, 6.5},
                                     {{2, 2, 2}, 6.0, 6},       {{-2, -1, 0, 3}, 2.4, 4}, {{3, 0, -1, -2}, -5.6, -4},
                                     {{0, -2, -1, 3}, 1.5, 2.5}};

}  // namespace

TEST_CASE("the trend rates a rise above the same values falling, and an even course between them") {
  for (const Figure& figure : figures) {
    CHECK(trend(of(figure.valences), 0.5, -0.2) == Approx(figure.trend).epsilon(1e-12));
    CHECK(trend(of(figure.valences), 0.5, 0) == Approx(figure.without_sigma).epsilon(1e-12));
  }
}

TEST_CASE("without weights the trend is the sum") {
  for (const Figure& figure : figures) {
    double sum = 0;
    for (const double valence : figure.valences) sum += valence;
    CHECK(trend(of(figure.valences), 0, 0) == sum);
  }
}

TEST_CASE("the trend of one experience is its valence, and that of nothing is nothing") {
  CHECK(trend(of({-2}), 0.5, -0.2) == -2);
  CHECK(trend({}, 0.5, -0.2) == 0);
}

TEST_CASE("minutes make no difference to the trend") {
  CHECK(trend(of({-2, 1, 2}, {5, 1, 0}), 0.5, -0.2) == trend(of({-2, 1, 2}), 0.5, -0.2));
}
