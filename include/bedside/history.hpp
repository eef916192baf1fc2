// What earlier calls leave for the next one: the outcomes that a host keeps, and what one call takes of them.
//
// Plain values: copy them, keep them, hand them to another thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <bedside/export.hpp>
#include <bedside/value.hpp>

namespace bedside {

/// A choice that the patient made: an `offer`.
struct Choice {
  std::string answer;  ///< its name
  std::string option;
  std::string about;  ///< treatment, provider, schedule, other; or empty
  bool recommended = false;
  bool operator==(const Choice&) const = default;
};

struct Deferral {
  std::string topic;
  std::string because;
  bool operator==(const Deferral&) const = default;
};

/// One earlier call, as its outcome tells it. What an outcome didn't say is empty.
struct EarlierCall {
  std::string plan;                        ///< its id
  std::string call;                        ///< as the host called it, in a programme the id of the call
  std::string date;                        ///< ISO 8601
  std::string nurse;                       ///< by name
  std::optional<Timestamp> started_at;     ///< host time of its first command
  std::vector<std::string> order;          ///< topics and parts as they were delivered, rituals included
  Values remembered;                       ///< by name; a date is text
  std::vector<Choice> choices;             ///< that the patient made
  std::vector<std::string> rungs;          ///< reached in it: `food/low-fat-swap`
  std::vector<Deferral> deferred;          ///< topics left to a later call
  std::optional<std::string> disposition;  ///< as in JSON; none while the call goes on
  bool practice = false;
  bool operator==(const EarlierCall&) const = default;
};

/// Whether the nurse talked with the patient in it: neither a call that nobody answered, nor one that ended before the
/// patient was known to be the right person.
BEDSIDE_EXPORT bool was_held(const EarlierCall& call);

/// What is known of a patient beside the facts that the host gives. Facts that the host doesn't give, and that the plan
/// takes from here, are filled in: see `read_facts`.
struct Background {
  std::optional<std::vector<EarlierCall>> calls{};  ///< oldest first; none: nobody knows whether there were any
  std::optional<bool> is_last_call{};               ///< of a programme; none outside of one
};

/// A topic of this call that an earlier one owes the patient.
struct CarriedOver {
  std::string topic;
  std::string because;  ///< why it was left: a reason of the published list, or a disposition
  std::string call;     ///< of the call that left it first; may be empty
  std::string date;     ///< of the same
  bool operator==(const CarriedOver&) const = default;
};

/// What earlier calls mean for the order and the offers of one call.
struct History {
  std::vector<std::string> last_order;      ///< of the body's topics, in the last call that delivered any
  std::vector<CarriedOver> carried_over{};  ///< topics of the plan, in the order in which they were left
  /// By the name of an offer's answer: the option chosen last.
  std::map<std::string, std::string, std::less<>> chosen{};
  bool operator==(const History&) const = default;
};

/// A topic that isn't told in this call, whatever its condition says, and why, in words.
struct Withheld {
  std::string topic;
  std::string because;
  bool operator==(const Withheld&) const = default;
};

/// What stays the same from call to call, in the offers of each.
struct Habits {
  bool same_nurse = false;  ///< of an offer about the provider, what was chosen last time comes first
  bool same_time = false;   ///< of an offer about the schedule, likewise
  bool operator==(const Habits&) const = default;
};

/// What a call belongs to. All empty where it stands alone.
struct Enrolment {
  std::string programme;  ///< its id
  std::string trial;      ///< its name
  std::string arm;        ///< of the trial, that this patient is in
  std::string patient;    ///< SHA-256 of the trial's name and who the patient is: the same in all calls of the trial
  bool operator==(const Enrolment&) const = default;
};

}  // namespace bedside
