// What is found of one expectation: met, or what is so instead and why.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <bedside/author_test.hpp>

#include "author_tests/seen.hpp"
#include "plan/plan.hpp"

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

/// The steps in which something can be heard: that shown now, or all that were. Precondition: the call is held, as for
/// all that follow.
std::vector<const Step*> heard(const Seen& seen);
/// The option of a question; null when it has none of this id.
const plan::Option* option_of(const Seen& seen, std::string_view answer, std::string_view id);
/// Adds the line of the step that is shown now, and why it is here.
Verdict because_of_step(Verdict verdict, const Step& step);
/// Adds when each urgent button goes off, what came of it, and that the identity gate hasn't passed where it hasn't.
Verdict because_of_alarms(Verdict verdict, const Seen& seen);
/// Adds the identity gate where it hasn't passed.
Verdict because_of_gate(Verdict verdict, const Seen& seen);
/// Adds the steps that hand the patient over, and their conditions.
Verdict because_of_transfers(Verdict verdict, const Seen& seen);
/// Adds the line of an option, with these words, and its condition.
Verdict because_of_option(Verdict verdict, const Seen& seen, const plan::Option& option, std::string words);

/// Adds the identity gate where it has failed, as it keeps topics out then.
Verdict because_of_failed_gate(Verdict verdict, const Seen& seen);
/// Adds what ended the call, where it has ended.
Verdict because_of_ending(Verdict verdict, const Seen& seen);
/// Adds the conditions of a topic or button, and those of a step where `id` is one.
Verdict because_of_conditions(Verdict verdict, const Seen& seen, const std::string& id);
/// Adds what decided that the patient doesn't get a topic, part or step: the identity gate, the end of the call, or
/// else its conditions.
Verdict because_untold(Verdict verdict, const Seen& seen, const std::string& id);

/// Whether a topic of the order is the one that a test names, or a part of it.
bool is_named(const SeenTopic& topic, const std::string& name);
/// How it stands with a topic; null where the plan has none of this id. Precondition: the call is held.
const TopicStatus* status_of(const Seen& seen, std::string_view topic);
/// Why a topic that isn't in the call isn't; empty where nothing is known of it.
std::string why_not_told(const Seen& seen, const std::string& topic);
/// "`sugar` isn't in this call: …".
Verdict not_in_call(const Seen& seen, const std::string& topic);

/// `end: declined`
std::string in_words(const Departure& departure);
std::string quoted(const std::vector<std::string>& words);

}  // namespace bedside::author_tests
