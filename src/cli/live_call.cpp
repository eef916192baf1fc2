#include "cli/live_call.hpp"

#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/input.hpp"
#include "cli/output.hpp"

namespace bedside::cli {

void add_live_options(CLI::App& command, LiveRequest& request) {
  add_call_options(command, request.call);
  command.add_option("--call", request.call_name, "what the outcome calls this call, such as monthly")->type_name("NAME");
  command.add_option("--journal", request.journal, "the file that keeps the call, and from which it is resumed")
      ->type_name("FILE");
  command.add_flag("--pinned", request.pinned, "go on with the plan kept in the journal");
  command.add_option("--outcome", request.outcome, "where to write the outcome (JSON) at the end")->type_name("FILE");
}

LiveOpening open_live_call(const LiveRequest& request, Streams& streams) {
  Loading loading = load_call(request.call, streams);
  if (!loading.call) return {{}, loading.status};
  SessionOptions options;
  options.arrangement = std::move(loading.call->options);
  options.call = request.call_name;
  options.practice = request.call.facts.empty();
  return {LiveCall{start_session(loading.call->plan, loading.call->facts, options), options.practice}, done};
}

bool write_outcome(const LiveRequest& request, const Session& session, Streams& streams) {
  return request.outcome.empty() || write_file(request.outcome, to_json(session.outcome()), streams);
}

}  // namespace bedside::cli
