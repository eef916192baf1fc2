// The call of a case, held: what the nurse does and the patient answers, one after another, and what was said.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <bedside/author_test.hpp>
#include <bedside/live_call.hpp>

#include "author_tests/reach.hpp"
#include "author_tests/test_file.hpp"

namespace bedside::author_tests {

/// Why something couldn't happen.
struct Trouble {
  std::string message;
  std::string hint{};
  std::vector<DecidedBy> decided_by{};
};

/// A step that was shown, and what was done then.
struct Moment {
  Step step;
  std::vector<std::string> done{};  ///< `pain = 4`, `press upset`; not `next`
  bool is_finished = false;         ///< by `next`
};

/// Whether the step is this one, or one of this topic, part or button. The bridge in front of a topic is none of its
/// steps, nor is what a button says meanwhile.
bool is_of(const Step& step, const std::string& where);

class Playing {
 public:
  /// Refers to `plan` and `reach`, which have to outlive it.
  Playing(const CallPlan& plan, PatientInTest patient, const SessionOptions& options, Reach& reach);

  /// Each gives the reason why it didn't happen, if it didn't. Without `refused` a command has to be accepted, with it
  /// refused with that code.
  std::optional<Trouble> go_to(const std::string& where);
  std::optional<Trouble> give(const std::string& name, const Value& value, const std::string& refused = {});
  std::optional<Trouble> carry(const Command& command, const std::string& refused = {});

  const std::vector<Moment>& moments() const { return moments_; }
  /// The step that is shown now; null once the call has ended.
  const Step* now() const;
  const CallStatus& status() const { return status_; }
  /// Its answers are as conditions read them.
  const Outcome& outcome() const { return outcome_; }
  /// How topics and parts felt when they were last to come.
  const std::map<std::string, int>& valences() const { return valences_; }
  const PatientInTest& patient() const { return patient_; }

 private:
  std::optional<Trouble> advance();
  bool shows(const std::string& where) const;
  std::vector<DecidedBy> options_in(const Command& command) const;
  void look();

  const CallPlan& plan_;
  PatientInTest patient_;
  Reach& reach_;
  Session session_;
  std::vector<Moment> moments_;
  CallStatus status_;
  Outcome outcome_;
  std::map<std::string, int> valences_;
};

}  // namespace bedside::author_tests
