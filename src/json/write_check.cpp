#include <bedside/json.hpp>

#include "json/text_sink.hpp"

namespace bedside {
namespace {

void describe_place(const std::optional<SourceRange>& range, json::TextSink& sink) {
  const auto begin = range ? std::optional{range->begin} : std::nullopt;
  const auto end = range ? std::optional{range->end} : std::nullopt;
  sink("line", begin ? std::optional{begin->line} : std::nullopt);
  sink("column", begin ? std::optional{begin->column} : std::nullopt);
  sink("end_line", end ? std::optional{end->line} : std::nullopt);
  sink("end_column", end ? std::optional{end->column} : std::nullopt);
}

/// Null where the file could not be read as YAML.
std::optional<std::size_t> count(const CheckedFile& file, std::vector<std::string> PlanSummary::* all) {
  return file.summary ? std::optional{((*file.summary).*all).size()} : std::nullopt;
}

struct CheckedFiles {
  const std::vector<CheckedFile>& files;
};

void describe(const CheckedFiles& checked, json::TextSink& sink) {
  sink("files", checked.files);
}

}  // namespace

static void describe(const RelatedPlace& place, json::TextSink& sink) {
  sink("message", place.message);
  describe_place(place.range, sink);
}

static void describe(const TextEdit& edit, json::TextSink& sink) {
  describe_place(edit.range, sink);
  sink("replacement", edit.replacement);
}

static void describe(const Fix& fix, json::TextSink& sink) {
  sink("description", fix.description);
  sink("edits", fix.edits);
}

static void describe(const Diagnostic& diagnostic, json::TextSink& sink) {
  sink("code", diagnostic.code);
  sink("severity", diagnostic.severity == Severity::error ? "error" : "warning");
  sink("message", diagnostic.message);
  describe_place(diagnostic.range, sink);
  sink("hint", diagnostic.hint);
  sink("related", diagnostic.related);
  sink("fixes", diagnostic.fixes);
}

static void describe(const CheckedFile& file, json::TextSink& sink) {
  sink("file", file.file);
  sink("kind", file.kind);
  if (file.test) sink("cases", file.test->cases.size());
  if (file.programme) {
    sink("calls", file.programme->calls.size());
    sink("rungs", file.programme->rungs.size());
  }
  sink("topics", count(file, &PlanSummary::topics));
  sink("verbatim", count(file, &PlanSummary::verbatim));
  sink("urgent_buttons", count(file, &PlanSummary::urgent_buttons));
  sink("buttons", count(file, &PlanSummary::buttons));
  sink("findings", file.findings);
}

std::string to_json(const std::vector<CheckedFile>& files) {
  return json::document(CheckedFiles{files});
}

}  // namespace bedside
