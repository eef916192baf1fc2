#include "report/sample.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "report/student.hpp"

namespace bedside::reporting {

void Sample::add(const std::string& patient, double value) {
  ++calls_;
  sum_ += value;
  // A line break is in nobody's name.
  Calls& calls = patients_[patient.empty() ? fmt::format("\n{}", calls_) : patient];
  calls.count += 1;
  calls.sum += value;
}

Moments Sample::of_patients() const {
  Moments moments;
  double squares = 0;
  // Welford's way: it loses no digits when the values are large and close together.
  for (const auto& [patient, calls] : patients_) {
    const double value = calls.sum / calls.count;
    const double beside = value - moments.mean;
    moments.mean += beside / static_cast<double>(++moments.count);
    squares += beside * (value - moments.mean);
  }
  if (moments.count > 1) moments.variance = squares / static_cast<double>(moments.count - 1);
  return moments;
}

double Sample::design_effect() const {
  if (!is_clustered()) return 1;
  const double share = mean();
  const auto number = static_cast<double>(calls_);
  double squared_sizes = 0;
  double squared_residuals = 0;
  for (const auto& [patient, calls] : patients_) {
    squared_sizes += calls.count * calls.count;
    const double residual = calls.sum - calls.count * share;
    squared_residuals += residual * residual;
  }
  if (share <= 0 || share >= 1) return squared_sizes / number;
  const auto clusters = static_cast<double>(patients_.size());
  const double variance = clusters / (clusters - 1) * squared_residuals / (number * number);
  return std::max(1.0, number * variance / (share * (1 - share)));
}

Share Sample::effective_share() const {
  const auto number = static_cast<double>(calls_);
  if (!is_clustered()) return {mean(), number};
  const double narrower = normal_95 / student_95(static_cast<double>(patients_.size() - 1));
  return {mean(), number / design_effect() * narrower * narrower};
}

}  // namespace bedside::reporting
