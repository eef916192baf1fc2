#include <string>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli/console.hpp"
#include "cli/golden.hpp"
#include "report/simulated_trial.hpp"

using Catch::Contains;

namespace {

/// The command with these outcomes on its standard input.
Console& report(Console& console, const std::string& outcomes, std::vector<std::string> options = {}) {
  console.in.str(outcomes);
  options.insert(options.begin(), {"report", "-"});
  return run(console, options);
}

const std::string trial_of_a_few =
    R"({"trial": "ritual-2026", "arm": "chase", "patient": "a", "disposition": "complete", "seconds": 540})"
    "\n"
    R"({"trial": "ritual-2026", "arm": "as-written", "patient": "b", "disposition": "must_go", "seconds": 600})"
    "\n";

}  // namespace

TEST_CASE("a report on a trial of 300 simulated patients is a table of 80 columns") {
  Console console;
  CHECK(report(console, testing::outcomes_of_trial(300, {}, 1)).status == 0);
  CHECK(console.err.str().empty());
  require_golden("report_80.txt", console.out.str());
}

TEST_CASE("where there is no room for columns, a report is said in sentences") {
  Console console;
  CHECK(report(console, testing::outcomes_of_trial(300, {}, 1), {"--width", "50"}).status == 0);
  require_golden("report_50.txt", console.out.str());
}

TEST_CASE("a report as JSON and as a page") {
  const std::string outcomes = testing::outcomes_of_trial(60, {}, 1);
  Console json;
  CHECK(report(json, outcomes, {"--format", "json"}).status == 0);
  CHECK(nlohmann::json::parse(json.out.str())["trials"][0]["reference"] == "as-written");
  require_golden("report.json", json.out.str());
  Console page;
  CHECK(report(page, outcomes, {"--format", "html"}).status == 0);
  CHECK_THAT(page.out.str(), Contains("<!DOCTYPE html>") && Contains("Trial ritual-2026"));
}

TEST_CASE("the gaps are ranked in a table, in sentences where it is narrow, and on a page") {
  const std::string asked =
      R"({"disposition": "complete", "answers": {"importance_price": 8, "expectation_price": 7, "experience_price": 7,)"
      R"( "importance_convenience": 9, "expectation_convenience": 7, "experience_convenience": 5,)"
      R"( "importance_relations": 6, "experience_relations": 12}})";
  Console wide;
  CHECK(report(wide, asked, {"--gaps"}).status == 0);
  require_golden("gaps_80.txt", wide.out.str());
  Console narrow;
  CHECK(report(narrow, asked, {"--gaps", "--width", "60"}).status == 0);
  CHECK_THAT(narrow.out.str(), Contains("convenience: −18.0 = 9.0 (1) × (5.0 (1) − 7.0 (1))"));
  Console page;
  CHECK(report(page, asked, {"--gaps", "--format", "html"}).status == 0);
  CHECK_THAT(page.out.str(), Contains("What to better next") && !Contains("Completion"));
}

TEST_CASE("a line that can't be read is named without what it holds, and the rest is reported with status 1") {
  Console console;
  CHECK(report(console, trial_of_a_few + "{\"disposition\": \"M-1001\"}\n").status == 1);
  CHECK_THAT(console.err.str(),
             Contains("error[outcome-shape]") && Contains("standard input:3:2") && !Contains("M-1001"));
  CHECK_THAT(console.out.str(), Contains("2 calls; left out: 1 that could not be read"));
}

TEST_CASE("another arm can be what the others are compared with, if there is such an arm") {
  Console console;
  CHECK(report(console, trial_of_a_few, {"--reference", "chase", "--format", "json"}).status == 0);
  CHECK(nlohmann::json::parse(console.out.str())["trials"][0]["reference"] == "chase");
  Console unknown;
  CHECK(report(unknown, trial_of_a_few, {"--reference", "control"}).status == 2);
  CHECK(unknown.out.str().empty());
  CHECK(unknown.err.str() == "bedside: there is no arm `control`; there are as-written and chase\n");
}

TEST_CASE("a measure can be an answer of another name") {
  const std::string smiling = R"({"disposition": "complete", "answers": {"smile": 8}})";
  Console console;
  CHECK(report(console, smiling, {"--measure", "satisfaction_with_call=smile"}).status == 0);
  CHECK_THAT(console.out.str(),
             Contains("satisfaction with the call, points of 100 (answer smile)") && Contains("80.0"));
  Console unknown;
  CHECK(report(unknown, smiling, {"--measure", "length=smile"}).status == 2);
  CHECK_THAT(unknown.err.str(), Contains("`length` is no measure that patients answer"));
  Console empty;
  CHECK(report(empty, smiling, {"--measure", "satisfaction_with_call"}).status == 2);
  CHECK_THAT(empty.err.str(), Contains("`satisfaction_with_call=smile`"));
}

TEST_CASE("a report on nothing says so") {
  Console console;
  CHECK(report(console, "").status == 0);
  CHECK(console.out.str() == "No calls to report\n");
  Console missing;
  CHECK(run(missing, {"report", "there-is-no-such-file.jsonl"}).status == 2);
}

TEST_CASE("arms that nobody drew, calls of practice and calls that go on are said to be so") {
  Console console;
  CHECK(report(console,
               "[{\"disposition\": \"complete\", \"as_written_arm\": true}, {\"disposition\": \"complete\"},"
               " {\"disposition\": \"complete\", \"practice\": true}, {\"disposition\": null}]")
            .status == 0);
  CHECK_THAT(console.out.str(), Contains("2 calls; left out: 1 of practice and 1 that went on") &&
                                    Contains("Calls from no trial") && Contains("not from a trial"));
}

TEST_CASE("a patient in several arms is said, as the intervals are then not to be relied on") {
  Console console;
  CHECK(
      report(console, trial_of_a_few +
                          R"({"trial": "ritual-2026", "arm": "as-written", "patient": "a", "disposition": "complete"})")
          .status == 0);
  CHECK_THAT(console.out.str(), Contains("1 patient has calls in several arms."));
}

TEST_CASE("of a file full of bad lines a hundred are named, and then how many more there are") {
  std::string lines;
  for (int i = 0; i < 3'000; ++i) lines += "7\n";
  Console console;
  CHECK(report(console, trial_of_a_few + lines).status == 1);
  CHECK_THAT(console.err.str(), Contains("standard input:102:") && !Contains("standard input:103:") &&
                                    Contains("2900 more outcomes of this file can't be read"));
  CHECK_THAT(console.out.str(), Contains("left out: 3000 that could not be read"));
}
