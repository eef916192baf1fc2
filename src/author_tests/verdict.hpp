// What is found of one expectation: met, or what is so instead and why.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <bedside/author_test.hpp>

#include "author_tests/seen.hpp"

namespace bedside::author_tests {

/// Nothing when the expectation is met.
using Verdict = std::optional<BrokenExpectation>;

inline Verdict met() {
  return {};
}
inline Verdict broken(std::string message, std::string hint = {}) {
  BrokenExpectation found;
  found.message = std::move(message);
  found.hint = std::move(hint);
  return found;
}

/// Adds what decided whether the patient gets the topic and how it feels: its conditions, and what they read.
Verdict because_of_topic(Verdict verdict, const Seen& seen, const std::string& topic);
/// Adds why the topics (or parts) stand where they stand.
Verdict because_of_moves(Verdict verdict, const Seen& seen, const std::set<std::string>& topics);
/// Adds the conditions of steps that weren't shown, when they hold or could have held the text.
Verdict because_of_steps(Verdict verdict, const Seen& seen, const std::string& text);

/// Adds the conditions of a topic, and of its steps that are this one or belong to it.
Verdict because_of_step_conditions(Verdict verdict, const Seen& seen, const std::string& id);

/// Whether a topic of the order is the one that a test names, or a part of it.
bool is_named(const SeenTopic& topic, const std::string& name);
/// "`sugar` isn't in this call: …".
Verdict not_in_call(const Seen& seen, const std::string& topic);

std::string quoted(const std::vector<std::string>& words);

}  // namespace bedside::author_tests
