// Whether a course rises or falls, and how evenly (Loewenstein & Prelec, Preferences for sequences of outcomes, 1993).
#pragma once

#include "appraise/experience.hpp"

namespace bedside::appraise {

/// With u the valences and d_t = (t/n) * sum(all u) - sum(u_1..u_t), how far the first t fall behind an even spread:
/// sum(u) + rise * sum(d) + unevenness * sum(|d|). Minutes make no difference. `rise` is beta, `unevenness` sigma.
double trend(const Course& course, double rise, double unevenness);

}  // namespace bedside::appraise
