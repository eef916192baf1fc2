// One line for each patient of many.
#include <bedside/json.hpp>

#include "json/write.hpp"

namespace bedside {
namespace json {
namespace {

/// Null for what identifies nobody.
Json identity(const Value& patient) {
  if (const auto* text = patient.as<std::string>()) return *text;
  if (const auto* whole = patient.as<std::int64_t>()) return *whole;
  const std::string written = to_json(patient);
  return Json::parse(written, nullptr, false);
}

// A column counts characters of the line that was read.
Json problem(const Diagnostic& diagnostic) {
  return {{"code", diagnostic.code},
          {"message", diagnostic.message},
          {"column", diagnostic.range ? Json(diagnostic.range->begin.column) : Json(nullptr)},
          {"hint", diagnostic.hint}};
}

}  // namespace
}  // namespace json

std::string to_json_line(const PreparedCall& call, const CallLine& line) {
  json::Json json = json::Json::object();
  if (line.number > 0) json["line"] = line.number;
  json["plan"] = call.plan;
  json["as_written_arm"] = call.as_written_arm;
  if (!line.patient.is_null()) json["patient"] = json::identity(line.patient);
  json::add_order(call, line.moves, json);
  if (line.steps) json["steps"] = json::written(call.steps);
  return json::on_one_line(json) + "\n";
}

std::string to_json_line(const std::vector<Diagnostic>& problems, std::size_t number) {
  json::Json json = json::Json::object();
  json["line"] = number;
  json["errors"] = json::Json::array();
  for (const Diagnostic& diagnostic : problems) json["errors"].push_back(json::problem(diagnostic));
  return json::on_one_line(json) + "\n";
}

}  // namespace bedside
