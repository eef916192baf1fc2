#include <fmt/format.h>

#include <bedside/json.hpp>

#include "json/command_reader.hpp"
#include "json/members.hpp"

namespace bedside {
namespace json {
namespace {

using CommandLine = std::variant<Command, OutcomeRequest, Refusal>;

/// The field that was read last.
std::string that_field(const Members& members) {
  const std::string shown = shown_name(members.all.back().name);
  return shown.empty() ? "a field" : shown;
}

Refusal refusal(const Members& members) {
  switch (members.problem) {
    case Members::Problem::not_an_object:
      return {"not_an_object", R"(a command is one JSON object, such as {"do": "next"})", {}};
    case Members::Problem::twice:
      return {"duplicate_field", that_field(members) + " is there twice", {}};
    case Members::Problem::too_many:
      return {"unknown_field", fmt::format("there are more than {} fields", most_members), {}};
    case Members::Problem::too_deep:
      return {"wrong_type", that_field(members) + " holds lists and objects too deep in one another", {}};
    case Members::Problem::number_too_large:
      return {"wrong_type", that_field(members) + " holds a number that is too large to be held", {}};
    default:
      return {"not_json", "this is not valid JSON", {}};
  }
}

CommandLine filled_in(CommandReader reader) {
  const std::string name = reader.name();
  CommandLine line = OutcomeRequest{};
  if (!reader.problem() && name != "outcome") line = reader.command(name);
  if (!name.empty()) reader.end(name);
  if (reader.problem()) return *reader.problem();
  return line;
}

}  // namespace
}  // namespace json

std::variant<Command, OutcomeRequest, Refusal> read_command(std::string_view json) {
  if (json.size() > longest_command)
    return Refusal{"too_large", fmt::format("a command has at most {} bytes", longest_command), {}};
  json::Members members = json::read_members(json);
  if (members.problem != json::Members::Problem::none) return json::refusal(members);
  return json::filled_in(json::CommandReader{std::move(members.all)});
}

}  // namespace bedside
