// What `drive` and `run` have in common: a live call, its journal, and its outcome.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <bedside/bedside.hpp>

#include "cli/call_request.hpp"
#include "cli/command_line.hpp"

namespace bedside::cli {

/// As the person asked for it.
struct LiveRequest {
  CallRequest call;
  std::string journal;
  std::string outcome;
  bool pinned = false;
};

void add_live_options(CLI::App& command, LiveRequest& request);

/// A session that was started, or resumed from its journal.
struct LiveCall {
  std::unique_ptr<Journal> journal;  ///< null when none was asked for
  Session session;
  bool practice = false;
};

/// The call, or none and the exit status, with the reasons on the error stream.
struct LiveOpening {
  std::optional<LiveCall> call;
  int status = done;
};
LiveOpening open_live_call(const LiveRequest& request, Streams& streams);

/// Whether no file is to be read from standard input, which is for something else; said on the error stream when not.
bool leaves_standard_input(const LiveRequest& request, std::string_view what_it_is_for, Streams& streams);

/// Writes the outcome where it was asked for; false, and said on the error stream, when that can't be.
bool write_outcome(const LiveRequest& request, const Session& session, Streams& streams);

}  // namespace bedside::cli
