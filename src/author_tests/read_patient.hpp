// Who a case is about: from the plan's examples, a file of facts, and what the test says of the patient.
#pragma once

#include <map>
#include <optional>
#include <string>

#include <bedside/author_test.hpp>

#include "author_tests/test_reader.hpp"

namespace bedside::author_tests {

/// What the reader of a test file needs beside the file.
struct Beside {
  const ReadFile& read;
  std::vector<Diagnostic> problems{};  ///< of the files that were read
};

/// The plan's examples as far as it has them.
PatientInTest example_patient(const CallPlan& plan);

/// `facts`, `answers` and `history` of a mapping, over what is known of the patient so far.
void read_patient(TestReader& reader, const plan::Mapping& mapping, Beside& beside, PatientInTest& patient);

/// Reports, at `place`, the facts that every patient must have and this one has not.
void require_facts(TestReader& reader, const PatientInTest& patient, SourceRange place);

}  // namespace bedside::author_tests
