#include "appraise/peak_end.hpp"

#include <cmath>

namespace bedside::appraise {
namespace {

bool outweighs(double valence, double peak) {
  const double magnitude = std::fabs(valence);
  return magnitude > std::fabs(peak) || (magnitude == std::fabs(peak) && valence < peak);
}

}  // namespace

double peak_end(const Course& course) {
  if (course.empty()) return 0;
  double peak = 0;
  for (const Experience& each : course)
    if (outweighs(each.valence, peak)) peak = each.valence;
  return (peak + course.back().valence) / 2;
}

}  // namespace bedside::appraise
