// The files that a call is made of, as far as every call has them.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <bedside/programme.hpp>
#include <bedside/programme_overview.hpp>

#include "cli/call_request.hpp"
#include "cli/input.hpp"
#include "cli/problems.hpp"

namespace bedside::cli {

/// The lines of facts and history hold what nobody but the nurse should read; their problems are named, not drawn.
inline constexpr const char* never_shown = "";

/// The value, with whatever there is to say about it on the error stream.
template <class T>
std::optional<T> reported(Checked<T> checked, const std::string& source, const CallRequest& request, Streams& streams) {
  report(checked.diagnostics, request.appearance, streams, source);
  return std::move(checked.value);
}

/// Both empty where they weren't asked for.
struct CallTexts {
  Input facts;
  Input history;
};

/// None when one can't be read, which is then said on the error stream.
std::optional<CallTexts> read_call_texts(const CallRequest& request, Streams& streams);

/// None when the history is no history, which is then said on the error stream.
std::optional<std::vector<EarlierCall>> earlier_calls_in(const CallTexts& texts, const CallRequest& request,
                                                         Streams& streams);

/// All calls of the programme that was asked for, or the exit status.
struct LookingOver {
  std::optional<ProgrammeOverview> overview;
  Origin origin;
  int status = done;
};
LookingOver look_over_programme(const CallRequest& request, Streams& streams);

/// A call of the programme that was asked for, and of a call that a journal kept what is expected of it.
Loading load_call_of_programme(const CallRequest& request, Streams& streams);
Expecting expect_call_of_programme(const CallRequest& request, bool pinned, Streams& streams);

}  // namespace bedside::cli
