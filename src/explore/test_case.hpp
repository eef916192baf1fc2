// What an exploration found, as a case of a test file: the only place that writes that language.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <bedside/engine.hpp>
#include <bedside/exploration.hpp>
#include <bedside/value.hpp>

#include "explore/survey.hpp"
#include "explore/test_patient.hpp"

namespace bedside::exploring {

struct TestCase {
  std::string name;
  TestPatient patient;
  std::vector<std::string> call;  ///< items, as they are written
  /// What a good plan would do: a key of `expect` and its value, both as they are written.
  std::vector<std::pair<std::string, std::string>> expected;
};

/// One element of the list of cases, indented by two; ends in a newline.
std::string written(const TestCase& test, const Survey& survey);

/// Takes away the tests that pass with this plan already, so that all that are left fail.
void leave_out_what_passes(const CallPlan& plan, std::vector<ExplorationFinding>& findings);

/// A value as a test file has it.
std::string in_yaml(const Value& value);

/// What is different from the declared examples; null where something isn't known of this patient.
Values changes_to_the_examples(const Values& facts, const plan::Plan& plan);

}  // namespace bedside::exploring
