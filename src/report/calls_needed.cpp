#include "report/calls_needed.hpp"

#include <algorithm>
#include <cmath>

#include "report/student.hpp"

namespace bedside::reporting {
namespace {

constexpr std::size_t fewest_patients = 10;
constexpr double difference_of_shares = 0.05;
constexpr double difference_of_means = 0.5;

bool are_too_few(const Sample& arm, const Sample& reference) {
  return arm.patients() < fewest_patients || reference.patients() < fewest_patients;
}

/// Whether all calls came out the same.
bool is_all_or_none(const Sample& arm) {
  return arm.mean() <= 0 || arm.mean() >= 1;
}

double calls_for(double share, double other) {
  const double middle = (share + other) / 2;
  const double root = normal_95 * std::sqrt(2 * middle * (1 - middle)) +
                      normal_80 * std::sqrt(share * (1 - share) + other * (1 - other));
  return root * root / (difference_of_shares * difference_of_shares);
}

/// Of the shares 5 points above and below, the one that needs more.
double calls_for(double share) {
  const double below = share - difference_of_shares;
  const double above = share + difference_of_shares;
  return std::max(below >= 0 ? calls_for(share, below) : 0, above <= 1 ? calls_for(share, above) : 0);
}

/// Beyond those that the arm has already.
std::int64_t missing(double calls, const Sample& arm) {
  return std::max<std::int64_t>(0,
                                static_cast<std::int64_t>(std::ceil(calls)) - static_cast<std::int64_t>(arm.calls()));
}

double calls_of_each(const Sample& arm) {
  return static_cast<double>(arm.calls()) / static_cast<double>(arm.patients());
}

}  // namespace

std::optional<std::int64_t> calls_needed_for_share(const Sample& arm, const Sample& reference) {
  if (are_too_few(arm, reference) || (is_all_or_none(arm) && is_all_or_none(reference))) return {};
  const double calls = calls_for(reference.mean());
  return missing(calls * arm.design_effect(), arm) + missing(calls * reference.design_effect(), reference);
}

std::optional<std::int64_t> calls_needed_for_mean(const Sample& arm, const Sample& reference) {
  if (are_too_few(arm, reference)) return {};
  const double variances = arm.of_patients().variance + reference.of_patients().variance;
  if (variances <= 0) return {};
  constexpr double both = normal_95 + normal_80;
  const double patients = variances * both * both / (difference_of_means * difference_of_means);
  return missing(std::ceil(patients) * calls_of_each(arm), arm) +
         missing(std::ceil(patients) * calls_of_each(reference), reference);
}

}  // namespace bedside::reporting
