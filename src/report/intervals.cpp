#include "report/intervals.hpp"

#include <algorithm>
#include <cmath>

#include "report/student.hpp"

namespace bedside::reporting {

Interval wilson(const Share& share) {
  constexpr double z2 = normal_95 * normal_95;
  const double n = share.calls;
  const double p = share.share;
  const double middle = (2 * n * p + z2) / (2 * (n + z2));
  const double half = normal_95 * std::sqrt(z2 + 4 * n * p * (1 - p)) / (2 * (n + z2));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

Interval newcombe(const Share& first, const Share& second) {
  const Interval one = wilson(first);
  const Interval other = wilson(second);
  const double difference = first.share - second.share;
  return {difference - std::hypot(first.share - one.low, other.high - second.share),
          difference + std::hypot(one.high - first.share, second.share - other.low)};
}

double welch_degrees(const Moments& first, const Moments& second) {
  // The squares of very small variances would be 0.
  const double larger = std::max(first.variance, second.variance);
  const double one = first.variance / larger / static_cast<double>(first.count);
  const double other = second.variance / larger / static_cast<double>(second.count);
  return (one + other) * (one + other) /
         (one * one / static_cast<double>(first.count - 1) + other * other / static_cast<double>(second.count - 1));
}

Interval welch(const Moments& first, const Moments& second) {
  const double squared_error =
      first.variance / static_cast<double>(first.count) + second.variance / static_cast<double>(second.count);
  const double difference = first.mean - second.mean;
  const double half = student_95(welch_degrees(first, second)) * std::sqrt(squared_error);
  return {difference - half, difference + half};
}

}  // namespace bedside::reporting
