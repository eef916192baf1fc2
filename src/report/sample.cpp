#include "report/sample.hpp"

#include <algorithm>
#include <vector>

#include "report/scale.hpp"
#include "report/student.hpp"

namespace bedside::reporting {

void Sample::add(const std::string& patient, double value) {
  ++calls_;
  const double millionths = in_millionths(value);
  sum_ += millionths;
  Calls& calls = patients_[{patient, patient.empty() ? calls_ : 0}];
  calls.count += 1;
  calls.sum += millionths;
}

double Sample::mean() const {
  return mean_of_millionths(sum_, static_cast<double>(calls_));
}

Moments Sample::of_patients() const {
  std::vector<double> means;
  for (const auto& [patient, calls] : patients_) means.push_back(mean_of_millionths(calls.sum, calls.count));
  // Calls without a patient stand in the order in which they came, which isn't to matter.
  std::sort(means.begin(), means.end());
  Moments moments;
  double squares = 0;
  // Welford's way: it loses no digits when the values are large and close together.
  for (const double value : means) {
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
    const double residual = mean_of_millionths(calls.sum, 1) - calls.count * share;
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
