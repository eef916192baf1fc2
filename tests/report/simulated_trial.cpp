#include "report/simulated_trial.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include <bedside/json.hpp>

#include "report/random.hpp"
#include "value/fingerprint.hpp"

namespace testing {
namespace {

using bedside::Disposition;
using bedside::Outcome;
using bedside::Value;

/// How one patient is, whatever the arm.
struct Patient {
  double patience = 0;
  double mood = 0;
  int calls = 1;
};

Patient patient_by(Random& random) {
  return {random.uniform() - 0.5, random.normal(), random.whole(1, 6)};
}

/// Rounding up or down by a draw keeps the mean where it was put.
std::int64_t whole_by_draw(Random& random, double number) {
  const double below = std::floor(number);
  return static_cast<std::int64_t>(below) + (random.happens(number - below) ? 1 : 0);
}

/// From 0 to 10, around a mean far enough from both ends.
Value rating(Random& random, double mean, const Patient& patient) {
  const double spread = std::clamp(0.5 * patient.mood, -1.5, 1.5) + (random.uniform() - 0.5);
  return {whole_by_draw(random, mean + spread)};
}

Outcome outcome_of(Random& random, const bedside::Assignment& assigned, const Patient& patient,
                   const Planted& planted) {
  const double arranged = assigned.arm == "chase" ? 1 : 0;
  Outcome outcome;
  outcome.plan = "simulated";
  outcome.plan_sha256 = bedside::value::sha256("simulated");
  outcome.enrolment = {"first-year", "ritual-2026", assigned.arm, assigned.patient};
  outcome.as_written_arm = arranged == 0;
  outcome.disposition = random.happens(0.7 + arranged * planted.completion / 100 + 0.3 * patient.patience)
                            ? Disposition::complete
                            : Disposition::must_go;
  outcome.seconds = whole_by_draw(random, 600 + arranged * planted.length + 100 * patient.mood + 60 * random.normal());
  outcome.answers["satisfaction_with_call"] =
      rating(random, 7 + arranged * planted.satisfaction_with_call / 10, patient);
  outcome.answers["likelihood_to_recommend"] =
      rating(random, 6.5 + arranged * planted.likelihood_to_recommend / 10, patient);
  outcome.answers["motivated_to_change"] = {
      random.happens(0.5 + arranged * planted.motivated_to_change / 100 + 0.4 * patient.patience)};
  return outcome;
}

}  // namespace

bedside::Trial simulated_trial() {
  bedside::TrialArm chase;
  chase.id = "chase";
  bedside::TrialArm as_written;
  as_written.id = "as-written";
  as_written.as_written = true;
  return {"ritual-2026", {chase, as_written}};
}

std::string outcomes_of_trial(int patients, const Planted& planted, unsigned seed) {
  Random random{seed};
  const bedside::Trial trial = simulated_trial();
  std::string lines;
  for (int i = 0; i < patients; ++i) {
    const bedside::Assignment assigned = assign(trial, fmt::format("M-{}", 1000 + i));
    const Patient patient = patient_by(random);
    for (int call = 0; call < patient.calls; ++call) {
      Outcome outcome = outcome_of(random, assigned, patient, planted);
      outcome.call = fmt::format("{}", call + 1);
      outcome.started_at = bedside::Timestamp{1'796'119'200 + 86'400 * call + i, 0};
      lines += to_json(outcome);
    }
  }
  return lines;
}

}  // namespace testing
