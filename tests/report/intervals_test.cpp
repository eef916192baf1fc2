#include "report/intervals.hpp"

#include <array>
#include <cmath>

#include "catch.hpp"

using namespace bedside;
using namespace bedside::reporting;

namespace {

Share share(double successes, double calls) {
  return {successes / calls, calls};
}

Moments moments_of(std::initializer_list<double> values) {
  Sample sample;
  for (const double value : values) sample.add("", value);
  return sample.of_patients();
}

}  // namespace

TEST_CASE("intervals for shares are those that Newcombe printed for his method 10") {
  // Statistics in Medicine 17, 1998, 873-890, table II.
  struct Entry {
    double a, m, b, n;
    double low, high;
  };
  constexpr std::array table{
      Entry{56, 70, 48, 80, 0.0524, 0.3339}, Entry{9, 10, 3, 10, 0.1705, 0.8090},  Entry{6, 7, 2, 7, 0.0582, 0.8062},
      Entry{5, 56, 0, 29, -0.0381, 0.1926},  Entry{0, 10, 0, 20, -0.1611, 0.2775}, Entry{0, 10, 0, 10, -0.2775, 0.2775},
      Entry{10, 10, 0, 20, 0.6791, 1.0000},  Entry{10, 10, 0, 10, 0.6075, 1.0000},
  };
  for (const Entry& entry : table) {
    INFO(entry.a << "/" << entry.m << " - " << entry.b << "/" << entry.n);
    const Interval interval = newcombe(share(entry.a, entry.m), share(entry.b, entry.n));
    CHECK(interval.low == Approx(entry.low).margin(0.00005).epsilon(0));
    CHECK(interval.high == Approx(entry.high).margin(0.00005).epsilon(0));
  }
}

TEST_CASE("intervals for one share are Wilson's") {
  // Newcombe, Statistics in Medicine 17, 1998, 857-872, table I, method 3.
  struct Entry {
    double r, n;
    double low, high;
  };
  constexpr std::array table{Entry{81, 263, 0.2553, 0.3662}, Entry{15, 148, 0.0624, 0.1605},
                             Entry{0, 20, 0.0000, 0.1611}, Entry{1, 29, 0.0061, 0.1718}};
  for (const Entry& entry : table) {
    INFO(entry.r << "/" << entry.n);
    const Interval interval = wilson(share(entry.r, entry.n));
    CHECK(interval.low == Approx(entry.low).margin(0.00005).epsilon(0));
    CHECK(interval.high == Approx(entry.high).margin(0.00005).epsilon(0));
  }
}

TEST_CASE("intervals for means are Welch's, as R computes them for the sleep data") {
  // R: t.test(extra ~ group, data = sleep).
  const Moments first = moments_of({0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0});
  const Moments second = moments_of({1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4});
  CHECK(first.mean == Approx(0.75));
  CHECK(second.mean == Approx(2.33));
  CHECK(welch_degrees(first, second) == Approx(17.776).margin(0.0005).epsilon(0));
  const Interval interval = welch(first, second);
  CHECK(interval.low == Approx(-3.3654832).margin(5e-8).epsilon(0));
  CHECK(interval.high == Approx(0.2054832).margin(5e-8).epsilon(0));
}

TEST_CASE("the smallest and the largest variances give degrees of freedom and an interval of numbers") {
  for (const double variance : {1e-200, 1e-160, 1e160, 1e200}) {
    const Moments varying{2, 5, variance};
    const Moments same{2, 5, 0};
    CHECK(welch_degrees(varying, same) == Approx(1));
    CHECK(welch_degrees(same, varying) == Approx(1));
    CHECK(welch_degrees(varying, varying) == Approx(2));
    const Interval interval = welch(varying, same);
    CHECK((std::isfinite(interval.low) && std::isfinite(interval.high)));
  }
}

TEST_CASE("an interval of shares lies within what a difference can be, and around the one that was seen") {
  for (double m = 1; m <= 25; m += 3)
    for (double n = 1; n <= 25; n += 3)
      for (double a = 0; a <= m; ++a)
        for (double b = 0; b <= n; ++b) {
          const Interval interval = newcombe(share(a, m), share(b, n));
          const double seen = a / m - b / n;
          CHECK((interval.low >= -1 && interval.low <= seen && seen <= interval.high && interval.high <= 1));
          const Interval back = newcombe(share(b, n), share(a, m));
          CHECK((std::abs(interval.low + back.high) < 1e-12 && std::abs(interval.high + back.low) < 1e-12));
        }
}
