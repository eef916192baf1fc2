// A trial that never took place: patients with several calls each, and differences that are known because they were
// put in.
#pragma once

#include <string>

#include <bedside/trial.hpp>

namespace testing {

/// What the calls of the arm `chase` come to beyond those of `as-written`, in the units of a report.
struct Planted {
  double completion = 6;
  double length = -45;
  double satisfaction_with_call = 3;
  double likelihood_to_recommend = 0;
  double motivated_to_change = 8;
};

/// The trial that its patients are in.
bedside::Trial simulated_trial();

/// The outcomes of all calls of so many patients as `bedside drive` writes them, a line each. The same for the same
/// seed, everywhere.
std::string outcomes_of_trial(int patients, const Planted& planted, unsigned seed);

}  // namespace testing
