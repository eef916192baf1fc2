// Peak and end: the simplest model of what is remembered.
#pragma once

#include "appraise/experience.hpp"

namespace bedside::appraise {

/// Half of (the valence of largest magnitude, the negative one on a tie, plus the last one); 0 of an empty course.
double peak_end(const Course& course);

}  // namespace bedside::appraise
