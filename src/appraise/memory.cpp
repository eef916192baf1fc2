#include "appraise/memory.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>

namespace bedside::appraise {
namespace {

struct Rates {
  double slow = 0;
  double fast = 0;

  double apart() const { return fast - slow; }
};

// Which of the two is acclimation makes no difference to g.
Rates rates_of(const Memory& memory) {
  assert(memory.acclimation >= 0 && memory.decay >= 0);
  return {std::min(memory.acclimation, memory.decay), std::max(memory.acclimation, memory.decay)};
}

}  // namespace

double remembered_of_the_last(double minutes, const Memory& memory) {
  const Rates rates = rates_of(memory);
  const double distance = rates.apart() * minutes;
  // (1 - e^-x) / x, which goes to 1, as equal rates want it; without loss of digits where x is small.
  const double share = distance > 0 ? -std::expm1(-distance) / distance : 1;
  return minutes * share * std::exp(-rates.slow * minutes);
}

double remembered(const Course& course, const Memory& memory) {
  double sum = 0;
  double to_the_end = 0;
  double later = 0;  // g at the end of the experience: g(0) = 0 for the last
  for (auto each = course.rbegin(); each != course.rend(); ++each) {
    to_the_end += each->minutes;
    const double from_its_start = remembered_of_the_last(to_the_end, memory);
    sum += each->valence * (from_its_start - later);
    later = from_its_start;
  }
  return sum - memory.starting_level * later;
}

double longest_steady_rise(const Memory& memory) {
  const Rates rates = rates_of(memory);
  if (rates.slow == 0) return std::numeric_limits<double>::infinity();
  const double excess = rates.apart() / rates.slow;
  // ln(1 + x) / x, which goes to 1.
  return excess > 0 ? 2 * std::log1p(excess) / rates.apart() : 2 / rates.slow;
}

}  // namespace bedside::appraise
