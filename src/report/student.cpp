#include "report/student.hpp"

#include <cassert>
#include <cmath>

namespace bedside::reporting {
namespace {

constexpr double pi = 3.14159265358979323846;

/// ln Gamma(x) for x > 0, by Stirling's series once x is large enough. `std::lgamma` writes to a variable that all
/// threads share.
double log_gamma(double x) {
  double shifted = 0;
  for (; x < 16; x += 1) shifted -= std::log(x);
  const double inverse = 1 / x;
  const double square = inverse * inverse;
  const double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
  return shifted + (x - 0.5) * std::log(x) - x + 0.5 * std::log(2 * pi) + series;
}

/// The continued fraction of the incomplete beta function, by the method of Lentz.
double beta_fraction(double a, double b, double x) {
  constexpr double tiny = 1e-300;
  constexpr double enough = 1e-15;
  constexpr int most_terms = 10'000;
  const auto kept_off_zero = [](double value) { return std::abs(value) < tiny ? tiny : value; };
  double c = 1;
  double d = 1 / kept_off_zero(1 - (a + b) * x / (a + 1));
  double fraction = d;
  for (int m = 1; m <= most_terms; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept_off_zero(1 + even * d);
    c = kept_off_zero(1 + even / c);
    fraction *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept_off_zero(1 + odd * d);
    c = kept_off_zero(1 + odd / c);
    fraction *= d * c;
    if (std::abs(d * c - 1) < enough) break;
  }
  return fraction;
}

/// The regularised incomplete beta function. Precondition: 0 < x < 1.
double incomplete_beta(double a, double b, double x) {
  const double front = std::exp(log_gamma(a + b) - log_gamma(a) - log_gamma(b) + a * std::log(x) + b * std::log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(a, b, x) / a;
  return 1 - front * beta_fraction(b, a, 1 - x) / b;
}

/// How often t lies beyond `limit` or its negative.
double beyond(double limit, double degrees) {
  return incomplete_beta(degrees / 2, 0.5, degrees / (degrees + limit * limit));
}

double by_bisection(double degrees) {
  constexpr int halvings = 60;
  constexpr double wanted = 0.05;
  double low = 1;
  double high = 16;  // with 1 degree of freedom it is 12.7
  for (int i = 0; i < halvings; ++i) {
    const double middle = (low + high) / 2;
    (beyond(middle, degrees) > wanted ? low : high) = middle;
  }
  return (low + high) / 2;
}

double by_expansion(double degrees) {
  constexpr double z = normal_95;
  constexpr double z2 = z * z;
  constexpr double first = z * (z2 + 1) / 4;
  constexpr double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
  constexpr double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
  constexpr double fourth = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92'160;
  const double inverse = 1 / degrees;
  return z + inverse * (first + inverse * (second + inverse * (third + inverse * fourth)));
}

}  // namespace

double student_95(double degrees) {
  assert(degrees >= 1);
  constexpr double many = 1000;
  return degrees <= many ? by_bisection(degrees) : by_expansion(degrees);
}

}  // namespace bedside::reporting
