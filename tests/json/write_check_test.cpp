#include <bedside/json.hpp>

#include "catch.hpp"
#include "ordered_json.hpp"

using namespace bedside;

namespace {

CheckedFile plan_file(std::optional<PlanSummary> summary, std::vector<Diagnostic> findings) {
  CheckedFile file;
  file.file = "monthly.yaml";
  file.summary = std::move(summary);
  file.findings = std::move(findings);
  return file;
}

}  // namespace

TEST_CASE("a finding stands with its place, counted from 1, its hint and related places") {
  Diagnostic finding;
  finding.code = "unknown-topic";
  finding.severity = Severity::error;
  finding.message = "`after` names a topic that is not in this plan";
  finding.file = "monthly.yaml";
  finding.range = SourceRange{{14, 12}, {14, 25}};
  finding.hint = "did you mean `benefit-ending`, line 6?";
  finding.related = {{SourceRange{{6, 12}, {6, 26}}, "it is here"}};
  const std::string text = to_json({plan_file({}, {finding})});
  CHECK(text == R"({
  "files": [
    {
      "file": "monthly.yaml",
      "kind": "plan",
      "topics": null,
      "verbatim": null,
      "urgent_buttons": null,
      "buttons": null,
      "findings": [
        {
          "code": "unknown-topic",
          "severity": "error",
          "message": "`after` names a topic that is not in this plan",
          "line": 14,
          "column": 12,
          "end_line": 14,
          "end_column": 25,
          "hint": "did you mean `benefit-ending`, line 6?",
          "related": [
            {
              "message": "it is here",
              "line": 6,
              "column": 12,
              "end_line": 6,
              "end_column": 26
            }
          ],
          "fixes": []
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("a sound file stands with its counts") {
  const PlanSummary summary{{"greeting", "odds"}, {"aa"}, {"upset", "chest-pain"}, {"chest-pain"}};
  const json::Json back = json::Json::parse(to_json({plan_file(summary, {})}));
  CHECK(
      back["files"][0].dump() ==
      R"({"file":"monthly.yaml","kind":"plan","topics":2,"verbatim":1,"urgent_buttons":1,"buttons":2,"findings":[]})");
}

TEST_CASE("a problem of a whole file has no place") {
  Diagnostic finding;
  finding.code = "limit-exceeded";
  finding.severity = Severity::warning;
  const json::Json back = json::Json::parse(to_json({plan_file({}, {finding})}));
  CHECK(back["files"][0]["findings"][0]["line"].is_null());
  CHECK(back["files"][0]["findings"][0]["end_column"].is_null());
  CHECK(back["files"][0]["findings"][0]["severity"] == "warning");
}

TEST_CASE("no file gives no files") {
  CHECK(json::Json::parse(to_json(std::vector<CheckedFile>{})).dump() == R"({"files":[]})");
}
