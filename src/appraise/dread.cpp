#include "appraise/dread.hpp"

namespace bedside::appraise {

double dread(const Course& course) {
  double dread = 0;
  double minutes = 0;
  for (const Experience& each : course) {
    if (each.valence < 0) dread -= each.valence * minutes;
    minutes += each.minutes;
  }
  return dread;
}

}  // namespace bedside::appraise
