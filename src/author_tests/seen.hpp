// What expectations are held against: a call as arranged, or as far as it was held.
#pragma once

#include <string>
#include <vector>

#include <bedside/engine.hpp>

#include "author_tests/playing.hpp"

namespace bedside::author_tests {

/// A topic or part in the order of the call: as delivered so far, then as it is to come. Nothing is to come once the
/// call has ended, whatever was arranged.
struct SeenTopic {
  std::string id;
  std::string topic;  ///< without the part
  Section section = Section::body;
  int valence = 0;
  int line = 0;
};

struct Seen {
  const CallPlan& plan;
  const PreparedCall& arranged;             ///< before the call begins
  const std::vector<Diagnostic>& warnings;  ///< of the plan
  std::vector<SeenTopic> order;
  const Playing* call = nullptr;  ///< null where the call is only arranged
  bool at_this_moment = false;    ///< what is heard is what is shown now, not all that was said
  Values known{};                 ///< facts, and answers that were given

  std::vector<SeenTopic> body() const;
  /// Whether the patient said that this topic or part comes next.
  bool was_chosen(const std::string& id) const;
};

Seen seen_before(const CallPlan& plan, const PreparedCall& arranged, const std::vector<Diagnostic>& warnings,
                 const Values& facts);
Seen seen_in(const CallPlan& plan, const PreparedCall& arranged, const std::vector<Diagnostic>& warnings,
             const Playing& call, bool at_this_moment);

}  // namespace bedside::author_tests
