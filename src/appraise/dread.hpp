// How long pain lies ahead.
#pragma once

#include "appraise/experience.hpp"

namespace bedside::appraise {

/// The minutes before each painful experience starts, times how painful it is.
double dread(const Course& course);

}  // namespace bedside::appraise
