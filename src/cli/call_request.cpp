#include "cli/call_request.hpp"

#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/call_texts.hpp"
#include "cli/input.hpp"

namespace bedside::cli {

void add_call_options(CLI::App& command, CallRequest& request) {
  CLI::Option* plan =
      command.add_option("PLAN", request.plan, "the call plan (YAML); - is standard input")->type_name("");
  CLI::Option* programme =
      command.add_option("--programme", request.programme, "a programme of calls (YAML), in place of a plan")
          ->check(refused_when_empty)
          ->type_name("FILE");
  command.add_option("--facts", request.facts, "the patient's facts (JSON); otherwise the examples in the plan")
      ->check(refused_when_empty)
      ->type_name("FILE");
  command.add_option("--history", request.history, "the outcomes of earlier calls (JSON)")
      ->check(refused_when_empty)
      ->type_name("FILE");
  command.add_flag("--as-written", request.as_written, "keep the author's order: the control arm of a trial");
  add_colour_option(command, request.appearance);
  add_width_option(command, request.appearance);
  command.parse_complete_callback([plan, programme] {
    if (plan->count() == 0 && programme->count() == 0) throw CLI::RequiredError("PLAN");
    if (plan->count() > 0 && programme->count() > 0) throw CLI::ExcludesError("PLAN", "--programme");
  });
}

void add_call_name_option(CLI::App& command, CallRequest& request, const std::string& what) {
  command.add_option("--call", request.call, what)->type_name("NAME");
}

void add_programme_call_option(CLI::App& command, CallRequest& request) {
  add_call_name_option(command, request, "which call of the programme, its number or its id; otherwise the next");
  command.get_option("--call")->needs(command.get_option("--programme"));
}

namespace {

Loading load_single_call(const CallRequest& request, Streams& streams) {
  const std::optional<Input> plan_text = read_input(request.plan, streams);
  const std::optional<CallTexts> texts = read_call_texts(request, streams);
  if (!plan_text || !texts) return {{}, wrong_use};
  std::optional<CallPlan> plan =
      reported(load_plan(plan_text->text, plan_text->name), plan_text->text, request, streams);
  if (!plan) return {{}, falls_short};
  const std::optional<std::vector<EarlierCall>> earlier = earlier_calls_in(*texts, request, streams);
  Background background;
  if (!request.history.empty()) background.calls = earlier;
  std::optional<Facts> facts =
      request.facts.empty()
          ? reported(example_facts(*plan, plan_text->name, background), plan_text->text, request, streams)
          : reported(read_facts(*plan, texts->facts.text, texts->facts.name, background), never_shown, request,
                     streams);
  if (!facts || !earlier) return {{}, falls_short};

  SessionOptions options;
  options.arrangement.as_written = request.as_written;
  options.arrangement.history = history_for(*plan, *earlier);
  options.call = request.call.value_or("");
  options.practice = request.facts.empty();
  Origin origin{texts->facts.name, texts->history.name, options.arrangement.history.last_order.size()};
  return {LoadedCall{std::move(*plan), std::move(*facts), std::move(options), std::move(origin)}, done};
}

Expecting expect_single_call(const CallRequest& request, bool pinned, Streams& streams) {
  ExpectedCall expected;
  if (!pinned) {
    const std::optional<Input> text = read_input(request.plan, streams);
    if (!text) return {{}, wrong_use};
    expected.plan = reported(load_plan(text->text, text->name), text->text, request, streams);
    if (!expected.plan) return {{}, falls_short};
  }
  expected.call = request.call;
  if (request.facts.empty()) return {std::move(expected), done};
  const std::optional<CallTexts> texts = read_call_texts(request, streams);
  if (!texts) return {{}, wrong_use};
  const std::optional<std::vector<EarlierCall>> earlier = earlier_calls_in(*texts, request, streams);
  if (!earlier) return {{}, falls_short};
  Background background;
  if (!request.history.empty()) background.calls = earlier;
  expected.facts = [facts = texts->facts, background](const CallPlan& plan) {
    return read_facts(plan, facts.text, facts.name, background);
  };
  return {std::move(expected), done};
}

}  // namespace

std::optional<CallTexts> read_call_texts(const CallRequest& request, Streams& streams) {
  std::optional<Input> facts = request.facts.empty() ? Input{} : read_input(request.facts, streams);
  std::optional<Input> history = request.history.empty() ? Input{} : read_input(request.history, streams);
  if (!facts || !history) return {};
  return CallTexts{std::move(*facts), std::move(*history)};
}

std::optional<std::vector<EarlierCall>> earlier_calls_in(const CallTexts& texts, const CallRequest& request,
                                                         Streams& streams) {
  if (request.history.empty()) return std::vector<EarlierCall>{};
  return reported(read_earlier_calls(texts.history.text, texts.history.name), never_shown, request, streams);
}

PreparedCall LoadedCall::prepared() const {
  PreparedCall call = prepare(plan, facts, options.arrangement);
  call.continuity = continuity;
  return call;
}

Loading load_call(const CallRequest& request, Streams& streams) {
  if (!one_standard_input({request.plan, request.programme, request.facts, request.history}, streams))
    return {{}, wrong_use};
  return request.programme.empty() ? load_single_call(request, streams) : load_call_of_programme(request, streams);
}

Expecting expect_call(const CallRequest& request, bool pinned, Streams& streams) {
  Expecting expecting = request.programme.empty() ? expect_single_call(request, pinned, streams)
                                                  : expect_call_of_programme(request, pinned, streams);
  if (expecting.call && request.as_written) expecting.call->as_written = true;
  return expecting;
}

void say_examples_are_used(const LoadedCall& call, Streams& streams) {
  if (call.origin.facts.empty()) streams.err << "bedside: no --facts, so the plan's example facts are used\n";
}

}  // namespace bedside::cli
