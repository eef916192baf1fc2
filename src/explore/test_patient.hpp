// Who a test is about that comes with a finding: the patient who shows it, or the one for whom the author wrote what
// nobody reaches.
#pragma once

#include <string>
#include <vector>

#include <bedside/value.hpp>

#include "explore/evidence.hpp"
#include "explore/survey.hpp"

namespace bedside::exploring {

/// With an answer to every question that has to be answered, as a mended plan may ask what this one doesn't.
struct TestPatient {
  Values facts;
  Values answers;
};

/// That a condition holds for a patient, or doesn't.
struct Wish {
  const plan::When* when = nullptr;
  bool holds = true;
};

class TestPatients {
 public:
  /// Refers to the survey.
  explicit TestPatients(const Survey& survey);

  /// As like the examples as possible, of those who meet the wishes, the first ones before the later.
  TestPatient meeting(const std::vector<Wish>& wishes) const;
  /// Who answers as in this call.
  TestPatient of(const Witness& witness) const;
  bool meets(const TestPatient& patient, const Wish& wish) const;

 private:
  struct Candidates {
    std::string name;
    std::vector<Value> values;  ///< that of the examples first; null for none
  };

  Candidates candidates(const std::string& name) const;
  void answer_the_rest(TestPatient& patient) const;
  Value answer_to(const plan::Asking& asking, TestPatient& patient) const;
  bool raises_alarm(const TestPatient& patient) const;
  void set(TestPatient& patient, const std::string& name, const Value& value) const;
  static void add_wanted_next(const Value& id, TestPatient& patient);
  std::size_t changes(const TestPatient& patient) const;

  const Survey& survey_;
};

}  // namespace bedside::exploring
