// Which arm of a trial a patient is in. docs/trials.md describes the assignment with an example.
//
// Plain values and pure functions: any thread may use them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/export.hpp>
#include <bedside/value.hpp>
#include <bedside/vocabulary.hpp>

namespace bedside {

/// One way to hold the calls of a trial.
struct TrialArm {
  std::string id;
  bool as_written = false;                           ///< nothing is rearranged: the natural control
  std::optional<std::vector<Principle>> principles;  ///< in place of the plan's
  std::int64_t weight = 1;                           ///< its share of the patients, beside the weights of the others
  bool operator==(const TrialArm&) const = default;
};

/// A comparison of ways to hold calls, as a programme declares it. Its unit is the patient, who stays in one arm.
struct Trial {
  std::string name;            ///< an id, so that it holds no line break
  std::vector<TrialArm> arms;  ///< at least two, as written
  bool operator==(const Trial&) const = default;
};

struct Assignment {
  std::string arm;      ///< its id
  std::string patient;  ///< 64 lower-case hexadecimal digits: the SHA-256 that the arm was picked by
  bool operator==(const Assignment&) const = default;
};

/// The arm of the patient whom `patient_key` names. It follows from the trial's name, the order and weights of its
/// arms, and the key: the same in each call, on every platform, whoever else is in the trial. Of the SHA-256 of the
/// name, a line feed and the key, the first 8 bytes (as a whole number, the most significant first) are divided by the
/// sum of the weights; the remainder picks the arm, in the order of the arms. Precondition: there is an arm, and no
/// weight is less than 1.
BEDSIDE_EXPORT Assignment assign(const Trial& trial, std::string_view patient_key);

/// What `assign` takes, of the fact that says who the patient is: a text as it is, a whole number in decimal digits.
/// None for what names nobody: a missing fact, an empty text, or a value of another type.
BEDSIDE_EXPORT std::optional<std::string> patient_key_of(const Value& identity);

}  // namespace bedside
