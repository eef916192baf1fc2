// `bedside preview`: the call as it would be delivered, beside the call as written.
#include <memory>
#include <ostream>

#include <bedside/json.hpp>

#include "cli/call_request.hpp"
#include "cli/command.hpp"
#include "cli/formats.hpp"
#include "cli/preview_text.hpp"

namespace bedside::cli {
namespace {

int preview(const CallRequest& request, Streams& streams) {
  const Loading loading = load_call(request, streams);
  if (!loading.call) return loading.status;
  const LoadedCall& loaded = *loading.call;
  const PreparedCall call = prepare(loaded.plan, loaded.facts, loaded.options);
  if (request.format == "json") {
    say_examples_are_used(loaded, streams);
    streams.out << to_json(call);
    return done;
  }
  const int width = width_of_output(request.appearance, streams);
  streams.out << to_text(preview_text(call, loaded.origin, width), colour_on_output(request.appearance, streams));
  return done;
}

}  // namespace

Action add_preview(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("preview", "the call as written beside the call as delivered");
  const auto request = std::make_shared<CallRequest>();
  add_call_options(*command, *request);
  add_format_option(*command, request->format, {"html"});
  command->footer("Example:\n  bedside preview diabetes-monthly.yaml --facts maria.json");
  return [request](Streams& streams) { return preview(*request, streams); };
}

}  // namespace bedside::cli
