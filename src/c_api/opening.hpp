// What a call is opened with: facts, history and options, as a host gives them.
#pragma once

#include <optional>
#include <variant>

#include <bedside/live_call.hpp>

#include "c_api/misuse.hpp"

namespace bedside::c_api {

struct Options {
  std::optional<std::string> call;  ///< what the host calls it
  std::optional<bool> as_written;
  std::string journal;  ///< the path; empty: none
  std::string id;       ///< of a session with a journal
};

/// The options, or what is wrong with them.
std::variant<Options, Answer> options_of(Given given);

/// What is known of the patient: the plan's examples when no facts are given.
struct Known {
  Facts facts;
  History history;
  bool practice = false;
};
std::variant<Known, Answer> known_of(const CallPlan& plan, Given facts);

/// The events in these lines, or which line is none.
std::variant<std::vector<Event>, Answer> events_of(Given lines);

/// All problems in words; lines of `source` are shown.
std::string rendered(const std::vector<Diagnostic>& problems, std::string_view source);

}  // namespace bedside::c_api
