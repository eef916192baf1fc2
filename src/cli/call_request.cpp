#include "cli/call_request.hpp"

#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/formats.hpp"
#include "cli/input.hpp"
#include "cli/problems.hpp"

namespace bedside::cli {
namespace {

// The value, with whatever there is to say about it on the error stream.
template <class T>
std::optional<T> reported(Checked<T> checked, const std::string& source, const CallRequest& request, Streams& streams) {
  report(checked.diagnostics, request.appearance, streams, source);
  return std::move(checked.value);
}

// The lines of facts and history hold what nobody but the nurse should read; their problems are named, not drawn.
constexpr const char* never_shown = "";

// An empty name is more likely a mistake in a script than a wish for the example patient.
std::string refused_when_empty(const std::string& name) {
  return name.empty() ? "the file name is empty" : "";
}

}  // namespace

void add_call_options(CLI::App& command, CallRequest& request) {
  command.add_option("PLAN", request.plan, "the call plan (YAML); - is standard input")->required()->type_name("");
  command.add_option("--facts", request.facts, "the patient's facts (JSON); otherwise the examples in the plan")
      ->check(refused_when_empty)
      ->type_name("FILE");
  command.add_option("--history", request.history, "the outcomes of earlier calls (JSON)")
      ->check(refused_when_empty)
      ->type_name("FILE");
  command.add_flag("--as-written", request.as_written, "keep the author's order: the control arm of a trial");
  add_colour_option(command, request.appearance);
  add_width_option(command, request.appearance);
}

Loading load_call(const CallRequest& request, Streams& streams) {
  if (!one_standard_input({request.plan, request.facts, request.history}, streams)) return {{}, wrong_use};

  const std::optional<Input> plan_text = read_input(request.plan, streams);
  const std::optional<Input> facts_text = request.facts.empty() ? Input{} : read_input(request.facts, streams);
  const std::optional<Input> history_text = request.history.empty() ? Input{} : read_input(request.history, streams);
  if (!plan_text || !facts_text || !history_text) return {{}, wrong_use};

  std::optional<CallPlan> plan =
      reported(load_plan(plan_text->text, plan_text->name), plan_text->text, request, streams);
  if (!plan) return {{}, falls_short};

  std::optional<Facts> facts =
      request.facts.empty()
          ? reported(example_facts(*plan, plan_text->name), plan_text->text, request, streams)
          : reported(read_facts(*plan, facts_text->text, facts_text->name), never_shown, request, streams);
  std::optional<History> history = History{};
  if (!request.history.empty())
    history = reported(read_history(*plan, history_text->text, history_text->name), never_shown, request, streams);
  if (!facts || !history) return {{}, falls_short};

  PrepareOptions options;
  options.as_written = request.as_written;
  options.history = std::move(*history);
  Origin origin{facts_text->name, history_text->name, options.history.last_order.size()};
  return {LoadedCall{std::move(*plan), std::move(*facts), std::move(options), std::move(origin)}, done};
}

void say_examples_are_used(const LoadedCall& call, Streams& streams) {
  if (call.origin.facts.empty()) streams.err << "bedside: no --facts, so the plan's example facts are used\n";
}

}  // namespace bedside::cli
