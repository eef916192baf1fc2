// What `preview` and `explain` have in common: a plan, a patient, and the call that is made of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <bedside/programme.hpp>

#include "cli/appearance.hpp"
#include "cli/command_line.hpp"
#include "cli/notes.hpp"

namespace bedside::cli {

/// As the person asked for it.
struct CallRequest {
  std::string plan;
  std::string programme;            ///< empty: the plan stands alone
  std::optional<std::string> call;  ///< of the programme, by its number or its id; of a live call alone, its name
  std::string facts;                ///< empty: the examples that the plan declares
  std::string history;              ///< empty: no earlier call
  bool as_written = false;
  std::string format = "text";
  Appearance appearance;
};

void add_call_options(CLI::App& command, CallRequest& request);
void add_call_name_option(CLI::App& command, CallRequest& request, const std::string& what);
/// The same where a call that stands alone has no name.
void add_programme_call_option(CLI::App& command, CallRequest& request);

struct LoadedCall {
  CallPlan plan;
  Facts facts;
  SessionOptions options;
  Origin origin;
  std::optional<Continuity> continuity{};

  PreparedCall prepared() const;
};

/// Everything read, or none and the exit status, with the reasons on the error stream.
struct Loading {
  std::optional<LoadedCall> call;
  int status = done;
};
Loading load_call(const CallRequest& request, Streams& streams);

/// What is asked of a call that a journal kept, or the exit status. `pinned`: whatever became of its plan.
struct Expecting {
  std::optional<ExpectedCall> call;
  int status = done;
};
Expecting expect_call(const CallRequest& request, bool pinned, Streams& streams);

/// For formats without a place to say so: on the error stream, when there was no `--facts`.
void say_examples_are_used(const LoadedCall& call, Streams& streams);

}  // namespace bedside::cli
