#include "report/difference.hpp"

#include <cmath>

#include "report/calls_needed.hpp"
#include "report/intervals.hpp"

namespace bedside::reporting {
namespace {

/// What one unit of the sample is in the unit of the measure.
double scale_of(Measure measure, FigureKind kind) {
  if (kind == FigureKind::share) return 100;
  return unit_of(measure) == FigureUnit::points ? 10 : 1;
}

double mean_of(const Sample& sample, FigureKind kind) {
  return kind == FigureKind::share ? sample.mean() : sample.of_patients().mean;
}

bool has_enough(const Sample& sample, FigureKind kind) {
  return sample.patients() >= 2 || (kind == FigureKind::share && sample.calls() == 1);
}

std::optional<Interval> interval_between(const Sample& arm, const Sample& reference, FigureKind kind) {
  if (!has_enough(arm, kind) || !has_enough(reference, kind)) return {};
  if (kind == FigureKind::share) return newcombe(arm.effective_share(), reference.effective_share());
  const Moments first = arm.of_patients();
  const Moments second = reference.of_patients();
  if (first.variance + second.variance <= 0) return {};
  return welch(first, second);
}

Method method_for(const Sample& arm, const Sample& reference, FigureKind kind) {
  const bool is_clustered = arm.is_clustered() || reference.is_clustered();
  if (kind == FigureKind::share) return is_clustered ? Method::newcombe_by_patient : Method::newcombe;
  return is_clustered ? Method::welch_by_patient : Method::welch;
}

}  // namespace

double rounded(double figure) {
  constexpr double thousand = 1000;
  return std::round(figure * thousand) / thousand + 0.0;
}

std::optional<double> figure_of(const Sample& sample, Measure measure, FigureKind kind) {
  if (sample.empty()) return {};
  return rounded(mean_of(sample, kind) * scale_of(measure, kind));
}

Difference difference_between(const Sample& arm, const Sample& reference, Measure measure, FigureKind kind) {
  Difference difference;
  difference.method = method_for(arm, reference, kind);
  if (arm.empty() || reference.empty()) return difference;
  const double scale = scale_of(measure, kind);
  difference.difference = rounded((mean_of(arm, kind) - mean_of(reference, kind)) * scale);
  if (const std::optional<Interval> interval = interval_between(arm, reference, kind))
    difference.interval = Interval{rounded(interval->low * scale), rounded(interval->high * scale)};
  if (unit_of(measure) == FigureUnit::points)
    difference.calls_needed =
        kind == FigureKind::share ? calls_needed_for_share(arm, reference) : calls_needed_for_mean(arm, reference);
  return difference;
}

}  // namespace bedside::reporting
