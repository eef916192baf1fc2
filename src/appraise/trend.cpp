#include "appraise/trend.hpp"

#include <cmath>
#include <cstddef>

namespace bedside::appraise {

double trend(const Course& course, double rise, double unevenness) {
  double sum = 0;
  for (const Experience& each : course) sum += each.valence;
  const auto count = static_cast<double>(course.size());
  double so_far = 0;
  double behind = 0;
  double off = 0;
  for (std::size_t i = 0; i < course.size(); ++i) {
    so_far += course[i].valence;
    const double gap = static_cast<double>(i + 1) * sum / count - so_far;
    behind += gap;
    off += std::fabs(gap);
  }
  return sum + rise * behind + unevenness * off;
}

}  // namespace bedside::appraise
