// Quantiles of Student's t.
#pragma once

namespace bedside::reporting {

/// Of the normal distribution: 95 of 100 draws lie between this and its negative, and 80 of 100 below the second.
inline constexpr double normal_95 = 1.959963984540054;
inline constexpr double normal_80 = 0.8416212335729143;

/// Of Student's t with so many degrees of freedom, which need not be whole, the same as `normal_95`. Up to 1,000 by
/// bisection of the incomplete beta function (Press et al., Numerical Recipes, 3rd ed., 6.4), beyond by its expansion
/// in 1/degrees (Abramowitz & Stegun 26.7.5). The error is below 1e-9. Precondition: at least 1.
double student_95(double degrees);

}  // namespace bedside::reporting
