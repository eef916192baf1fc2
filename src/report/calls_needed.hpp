// How many calls a trial still needs to see a difference of 5 points of 100.
#pragma once

#include <cstdint>
#include <optional>

#include "report/sample.hpp"

namespace bedside::reporting {

/// More calls, of both arms together, until a two-sided test at 5 % would find a difference of 5 points in 80 of 100
/// trials, when both arms have equally many and patients go on having as many calls each. 0: there are enough. None
/// with fewer than 10 patients in an arm, or where nothing varies in either arm (shares: all calls of each came out the
/// same; means: all patients of each did): that is too little to plan with.
///
/// A share: per arm (z1 sqrt(2 m (1-m)) + z2 sqrt(p (1-p) + q (1-q)))^2 / (p - q)^2, with p the reference's share, q
/// the share 5 points away that needs more, m the middle of both (Fleiss, Levin & Paik, Statistical Methods for Rates
/// and Proportions, 3rd ed., 2003, 4.2, without a correction for continuity), times the arm's design effect.
std::optional<std::int64_t> calls_needed_for_share(const Sample& arm, const Sample& reference);

/// A mean from 0 to 10, of which 5 points are 0.5: per arm (s^2 + t^2) (z1 + z2)^2 / 0.5^2 patients, with the variances
/// of both arms (Chow, Shao & Wang, Sample Size Calculations in Clinical Research, 2nd ed., 2008, 3.2).
std::optional<std::int64_t> calls_needed_for_mean(const Sample& arm, const Sample& reference);

}  // namespace bedside::reporting
