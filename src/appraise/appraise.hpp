// All yardsticks of one body.
#pragma once

#include <optional>

#include <bedside/yardsticks.hpp>

#include "appraise/experience.hpp"

namespace bedside::appraise {

/// The same experiences in two orders; none where there are none. Finite where both rates are above 0: with either at 0
/// a steady rise is best at any length.
std::optional<Appraisal> appraise(const Course& as_written, const Course& delivered,
                                  const YardstickAssumptions& assumed = {});

}  // namespace bedside::appraise
