#include <cassert>
#include <numeric>

#include <fmt/format.h>

#include <bedside/trial.hpp>

#include "value/fingerprint.hpp"

namespace bedside {
namespace {

/// The first 8 bytes that 16 lower-case hexadecimal digits say, as one number.
std::uint64_t leading_number(std::string_view hexadecimal) {
  constexpr std::size_t digits = 16;
  std::uint64_t number = 0;
  for (const char digit : hexadecimal.substr(0, digits))
    number = 16 * number + static_cast<std::uint64_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
  return number;
}

std::uint64_t sum_of_weights(const Trial& trial) {
  return std::accumulate(
      trial.arms.begin(), trial.arms.end(), std::uint64_t{0},
      [](std::uint64_t sum, const TrialArm& arm) { return sum + static_cast<std::uint64_t>(arm.weight); });
}

}  // namespace

Assignment assign(const Trial& trial, std::string_view patient_key) {
  assert(!trial.arms.empty());
  std::string patient = value::sha256(fmt::format("{}\n{}", trial.name, patient_key));
  std::uint64_t place = leading_number(patient) % sum_of_weights(trial);
  for (const TrialArm& arm : trial.arms) {
    const auto weight = static_cast<std::uint64_t>(arm.weight);
    if (place < weight) return {arm.id, std::move(patient)};
    place -= weight;
  }
  return {trial.arms.back().id, std::move(patient)};
}

std::optional<std::string> patient_key_of(const Value& identity) {
  if (const auto* text = identity.as<std::string>(); text && !text->empty()) return *text;
  if (const auto* number = identity.as<std::int64_t>()) return std::to_string(*number);
  return std::nullopt;
}

}  // namespace bedside
