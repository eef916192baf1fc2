#include "json/event.hpp"

#include <bedside/json.hpp>

#include "json/command_reader.hpp"
#include "json/members.hpp"
#include "json/write_command.hpp"
#include "json/write_text.hpp"

namespace bedside::json {
namespace {

/// The step, or null: then it is empty.
std::optional<std::string> step_in(Value* given) {
  if (given == nullptr) return {};
  if (given->is_null()) return std::string{};
  auto* step = std::get_if<std::string>(&given->data);
  return step != nullptr && !step->empty() ? std::optional(std::move(*step)) : std::nullopt;
}

}  // namespace

std::string event_text(const Event& event) {
  std::string text = "{\"number\":" + std::to_string(event.number) + ",";
  add_command(event.command, text);
  text += ",\"then\":";
  text += event.then.empty() ? "null" : in_quotes(event.then);
  return text + "}";
}

std::optional<Event> read_event(std::string_view json) {
  Members members = read_members(json);
  if (members.problem != Members::Problem::none) return {};
  CommandReader reader{std::move(members.all)};
  const Value* number = reader.take("number");
  const auto* counted = number != nullptr ? number->as<std::int64_t>() : nullptr;
  std::optional<std::string> then = step_in(reader.take("then"));
  if (counted == nullptr || *counted < 1 || !then) return {};
  const std::string name = reader.name();
  if (reader.problem()) return {};
  Command command = reader.command(name);
  reader.end(name);
  if (reader.problem()) return {};
  return Event{static_cast<std::size_t>(*counted), std::move(command), std::move(*then)};
}

}  // namespace bedside::json
