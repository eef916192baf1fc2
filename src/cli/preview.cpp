// `bedside preview`: the call as it would be delivered, beside the call as written.
#include <memory>
#include <ostream>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>

#include <bedside/json.hpp>
#include <bedside/programme_json.hpp>
#include <bedside/programme_sheet.hpp>
#include <bedside/sheet.hpp>

#include "cli/call_request.hpp"
#include "cli/call_texts.hpp"
#include "cli/command.hpp"
#include "cli/formats.hpp"
#include "cli/overview_text.hpp"
#include "cli/preview_text.hpp"

namespace bedside::cli {
namespace {

constexpr const char* made_with = "bedside " BEDSIDE_VERSION;

/// The page to sign.
std::string html_of(const LoadedCall& loaded, PreparedCall call) {
  Sheet sheet;
  sheet.script = script_of(loaded.plan, loaded.facts, call);
  sheet.call = std::move(call);
  sheet.prices = price_rules(loaded.plan, loaded.facts, loaded.options.arrangement);
  sheet.findings = check_plan(loaded.plan.text(), loaded.plan.id()).findings;
  sheet.facts = loaded.facts.values;
  sheet.origin = {loaded.plan.sha256(), loaded.origin.facts, loaded.origin.history, loaded.origin.habits, made_with};
  return to_html(sheet);
}

int preview_programme(const CallRequest& request, Streams& streams) {
  const LookingOver looking = look_over_programme(request, streams);
  if (!looking.overview) return looking.status;
  if (request.format == "json" || request.format == "html") {
    if (request.facts.empty() && request.format == "json")
      streams.err << "bedside: no --facts, so the plans' example facts are used\n";
    streams.out << (request.format == "json"
                        ? to_json(*looking.overview)
                        : to_html({*looking.overview, looking.origin.facts, looking.origin.history, made_with}));
    return done;
  }
  const int width = width_of_output(request.appearance, streams);
  streams.out << to_text(overview_text(*looking.overview, looking.origin, width),
                         colour_on_output(request.appearance, streams));
  return done;
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
  const auto all = std::make_shared<bool>(false);
  command->add_flag("--all", *all, "the whole programme at a glance: calls that were and calls ahead")
      ->needs(command->get_option("--programme"))
      ->excludes(command->get_option("--call"))
      ->excludes(command->get_option("--as-written"));
  add_format_option(*command, request->format, {{"html", "one page to read, print and sign"}});
  command->footer("Example:\n  bedside preview diabetes-monthly.yaml --facts maria.json");
  return [request, all](Streams& streams) {
    return *all ? preview_programme(*request, streams) : preview(*request, streams);
  };
}

}  // namespace bedside::cli
