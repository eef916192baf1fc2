#include "json/command_reader.hpp"

#include <cmath>
#include <variant>

#include <fmt/format.h>

#include "condition/timestamp.hpp"
#include "diagnostics/findings.hpp"
#include "json/command_fields.hpp"

namespace bedside::json {
namespace {

/// No double holds every nanosecond of our days, so that a decimal counts to the microsecond.
std::optional<Timestamp> moment_of_decimal(double seconds) {
  constexpr double beyond_every_year = 1e12;
  if (std::fabs(seconds) > beyond_every_year) return {};
  const double whole = std::floor(seconds);
  const std::int64_t microseconds = std::llround((seconds - whole) * 1e6);
  const auto moment = condition::timestamp_of_seconds(static_cast<std::int64_t>(whole));
  return moment ? condition::sum(*moment, Duration{microseconds * 1000}) : moment;
}

std::optional<Timestamp> moment_of(const Value& value) {
  if (const auto* text = value.as<std::string>()) return condition::read_timestamp(*text);
  if (const auto* seconds = value.as<std::int64_t>()) return condition::timestamp_of_seconds(*seconds);
  if (const auto* seconds = value.as<double>()) return moment_of_decimal(*seconds);
  return {};
}

}  // namespace

std::string shown_name(const std::string& name) {
  constexpr std::size_t longest = 40;
  const bool is_name = !name.empty() && name.size() <= longest &&
                       name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
  return is_name ? fmt::format("`{}`", name) : std::string{};
}

std::string CommandReader::name() {
  std::string name;
  text("do", name);
  return name;
}

Command CommandReader::command(std::string_view name) {
  std::optional<Command> command = command_named(name);
  if (!command) {
    refuse("unknown_command", "`do` names no command");
    return {};
  }
  std::visit([this](auto& kind) { visit_fields(kind, *this); }, command->what);
  at(command->at);
  if (has_reason_ && !(reason_ && takes(*command, *reason_))) refuse_reason(*command);
  return std::move(*command);
}

Value* CommandReader::take(std::string_view name) {
  for (std::size_t place = 0; place < members_.size(); ++place) {
    const std::uint64_t bit = std::uint64_t{1} << place;
    if (members_[place].name != name || (taken_ & bit) != 0) continue;
    taken_ |= bit;
    return &members_[place].value;
  }
  return nullptr;
}

void CommandReader::end(std::string_view name) {
  if (problem_ && problem_->code == "unknown_command") return;
  for (std::size_t place = 0; place < members_.size(); ++place) {
    if ((taken_ >> place & 1U) != 0) continue;
    const std::string shown = shown_name(members_[place].name);
    problem_.reset();
    return refuse("unknown_field", shown.empty() ? fmt::format("there is a field that `{}` doesn't have", name)
                                                 : fmt::format("`{}` has no field {}", name, shown));
  }
}

void CommandReader::text(std::string_view name, std::string& field) {
  Value* given = required(name);
  if (given == nullptr) return;
  if (auto* text = std::get_if<std::string>(&given->data))
    field = std::move(*text);
  else
    refuse_type(name, "a text");
}

void CommandReader::whole(std::string_view name, std::int64_t& field) {
  Value* given = required(name);
  if (given == nullptr) return;
  if (const auto* number = given->as<std::int64_t>())
    field = *number;
  else
    refuse_type(name, "a whole number of at most 64 bits");
}

void CommandReader::value(std::string_view name, Value& field) {
  Value* given = required(name);
  if (given == nullptr) return;
  if (given->as<Value::Map>() != nullptr)
    refuse_type(name, "null, true, false, a number of at most 64 bits, a text or a list of texts");
  else
    field = std::move(*given);
}

void CommandReader::because(BecauseOf& field) {
  std::string name;
  text("because", name);
  has_reason_ = !problem_;
  reason_ = because_named(name);
  if (reason_) field.code = *reason_;
  if (Value* words = take("text")) {
    if (auto* text = std::get_if<std::string>(&words->data))
      field.text = std::move(*text);
    else
      refuse_type("text", "a text");
  }
}

void CommandReader::at(std::optional<Timestamp>& field) {
  const Value* given = take("at");
  if (given == nullptr) return;
  field = moment_of(*given);
  if (!field) refuse_type("at", "a moment such as \"2026-12-01T10:00:00Z\", or seconds since 1970");
}

Value* CommandReader::required(std::string_view name) {
  Value* given = take(name);
  if (given == nullptr) refuse("missing_field", fmt::format("`{}` is missing", name));
  return given;
}

void CommandReader::refuse(const char* code, std::string message) {
  if (!problem_) problem_ = Refusal{code, std::move(message), {}};
}

void CommandReader::refuse_type(std::string_view name, std::string_view what) {
  refuse("wrong_type", fmt::format("`{}` is to be {}", name, what));
}

void CommandReader::refuse_reason(const Command& command) {
  std::vector<std::string_view> names;
  for (const Because because : reasons_of(command)) names.push_back(name_of(because));
  refuse("unknown_reason", fmt::format("`because` of `{}` is to be {}", name_of(command), diagnostics::listed(names)));
}

}  // namespace bedside::json
