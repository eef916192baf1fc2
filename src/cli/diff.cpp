// `bedside diff`: two versions of a plan beside each other.
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <bedside/compare.hpp>
#include <bedside/json.hpp>

#include "cli/appearance.hpp"
#include "cli/command.hpp"
#include "cli/diff_text.hpp"
#include "cli/formats.hpp"
#include "cli/input.hpp"
#include "cli/problems.hpp"

namespace bedside::cli {
namespace {

struct DiffRequest {
  std::string before;
  std::string after;
  std::vector<std::string> facts;  // none: the examples that each version declares
  std::string format = "text";
  bool tells_by_status = false;
  Appearance appearance;
};

struct Version {
  Input input;
  CallPlan plan;
};

std::optional<Version> load(const Input& input, const DiffRequest& request, Streams& streams) {
  const Checked<CallPlan> plan = load_plan(input.text, input.name);
  // Warnings are for `bedside check`: here they would hide what differs.
  if (plan) return Version{input, *plan.value};
  report(plan.diagnostics, request.appearance, streams, input.text);
  return std::nullopt;
}

/// The facts of one patient as this version takes them. Lines of facts are never shown.
std::optional<Facts> facts_for(const Version& version, const Input* facts, const DiffRequest& request,
                               Streams& streams) {
  const Checked<Facts> read = facts == nullptr ? example_facts(version.plan, version.input.name)
                                               : read_facts(version.plan, facts->text, facts->name);
  if (!read) {
    report(read.diagnostics, request.appearance, streams, facts == nullptr ? version.input.text : "");
    if (facts != nullptr) complain(streams, facts->name + " doesn't fit " + version.input.name);
    return std::nullopt;
  }
  return *read.value;
}

bool add_profile(const Version& before, const Version& after, const Input* facts, const DiffRequest& request,
                 Streams& streams, Comparison& comparison) {
  const std::optional<Facts> old_facts = facts_for(before, facts, request, streams);
  const std::optional<Facts> new_facts = facts_for(after, facts, request, streams);
  if (!old_facts || !new_facts) return false;
  PrepareOptions options;
  options.with_steps = false;
  const PreparedCall old_call = prepare(before.plan, *old_facts, options);
  // What says the same is arranged in the same way, which can take long.
  const PreparedCall new_call = comparison.changes.empty() ? old_call : prepare(after.plan, *new_facts, options);
  comparison.profiles.push_back(
      compare_calls(old_call, new_call, facts == nullptr ? "the example facts of each" : facts->name));
  return true;
}

/// Empty when one of the files can't be read, which has been said.
std::vector<Input> read_all(const std::vector<std::string>& paths, Streams& streams) {
  std::vector<Input> inputs;
  for (const std::string& path : paths)
    if (std::optional<Input> input = read_input(path, streams)) inputs.push_back(std::move(*input));
  return inputs.size() == paths.size() ? inputs : std::vector<Input>{};
}

void write(const Comparison& comparison, const Version& before, const Version& after, const DiffRequest& request,
           Streams& streams) {
  if (request.format == "json") {
    streams.out << to_json(comparison);
    return;
  }
  const Lines lines =
      diff_text(comparison, before.input.name, after.input.name, width_of_output(request.appearance, streams));
  streams.out << to_text(lines, colour_on_output(request.appearance, streams));
}

int diff(const DiffRequest& request, Streams& streams) {
  std::vector<std::string> paths{request.before, request.after};
  paths.insert(paths.end(), request.facts.begin(), request.facts.end());
  if (!one_standard_input(paths, streams)) return wrong_use;
  const std::vector<Input> inputs = read_all(paths, streams);
  if (inputs.empty()) return wrong_use;
  const std::optional<Version> before = load(inputs[0], request, streams);
  const std::optional<Version> after = load(inputs[1], request, streams);
  if (!before || !after) return falls_short;

  Comparison comparison = compare_plans(before->plan, after->plan);
  bool all_fit = true;
  for (std::size_t i = 2; i < inputs.size(); ++i)
    all_fit = add_profile(*before, *after, &inputs[i], request, streams, comparison) && all_fit;
  if (request.facts.empty()) all_fit = add_profile(*before, *after, nullptr, request, streams, comparison);
  write(comparison, *before, *after, request, streams);
  if (!all_fit) return falls_short;
  return request.tells_by_status && comparison.differs() ? falls_short : done;
}

}  // namespace

Action add_diff(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("diff", "what differs between two versions of a plan");
  const auto request = std::make_shared<DiffRequest>();
  command->add_option("OLD", request->before, "the call plan before (YAML)")->required()->type_name("");
  command->add_option("NEW", request->after, "the call plan after; - is standard input")->required()->type_name("");
  command
      ->add_option("--facts", request->facts, "a patient's facts (JSON), once for each patient; otherwise the examples")
      ->type_name("FILE")
      ->expected(1)
      ->take_all();
  command->add_flag("--exit-code", request->tells_by_status, "status 1 when something differs");
  add_format_option(*command, request->format);
  add_colour_option(*command, request->appearance);
  add_width_option(*command, request->appearance);
  command->footer("Example:\n  bedside diff old/diabetes-monthly.yaml diabetes-monthly.yaml --facts maria.json");
  return [request](Streams& streams) { return diff(*request, streams); };
}

}  // namespace bedside::cli
