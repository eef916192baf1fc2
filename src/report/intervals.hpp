// 95 % intervals for the difference between two shares, and between two means.
#pragma once

#include <bedside/report.hpp>

#include "report/sample.hpp"

namespace bedside::reporting {

/// Wilson's score interval for one share (Journal of the American Statistical Association 22, 1927, 209-212).
Interval wilson(const Share& share);

/// For `first` less `second`: Newcombe's hybrid score method (1998, method 10), without a correction for continuity.
Interval newcombe(const Share& first, const Share& second);

/// For `first` less `second`, whose variances may differ, with the degrees of freedom of Welch and Satterthwaite.
/// Precondition: two values each, and not both variances 0.
Interval welch(const Moments& first, const Moments& second);
double welch_degrees(const Moments& first, const Moments& second);

}  // namespace bedside::reporting
