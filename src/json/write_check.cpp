#include <bedside/json.hpp>

#include "json/write.hpp"

namespace bedside {
namespace json {
namespace {

void add_place(Json& json, const std::optional<SourceRange>& range) {
  json["line"] = range ? Json(range->begin.line) : Json(nullptr);
  json["column"] = range ? Json(range->begin.column) : Json(nullptr);
  json["end_line"] = range ? Json(range->end.line) : Json(nullptr);
  json["end_column"] = range ? Json(range->end.column) : Json(nullptr);
}

Json related(const Diagnostic& diagnostic) {
  Json json = Json::array();
  for (const RelatedPlace& place : diagnostic.related) {
    Json& entry = json.emplace_back(Json::object());
    entry["message"] = place.message;
    add_place(entry, place.range);
  }
  return json;
}

Json finding(const Diagnostic& diagnostic) {
  Json json = Json::object();
  json["code"] = diagnostic.code;
  json["severity"] = diagnostic.severity == Severity::error ? "error" : "warning";
  json["message"] = diagnostic.message;
  add_place(json, diagnostic.range);
  json["hint"] = diagnostic.hint;
  json["related"] = related(diagnostic);
  return json;
}

// The counts are null where the file could not be read as YAML.
Json checked(const CheckedFile& file) {
  Json json = Json::object();
  json["file"] = file.file;
  json["topics"] = file.summary ? Json(file.summary->topics.size()) : Json(nullptr);
  json["verbatim"] = file.summary ? Json(file.summary->verbatim.size()) : Json(nullptr);
  json["urgent_buttons"] = file.summary ? Json(file.summary->urgent_buttons.size()) : Json(nullptr);
  json["buttons"] = file.summary ? Json(file.summary->buttons.size()) : Json(nullptr);
  json["findings"] = Json::array();
  for (const Diagnostic& diagnostic : file.findings) json["findings"].push_back(finding(diagnostic));
  return json;
}

}  // namespace
}  // namespace json

std::string to_json(const std::vector<CheckedFile>& files) {
  json::Json list = json::Json::array();
  for (const CheckedFile& file : files) list.push_back(json::checked(file));
  json::Json checked = json::Json::object();
  checked["files"] = list;
  return json::document(checked);
}

}  // namespace bedside
