#include "cli/live_call.hpp"

#include <filesystem>
#include <random>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/appearance.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/problems.hpp"

namespace bedside::cli {
namespace {

/// An empty name is more likely a mistake in a script than a wish to keep nothing.
std::string refused_as_file(const std::string& name) {
  if (name.empty()) return "the file name is empty";
  return name == "-" ? "it has to be a file" : "";
}

bool is_same_file(const std::string& one, const std::string& other) {
  std::error_code none;
  return !one.empty() && !other.empty() && (one == other || std::filesystem::equivalent(one, other, none));
}

/// Better now than at the end of the call.
bool can_write_outcome(const LiveRequest& request, Streams& streams) {
  if (request.outcome.empty()) return true;
  for (const std::string& other :
       {request.journal, request.call.plan, request.call.programme, request.call.facts, request.call.history})
    if (is_same_file(request.outcome, other)) {
      complain(streams, fmt::format("--outcome would write over `{}`", other));
      return false;
    }
  const std::filesystem::path folder = std::filesystem::path(request.outcome).parent_path();
  std::error_code none;
  if (folder.empty() || std::filesystem::is_directory(folder, none)) return true;
  complain(streams, fmt::format("cannot write `{}`: there is no such folder", request.outcome));
  return false;
}

/// Unique to the call; bedside itself has no randomness.
std::string new_session_id() {
  std::random_device random;
  std::string id;
  for (int word = 0; word < 4; ++word) id += fmt::format("{:08x}", random());
  return id;
}

/// Whether a patient's call may have been begun where practice is to be kept now.
bool would_hide_a_call(const LiveRequest& request) {
  std::error_code none;
  return !request.journal.empty() && request.call.facts.empty() && std::filesystem::exists(request.journal, none);
}

LiveCall live_call(JournaledCall call) {
  return {std::move(call.journal), std::move(call.session), call.options.practice};
}

LiveOpening start(const LiveRequest& request, Streams& streams) {
  Loading loading = load_call(request.call, streams);
  if (!loading.call) return {{}, loading.status};
  const LoadedCall& loaded = *loading.call;
  const SessionOptions& options = loaded.options;
  if (request.journal.empty())
    return {LiveCall{nullptr, start_session(loaded.plan, loaded.facts, options), options.practice}, done};
  Checked<JournaledCall> begun = begin_call(request.journal, loaded.plan, loaded.facts, options, new_session_id());
  if (!report(begun.diagnostics, request.call.appearance, streams)) return {{}, wrong_use};
  return {live_call(std::move(*begun.value)), done};
}

/// What is said in the words of the library, with the option that goes by those words here.
std::vector<Diagnostic> with_options(std::vector<Diagnostic> problems) {
  for (Diagnostic& problem : problems)
    if (problem.code == "journal-other-plan" && problem.hint.ends_with("that the journal keeps"))
      problem.hint += " (`--pinned`)";
  return problems;
}

/// The call of a programme that a journal keeps is known by its name there.
CallRequest as_in_journal(const LiveRequest& request) {
  CallRequest call = request.call;
  if (call.programme.empty() || call.call) return call;
  const Checked<KeptCall> kept = Journal::read(request.journal);
  if (kept && !kept.value->header.call.empty()) call.call = kept.value->header.call;
  return call;
}

/// With the plan that it was started with, for the patient that it was started for; without facts with those kept.
LiveOpening resume(const LiveRequest& request, Streams& streams) {
  const Appearance& appearance = request.call.appearance;
  Expecting expecting = expect_call(as_in_journal(request), request.pinned, streams);
  if (!expecting.call) return {{}, expecting.status};
  Checked<JournaledCall> resumed = resume_call(request.journal, *expecting.call);
  report(with_options(std::move(resumed.diagnostics)), appearance, streams);
  if (!resumed) return {{}, falls_short};
  return {live_call(std::move(*resumed.value)), done};
}

}  // namespace

void add_live_options(CLI::App& command, LiveRequest& request) {
  add_call_options(command, request.call);
  command.get_option("PLAN")->description("the call plan (YAML), a file");
  add_call_name_option(
      command, request.call,
      "what the outcome calls this call, such as monthly; of a programme, which call, by its number or "
      "its id; otherwise the next");
  command.add_option("--journal", request.journal, "the file that keeps the call, and from which it is resumed")
      ->check(refused_as_file)
      ->type_name("FILE");
  command.add_flag("--pinned", request.pinned, "go on with the plan kept in the journal");
  command.add_option("--outcome", request.outcome, "where to write the outcome (JSON) at the end")
      ->check(refused_as_file)
      ->type_name("FILE");
}

LiveOpening open_live_call(const LiveRequest& request, Streams& streams) {
  if (!can_write_outcome(request, streams)) return {{}, wrong_use};
  if (request.journal.empty() || !Journal::was_begun(request.journal)) {
    if (request.pinned) {
      complain(streams, request.journal.empty() ? "--pinned goes with --journal"
                                                : "--pinned goes on with a journal, and there is none yet");
      return {{}, wrong_use};
    }
    if (would_hide_a_call(request)) {
      complain(streams, fmt::format("`{}` was cut before its call began; with --facts a new call begins in its place",
                                    request.journal));
      return {{}, falls_short};
    }
    return start(request, streams);
  }
  return resume(request, streams);
}

bool leaves_standard_input(const LiveRequest& request, std::string_view what_it_is_for, Streams& streams) {
  for (const std::string& path : {request.call.plan, request.call.programme, request.call.facts, request.call.history})
    if (path == "-") {
      complain(streams, fmt::format("no file can be `-`: standard input {}", what_it_is_for));
      return false;
    }
  return true;
}

bool write_outcome(const LiveRequest& request, const Session& session, Streams& streams) {
  return request.outcome.empty() || write_file(request.outcome, to_json(session.outcome()), streams);
}

}  // namespace bedside::cli
