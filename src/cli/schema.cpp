// `bedside schema`: the JSON Schemas of the machine formats.
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <bedside/diagnostic.hpp>
#include <bedside/schemas.hpp>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

std::string every_name() {
  std::vector<std::string> names;
  for (const std::string_view name : schema_names()) names.emplace_back(name);
  return listed(names);
}

int print(const std::string& name, Streams& streams) {
  if (name.empty()) {
    for (const std::string_view each : schema_names()) streams.out << each << '\n';
    return done;
  }
  if (const std::optional<std::string> schema = schema_of(name)) {
    streams.out << *schema;
    return done;
  }
  complain(streams, fmt::format("there is no schema `{}`; there are {}", shown_safely(name), every_name()));
  return wrong_use;
}

}  // namespace

Action add_schema(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("schema", "the JSON Schema of a machine format");
  const auto name = std::make_shared<std::string>();
  command->add_option("NAME", *name, every_name() + "; without it, these names")->type_name("");
  command->footer("Example:\n  bedside schema reply > reply.schema.json");
  return [name](Streams& streams) { return print(*name, streams); };
}

}  // namespace bedside::cli
