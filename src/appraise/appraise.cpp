#include "appraise/appraise.hpp"

#include <cassert>
#include <cmath>

#include "appraise/dread.hpp"
#include "appraise/memory.hpp"
#include "appraise/peak_end.hpp"
#include "appraise/trend.hpp"

namespace bedside::appraise {
namespace {

// Platforms may differ in the last digits of a sum or of `exp`. The nudge sends values that lie half way between two
// decimals, as those of whole seconds can, the same way everywhere.
double rounded(double value) {
  constexpr double decimals = 1000;
  constexpr double nudge = 1e-6;
  const double steps = std::floor(std::fabs(value) * decimals + 0.5 + nudge);
  return steps == 0 ? 0 : std::copysign(steps / decimals, value);
}

Yardsticks yardsticks_of(const Course& course, const YardstickAssumptions& assumed, const Memory& memory) {
  return {rounded(peak_end(course)), rounded(trend(course, assumed.rise, assumed.unevenness)),
          rounded(remembered(course, memory)), rounded(dread(course))};
}

}  // namespace

std::optional<Appraisal> appraise(const Course& as_written, const Course& delivered,
                                  const YardstickAssumptions& assumed) {
  assert(as_written.size() == delivered.size());
  if (delivered.empty()) return std::nullopt;
  const Memory memory{assumed.acclimation, assumed.decay, assumed.starting_level};
  double minutes = 0;
  for (const Experience& each : as_written) minutes += each.minutes;
  Appraisal appraisal;
  appraisal.as_written = yardsticks_of(as_written, assumed, memory);
  appraisal.delivered = yardsticks_of(delivered, assumed, memory);
  appraisal.assumed = assumed;
  appraisal.minutes = rounded(minutes);
  appraisal.longest_steady_rise = rounded(longest_steady_rise(memory));
  appraisal.steady_rise_fits = appraisal.minutes <= appraisal.longest_steady_rise;
  return appraisal;
}

}  // namespace bedside::appraise
