#include "cli/live_call.hpp"

#include <filesystem>
#include <ostream>
#include <random>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/appearance.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

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
  for (const std::string& other : {request.journal, request.call.plan, request.call.facts, request.call.history})
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

/// The lines of what is read hold what nobody but the nurse should see, so problems are named, not drawn.
bool report(const std::vector<Diagnostic>& problems, const LiveRequest& request, Streams& streams) {
  const bool colour = colour_on_errors(request.call.appearance, streams);
  for (const Diagnostic& problem : problems) streams.err << render(problem, "", colour);
  return !has_errors(problems);
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

LiveOpening start(const LiveRequest& request, Streams& streams) {
  Loading loading = load_call(request.call, streams);
  if (!loading.call) return {{}, loading.status};
  const LoadedCall& loaded = *loading.call;
  SessionOptions options;
  options.arrangement = loaded.options;
  options.call = request.call_name;
  options.practice = request.call.facts.empty();
  std::unique_ptr<Journal> journal;
  if (!request.journal.empty()) {
    const JournalHeader header = journal_header(loaded.plan, loaded.facts, options, new_session_id());
    Checked<Journal> created = Journal::create(request.journal, header);
    if (!report(created.diagnostics, request, streams)) return {{}, wrong_use};
    journal = std::make_unique<Journal>(std::move(*created.value));
  }
  LiveCall call{std::move(journal), start_session(loaded.plan, loaded.facts, options), options.practice};
  if (call.journal) call.session.keep_events(call.journal.get());
  return {std::move(call), done};
}

/// A call goes on from its journal: with the plan that it was started with, for the patient that it was started for.
class Resuming {
 public:
  Resuming(const LiveRequest& request, Streams& streams) : request_(request), streams_(streams) {}

  LiveOpening run() {
    Checked<Journal> opened = Journal::open(request_.journal, kept_);
    if (!report(opened.diagnostics, request_, streams_)) return {{}, falls_short};
    const std::optional<CallPlan> plan = request_.pinned ? pinned() : named();
    if (!plan || (plan->sha256() == kept_.header.plan_sha256 && !is_same_patient(*plan))) return {{}, status_};
    Checked<Session> session = resume_session(*plan, kept_);
    if (!report(session.diagnostics, request_, streams_)) return {{}, falls_short};
    LiveCall call{std::make_unique<Journal>(std::move(*opened.value)), std::move(*session.value),
                  kept_.header.practice};
    call.session.keep_events(call.journal.get());
    return {std::move(call), done};
  }

 private:
  std::optional<CallPlan> pinned() {
    Checked<CallPlan> plan = pinned_plan(kept_);
    if (!plan && !report(plan.diagnostics, request_, streams_)) status_ = falls_short;
    return std::move(plan.value);
  }

  std::optional<CallPlan> named() {
    status_ = wrong_use;
    const std::optional<Input> text = read_input(request_.call.plan, streams_);
    if (!text) return {};
    status_ = falls_short;
    Checked<CallPlan> plan = load_plan(text->text, text->name);
    const bool colour = colour_on_errors(request_.call.appearance, streams_);
    for (const Diagnostic& problem : plan.diagnostics) streams_.err << render(problem, text->text, colour);
    return std::move(plan.value);
  }

  /// Without facts the call goes on with those kept.
  bool is_same_patient(const CallPlan& plan) {
    if (request_.call.facts.empty()) return true;
    status_ = wrong_use;
    const std::optional<Input> text = read_input(request_.call.facts, streams_);
    if (!text) return false;
    status_ = falls_short;
    const Checked<Facts> facts = read_facts(plan, text->text, text->name);
    return report(facts.diagnostics, request_, streams_) &&
           report(compare_facts(plan, *facts.value, kept_), request_, streams_);
  }

  const LiveRequest& request_;
  Streams& streams_;
  KeptCall kept_;
  int status_ = done;
};

}  // namespace

void add_live_options(CLI::App& command, LiveRequest& request) {
  add_call_options(command, request.call);
  command.add_option("--call", request.call_name, "what the outcome calls this call, such as monthly")
      ->type_name("NAME");
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
  return Resuming(request, streams).run();
}

bool write_outcome(const LiveRequest& request, const Session& session, Streams& streams) {
  return request.outcome.empty() || write_file(request.outcome, to_json(session.outcome()), streams);
}

}  // namespace bedside::cli
