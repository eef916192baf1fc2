#include "json/write_command.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <variant>

#include <bedside/json.hpp>

#include "condition/timestamp.hpp"
#include "diagnostics/characters.hpp"
#include "json/command_fields.hpp"
#include "json/event.hpp"
#include "json/write_text.hpp"

namespace bedside {
namespace json {
namespace {

/// Writes the fields of a command one behind the other.
class FieldWriter {
 public:
  explicit FieldWriter(std::string& text) : text_(text) {}

  void text(std::string_view name, const std::string& field) { begin(name) += in_quotes(field); }
  void whole(std::string_view name, std::int64_t field) { begin(name) += std::to_string(field); }
  void value(std::string_view name, const Value& field) {
    begin(name) += to_json(field);
    text_.pop_back();  // the newline of a document
  }
  void because(const BecauseOf& field) {
    begin("because").append("\"").append(name_of(field.code)).append("\"");
    if (!field.text.empty()) text("text", field.text);
  }

 private:
  std::string& begin(std::string_view name) { return text_.append(",\"").append(name).append("\":"); }

  std::string& text_;
};

/// Looks for what doesn't come back as it is.
struct Sayable {
  bool holds = true;

  void text(std::string_view, const std::string& field) { require(diagnostics::is_utf8(field)); }
  void whole(std::string_view, std::int64_t) {}
  void value(std::string_view, const Value& field) {
    const auto* list = field.as<Value::List>();
    require(list != nullptr ? std::all_of(list->begin(), list->end(), is_text) : is_scalar(field));
  }
  void because(const BecauseOf& field) { require(diagnostics::is_utf8(field.text)); }

 private:
  static bool is_text(const Value& value) {
    const auto* text = value.as<std::string>();
    return text != nullptr && diagnostics::is_utf8(*text);
  }
  static bool is_scalar(const Value& value) {
    if (const auto* number = value.as<double>()) return std::isfinite(*number);
    return value.is_null() || value.as<bool>() != nullptr || value.as<std::int64_t>() != nullptr || is_text(value);
  }
  void require(bool condition) { holds = holds && condition; }
};

}  // namespace

void add_command(const Command& command, std::string& text) {
  text.append("\"do\":\"").append(name_of(command)).append("\"");
  FieldWriter writer{text};
  std::visit([&](const auto& kind) { visit_fields(kind, writer); }, command.what);
  if (command.at) text.append(",\"at\":\"").append(condition::written(*command.at)).append("\"");
}

bool is_sayable(const Event& event) {
  Sayable sayable;
  std::visit([&](const auto& kind) { visit_fields(kind, sayable); }, event.command.what);
  sayable.text("then", event.then);
  return sayable.holds && event.number > 0 && (!event.command.at || condition::in_range(*event.command.at));
}

}  // namespace json

std::string to_json(const Command& command) {
  std::string text = "{";
  json::add_command(command, text);
  return text + "}\n";
}

}  // namespace bedside
