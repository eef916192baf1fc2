// Courses for the tests of the yardsticks.
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

#include "appraise/experience.hpp"

namespace courses {

/// A minute of each.
inline bedside::appraise::Course of(const std::vector<double>& valences) {
  bedside::appraise::Course course;
  for (const double valence : valences) course.push_back({valence, 1});
  return course;
}

inline bedside::appraise::Course of(const std::vector<double>& valences, const std::vector<double>& minutes) {
  bedside::appraise::Course course;
  for (std::size_t i = 0; i < valences.size(); ++i) course.push_back({valences[i], minutes[i]});
  return course;
}

inline bedside::appraise::Course reversed(const bedside::appraise::Course& course) {
  return {course.rbegin(), course.rend()};
}

inline double minutes_of(const bedside::appraise::Course& course) {
  double minutes = 0;
  for (const bedside::appraise::Experience& each : course) minutes += each.minutes;
  return minutes;
}

/// Apart from what rounding does.
inline bool same(double left, double right, double tolerance = 1e-9) {
  return std::fabs(left - right) <= tolerance * (1 + std::fabs(left) + std::fabs(right));
}

}  // namespace courses
