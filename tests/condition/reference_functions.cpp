// Functions and methods, by name.
#include <cstdint>

#include "reference_rules.hpp"

namespace bedside::condition::reference {
namespace {

/// Bytes that start a character: all but those of the form 10xxxxxx.
std::int64_t characters_in(const std::string& text) {
  std::int64_t count = 0;
  for (const char byte : text)
    if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) ++count;
  return count;
}

Computed size_of(const Value& of) {
  if (const auto* text = of.as<std::string>()) return Value{characters_in(*text)};
  if (const auto* list = of.as<Value::List>()) return Value{static_cast<std::int64_t>(list->size())};
  if (const auto* map = of.as<Value::Map>()) return Value{static_cast<std::int64_t>(map->size())};
  return std::nullopt;
}

bool stands_at(const std::string& text, std::size_t at, const std::string& part) {
  for (std::size_t offset = 0; offset < part.size(); ++offset)
    if (text[at + offset] != part[offset]) return false;
  return true;
}

Computed looked_for(const std::string& method, const Value& in, const Value& part) {
  const auto* text = in.as<std::string>();
  const auto* wanted = part.as<std::string>();
  if (text == nullptr || wanted == nullptr) return std::nullopt;
  if (wanted->size() > text->size()) return Value{false};
  const std::size_t last = text->size() - wanted->size();
  if (method == "startsWith") return Value{stands_at(*text, 0, *wanted)};
  if (method == "endsWith") return Value{stands_at(*text, last, *wanted)};
  for (std::size_t at = 0; at <= last; ++at)
    if (stands_at(*text, at, *wanted)) return Value{true};
  return Value{false};
}

/// The last argument is the fact `today`.
Computed days(const std::string& function, const std::vector<Value>& arguments) {
  const auto* moment = arguments[0].as<Timestamp>();
  const auto* today = arguments[1].as<Timestamp>();
  if (moment == nullptr || today == nullptr) return std::nullopt;
  return Value{function == "days_until" ? days_between(*today, *moment) : days_between(*moment, *today)};
}

Computed time_part(const std::string& method, const std::vector<Value>& parts) {
  const auto* duration = parts[0].as<Duration>();
  if (duration != nullptr && parts.size() == 1) return duration_part(method, *duration);
  const auto* moment = parts[0].as<Timestamp>();
  if (moment == nullptr) return std::nullopt;
  if (parts.size() == 1) return moment_part(method, *moment, "UTC");
  const auto* zone = parts[1].as<std::string>();
  return zone != nullptr ? moment_part(method, *moment, *zone) : std::nullopt;
}

}  // namespace

Computed called(const std::string& function, const std::vector<Value>& arguments) {
  if (function == "days_until" || function == "days_since") return days(function, arguments);
  if (arguments.size() != 1) return std::nullopt;
  return function == "size" ? size_of(arguments[0]) : converted(function, arguments[0]);
}

Computed method_called(const std::string& method, const std::vector<Value>& receiver_and_arguments) {
  const auto& parts = receiver_and_arguments;
  if (method == "size") return parts.size() == 1 ? size_of(parts[0]) : std::nullopt;
  if (method == "contains" || method == "startsWith" || method == "endsWith")
    return parts.size() == 2 ? looked_for(method, parts[0], parts[1]) : std::nullopt;
  if (parts.size() > 2 || !method.starts_with("get")) return std::nullopt;
  return time_part(method, parts);
}

}  // namespace bedside::condition::reference
