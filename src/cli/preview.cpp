// `bedside preview`: the call as it would be delivered, beside the call as written.
#include <memory>
#include <ostream>
#include <string>
#include <utility>

#include <bedside/json.hpp>
#include <bedside/sheet.hpp>

#include "cli/call_request.hpp"
#include "cli/command.hpp"
#include "cli/formats.hpp"
#include "cli/preview_text.hpp"

namespace bedside::cli {
namespace {

/// The page to sign.
std::string html_of(const LoadedCall& loaded, PreparedCall call) {
  Sheet sheet;
  sheet.script = script_of(loaded.plan, loaded.facts, call);
  sheet.call = std::move(call);
  sheet.prices = price_rules(loaded.plan, loaded.facts, loaded.options.arrangement);
  sheet.findings = check_plan(loaded.plan.text(), loaded.plan.id()).findings;
  sheet.facts = loaded.facts.values;
  sheet.origin = {loaded.plan.sha256(), loaded.origin.facts, loaded.origin.history, loaded.origin.habits,
                  "bedside " BEDSIDE_VERSION};
  return to_html(sheet);
}

int preview(const CallRequest& request, Streams& streams) {
  const Loading loading = load_call(request, streams);
  if (!loading.call) return loading.status;
  const LoadedCall& loaded = *loading.call;
  PreparedCall call = loaded.prepared();
  if (request.format == "json") {
    say_examples_are_used(loaded, streams);
    streams.out << to_json(call);
    return done;
  }
  if (request.format == "html") {
    streams.out << html_of(loaded, std::move(call));
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
  add_programme_call_option(*command, *request);
  add_format_option(*command, request->format, {{"html", "one page to read, print and sign"}});
  command->footer("Example:\n  bedside preview diabetes-monthly.yaml --facts maria.json");
  return [request](Streams& streams) { return preview(*request, streams); };
}

}  // namespace bedside::cli
