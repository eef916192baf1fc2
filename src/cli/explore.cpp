// `bedside explore`: every call that a plan can lead to, and what is wrong with them.
#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>

#include <bedside/exploration.hpp>

#include "cli/appearance.hpp"
#include "cli/command.hpp"
#include "cli/explore_text.hpp"
#include "cli/formats.hpp"
#include "cli/input.hpp"
#include "cli/problems.hpp"
#include "cli/whole_number.hpp"

namespace bedside::cli {
namespace {

/// More calls than these take days.
constexpr std::size_t highest_limit = 1'000'000'000;

struct ExploreRequest {
  std::string plan;
  std::string format = "text";
  ExploreOptions options;
  bool strict = false;
  Appearance appearance;
};

int status_of(const Exploration& exploration, bool strict) {
  const bool falls = std::any_of(
      exploration.findings.begin(), exploration.findings.end(),
      [&](const ExplorationFinding& finding) { return strict || finding.problem.severity == Severity::error; });
  return falls ? falls_short : done;
}

int explore_plan(const ExploreRequest& request, Streams& streams) {
  const std::optional<Input> input = read_input(request.plan, streams);
  if (!input) return wrong_use;
  const Checked<CallPlan> plan = load_plan(input->text, input->name);
  report(plan.diagnostics, request.appearance, streams, input->text);
  if (!plan) return falls_short;
  const Exploration exploration = explore(*plan.value, request.options, input->name);
  if (request.format == "json")
    streams.out << to_json(exploration);
  else
    streams.out << explore_text(exploration, input->text, colour_on_output(request.appearance, streams));
  return status_of(exploration, request.strict);
}

}  // namespace

Action add_explore(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("explore", "every call that a plan can lead to: what goes wrong for whom");
  const auto request = std::make_shared<ExploreRequest>();
  command->add_option("PLAN", request->plan, "the call plan (YAML); - is standard input")->required()->type_name("");
  CLI::Option* limit = command->add_option("--limit", request->options.limit, "calls to play at most")->type_name("N");
  take_whole_number(*limit, 1, highest_limit);
  CLI::Option* seed = command->add_option("--seed", request->options.seed, "another number plays other calls at random")
                          ->type_name("S");
  take_whole_number(*seed, 0, std::numeric_limits<std::int64_t>::max());
  command->add_flag("--strict", request->strict, "fail on warnings too");
  add_format_option(*command, request->format);
  add_colour_option(*command, request->appearance);
  command->footer("Example:\n  bedside explore diabetes-monthly.yaml");
  return [request](Streams& streams) { return explore_plan(*request, streams); };
}

}  // namespace bedside::cli
