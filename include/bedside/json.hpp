// The machine formats, as docs/ describes them. Each function gives one JSON document, which ends in a newline unless
// it is said to be one line. Control and bidirectional characters are escaped, so that it is safe on a terminal, and
// every text round-trips. Commands are read as well.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <bedside/command.hpp>
#include <bedside/comparison.hpp>
#include <bedside/diagnostic.hpp>
#include <bedside/export.hpp>
#include <bedside/outcome.hpp>
#include <bedside/plan_summary.hpp>
#include <bedside/prepared_call.hpp>
#include <bedside/reply.hpp>
#include <bedside/session.hpp>
#include <bedside/value.hpp>

namespace bedside {

/// `bedside preview --format json`.
BEDSIDE_EXPORT std::string to_json(const PreparedCall& call);

/// What a line of `bedside prepare` holds beside the order of the call.
struct CallLine {
  std::size_t number = 0;  ///< of the line that the patient was read from, from 1; 0: not written
  Value patient;           ///< who the call is for; null: not written
  bool moves = false;
  bool steps = false;
};

/// `bedside prepare`: the fields of `to_json(call)` that differ from patient to patient, on one line.
BEDSIDE_EXPORT std::string to_json_line(const PreparedCall& call, const CallLine& line = {});

/// `bedside prepare`: a line that could not be read, and why, on one line.
BEDSIDE_EXPORT std::string to_json_line(const std::vector<Diagnostic>& problems, std::size_t number);

/// `bedside check --format json`.
BEDSIDE_EXPORT std::string to_json(const std::vector<CheckedFile>& files);

/// `bedside explain --format json`.
BEDSIDE_EXPORT std::string to_json(const PreparedCall& call, const std::vector<RulePrice>& prices,
                                   const std::vector<NeighbourReason>& neighbours);

/// `bedside diff --format json`.
BEDSIDE_EXPORT std::string to_json(const Comparison& comparison);

/// `bedside eval`: one line. Whole numbers have no decimal point and other numbers have one or an exponent; those that
/// JSON lacks are the texts "NaN", "Infinity" and "-Infinity". A moment (of the years 1 to 9999) is a text such as
/// "2026-12-01T00:00:00Z", a length of time one such as "120s". A key that isn't a text is written as one: `true`, `1`.
BEDSIDE_EXPORT std::string to_json(const Value& value);

inline constexpr std::size_t longest_command = std::size_t{1024} * 1024;  ///< in bytes, as JSON

/// `{"do": "outcome"}`: asks for the outcome so far. No command, as it changes nothing.
struct OutcomeRequest {};

/// A command on one line, such as `{"do": "answer", "step": "pain/1", "value": 7}`, or why it is none, with the code
/// `not_json`, `not_an_object`, `unknown_command`, `missing_field`, `unknown_field`, `duplicate_field`, `wrong_type`,
/// `unknown_reason` or `too_large`. Whether it fits the call is for the session to say.
BEDSIDE_EXPORT std::variant<Command, OutcomeRequest, Refusal> read_command(std::string_view json);

/// What a live call says to a command, on one line without its newline: `{"ok": true, "step": …, "call": …}`, or
/// `{"ok": false, "error": …}`. With an outcome: the answer to an `OutcomeRequest`.
BEDSIDE_EXPORT std::string to_json(const Reply& reply, const CallStatus& call);
BEDSIDE_EXPORT std::string to_json(const Reply& reply, const CallStatus& call, const Outcome& outcome);

/// One line with its newline: an element of the array that `read_history` takes.
BEDSIDE_EXPORT std::string to_json(const Outcome& outcome);

/// The command on one line, as `read_command` takes it. Its texts are UTF-8, its value is one that JSON has, and its
/// time is in the years 1 to 9999.
BEDSIDE_EXPORT std::string to_json(const Command& command);

}  // namespace bedside
