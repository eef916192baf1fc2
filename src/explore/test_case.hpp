// What an exploration found, as a case of a test file: the only place that writes that language.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <bedside/command.hpp>
#include <bedside/value.hpp>

#include "explore/survey.hpp"

namespace bedside::exploring {

struct TestCase {
  std::string name;
  Values facts;  ///< all that are known of the patient
  std::vector<Command> commands;
  std::vector<std::string> last_items;  ///< of the call, as they are written: what can't be done so far
  /// What a good plan would do: a key of `expect` and its value, both as they are written.
  std::vector<std::pair<std::string, std::string>> expected;
};

/// One element of the list of cases, indented by two; ends in a newline.
std::string written(const TestCase& test, const Survey& survey);

/// What is different from the declared examples; null where something isn't known of this patient.
Values changes_to_the_examples(const Values& facts, const plan::Plan& plan);

}  // namespace bedside::exploring
