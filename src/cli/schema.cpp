// `bedside schema`: the JSON Schemas of the machine formats and of the files that authors write.
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <bedside/engine.hpp>
#include <bedside/schemas.hpp>

#include "cli/appearance.hpp"
#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/problems.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

std::string every_name() {
  std::vector<std::string> names;
  for (const std::string_view name : schema_names()) names.emplace_back(name);
  return listed(names);
}

struct SchemaRequest {
  std::string name;
  std::string plan;  ///< of `facts`; empty: any
  Appearance appearance;
};

int print_facts_of_plan(const SchemaRequest& request, Streams& streams) {
  if (request.name != "facts") {
    complain(streams, "--plan goes with `bedside schema facts` only");
    return wrong_use;
  }
  const std::optional<Input> text = read_input(request.plan, streams);
  if (!text) return wrong_use;
  const Checked<CallPlan> plan = load_plan(text->text, text->name);
  report(plan.diagnostics, request.appearance, streams, text->text);
  if (!plan) return falls_short;
  streams.out << schema_of_facts(*plan.value);
  return done;
}

int print(const SchemaRequest& request, Streams& streams) {
  if (!request.plan.empty()) return print_facts_of_plan(request, streams);
  if (request.name.empty()) {
    for (const std::string_view each : schema_names()) streams.out << each << '\n';
    return done;
  }
  if (const std::optional<std::string> schema = schema_of(request.name)) {
    streams.out << *schema;
    return done;
  }
  complain(streams, fmt::format("there is no schema `{}`; there are {}", shown_safely(request.name), every_name()));
  return wrong_use;
}

}  // namespace

Action add_schema(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("schema", "the JSON Schema of a machine format or a file of authors");
  const auto request = std::make_shared<SchemaRequest>();
  command->add_option("NAME", request->name, every_name() + "; without it, these names")->type_name("");
  command->add_option("--plan", request->plan, "for facts: those that this call plan declares")->type_name("PLAN");
  add_colour_option(*command, request->appearance);
  command->footer("Example:\n  bedside schema reply > reply.schema.json");
  return [request](Streams& streams) { return print(*request, streams); };
}

}  // namespace bedside::cli
