// What a call is opened with: facts, history and options, as a host gives them.
#pragma once

#include <variant>

#include <bedside/live_call.hpp>

#include "c_api/misuse.hpp"

namespace bedside::c_api {

struct Opening {
  Facts facts;
  SessionOptions options;
};

/// The opening, or what is wrong with it.
std::variant<Opening, Answer> opening_of(const CallPlan& plan, Given facts, Given options);

/// The events in these lines, or which line is none.
std::variant<std::vector<Event>, Answer> events_of(Given lines);

/// All problems in words; lines of `source` are shown.
std::string rendered(const std::vector<Diagnostic>& problems, std::string_view source);

}  // namespace bedside::c_api
