// One arm beside another, by one measure.
#pragma once

#include <bedside/report.hpp>

#include "report/sample.hpp"

namespace bedside::reporting {

/// To 3 decimals, away from zero where it is halfway; never -0.
double rounded(double figure);

/// In the unit of the measure: the share of all calls, or the mean of patients.
std::optional<double> figure_of(const Sample& sample, Measure measure, FigureKind kind);

/// Without the name of the arm.
Difference difference_between(const Sample& arm, const Sample& reference, Measure measure, FigureKind kind);

}  // namespace bedside::reporting
