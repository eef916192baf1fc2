#include "report/student.hpp"

#include <array>

#include "catch.hpp"

using bedside::reporting::normal_95;
using bedside::reporting::student_95;

TEST_CASE("the quantiles of Student's t are those of the published tables") {
  // Fisher & Yates, Statistical Tables, table III; in every textbook.
  struct Entry {
    double degrees;
    double quantile;
  };
  constexpr std::array table{Entry{1, 12.706}, Entry{2, 4.303},  Entry{3, 3.182},  Entry{4, 2.776},
                             Entry{5, 2.571},  Entry{8, 2.306},  Entry{10, 2.228}, Entry{15, 2.131},
                             Entry{20, 2.086}, Entry{30, 2.042}, Entry{60, 2.000}, Entry{120, 1.980}};
  for (const Entry& entry : table) {
    INFO(entry.degrees);
    CHECK(student_95(entry.degrees) == Approx(entry.quantile).margin(0.0005).epsilon(0));
  }
}

TEST_CASE("the quantiles are right to nine decimals, where degrees aren't whole too") {
  // By mpmath with 30 digits: the regularised incomplete beta function, solved by bisection.
  struct Entry {
    double degrees;
    double quantile;
  };
  constexpr std::array table{
      Entry{1, 12.706204736175},      Entry{1.5, 6.0166631044279},    Entry{2, 4.3026527297495},
      Entry{3, 3.1824463052837},      Entry{5, 2.5705818356363},      Entry{10, 2.2281388519863},
      Entry{17.776, 2.1028213103802}, Entry{60.25, 2.0001271228503},  Entry{120, 1.9799304050824},
      Entry{999.5, 1.9623402703838},  Entry{1000.5, 1.9623378924593}, Entry{5000, 1.9604385517065}};
  for (const Entry& entry : table) {
    INFO(entry.degrees);
    CHECK(student_95(entry.degrees) == Approx(entry.quantile).margin(1e-9).epsilon(0));
  }
}

TEST_CASE("with more degrees of freedom the quantile falls, down to that of the normal distribution") {
  double before = student_95(1);
  for (double degrees = 1.25; degrees < 1e9; degrees *= 1.25) {
    const double now = student_95(degrees);
    INFO(degrees);
    CHECK(now < before);
    CHECK(now > normal_95);
    before = now;
  }
  CHECK(before == Approx(normal_95).margin(1e-8).epsilon(0));
}

TEST_CASE("the two ways to the quantile meet where one takes over from the other") {
  CHECK(student_95(1000) - student_95(1000.0001) == Approx(0).margin(1e-9));
}
