#include <filesystem>
#include <fstream>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli/console.hpp"
#include "cli/golden.hpp"
#include "cli/sound_plan.hpp"

using Catch::Contains;

namespace {

Console& run_on_plan(Console& console, std::vector<std::string> arguments,
                     std::map<std::string, std::string> environment = {}, bool terminal = false) {
  console.in.str(sound_plan);
  arguments.insert(arguments.begin() + 1, "-");
  return run(console, std::move(arguments), std::move(environment), terminal);
}

}  // namespace

TEST_CASE("preview shows the call of the plan's example patient, and says so") {
  Console console;
  CHECK(run_on_plan(console, {"preview"}).status == 0);
  CHECK_THAT(console.out.str(), Contains("AS WRITTEN") && Contains("AS DELIVERED") && Contains("example facts"));
  CHECK(console.out.str().find('\x1b') == std::string::npos);
}

TEST_CASE("preview as JSON is one document, and says on the error stream whose facts it used") {
  Console console;
  CHECK(run_on_plan(console, {"preview", "--format", "json"}).status == 0);
  const auto json = nlohmann::json::parse(console.out.str());
  CHECK(json["order"].is_array());
  CHECK_THAT(console.err.str(), Contains("example facts"));
}

TEST_CASE("preview as HTML is the sheet to sign") {
  Console console;
  CHECK(run_on_plan(console, {"preview", "--format", "html"}).status == 0);
  CHECK(console.err.str().empty());
  std::string page = console.out.str();
  const std::size_t style = page.find("<style>");
  const std::size_t end = page.find("</style>");
  REQUIRE(end != page.npos);
  // The style sheet has a file of its own, and its hash a test.
  page.replace(style, end - style, "<style>");
  page.replace(page.find("'sha256-"), 53, "'sha256-…'");
  require_golden("sheet.html", page);
}

TEST_CASE("the sheet of the order as written says so") {
  Console console;
  CHECK(run_on_plan(console, {"preview", "--format", "html", "--as-written"}).status == 0);
  CHECK_THAT(console.out.str(), Contains("Nothing was rearranged"));
}

TEST_CASE("colour is for terminals, and NO_COLOR and TERM=dumb take it away") {
  Console terminal;
  CHECK(run_on_plan(terminal, {"preview"}, {}, true).out.str().find('\x1b') != std::string::npos);
  Console without;
  CHECK(run_on_plan(without, {"preview"}, {{"NO_COLOR", "1"}}, true).out.str().find('\x1b') == std::string::npos);
  Console dumb;
  CHECK(run_on_plan(dumb, {"preview"}, {{"TERM", "dumb"}}, true).out.str().find('\x1b') == std::string::npos);
  Console never;
  CHECK(run_on_plan(never, {"preview", "--color", "never"}, {}, true).out.str().find('\x1b') == std::string::npos);
  Console always;
  CHECK(run_on_plan(always, {"preview", "--colour", "always"}, {{"NO_COLOR", "1"}}).out.str().find('\x1b') !=
        std::string::npos);
}

TEST_CASE("the width is what was asked for, else the terminal's, else COLUMNS, else 80") {
  Console plain;
  const std::string in_80 = run_on_plan(plain, {"preview"}).out.str();
  Console terminal;
  CHECK(run_on_plan(terminal, {"preview", "--color", "never"}, {{"COLUMNS", "120"}}, true).out.str() == in_80);
  Console columns;
  const std::string in_120 = run_on_plan(columns, {"preview"}, {{"COLUMNS", "120"}}).out.str();
  CHECK(in_120 != in_80);
  Console asked;
  CHECK(run_on_plan(asked, {"preview", "--width", "120"}).out.str() == in_120);
  Console nonsense;
  CHECK(run_on_plan(nonsense, {"preview"}, {{"COLUMNS", "wide"}}).out.str() == in_80);
}

TEST_CASE("a plan that falls short ends preview and explain with status 1 and its problems on the error stream") {
  const std::string command = GENERATE("preview", "explain");
  Console console;
  console.in.str("plan: [");
  CHECK(run(console, {command, "-"}).status == 1);
  CHECK(console.out.str().empty());
  CHECK_THAT(console.err.str(), Contains("error[") && Contains("standard input"));
}

TEST_CASE("facts that don't fit the plan end the command with status 1, and their values stay out of it") {
  const std::filesystem::path plan = std::filesystem::temp_directory_path() / "bedside-preview-command-test.yaml";
  std::ofstream(plan) << sound_plan;
  for (const std::vector<std::string>& file : {std::vector<std::string>{"--facts", "-"}, {"--history", "-"}}) {
    Console console;
    console.in.str(R"({"first_name": 4711})");
    CHECK(run(console, {"preview", plan.string(), file[0], file[1]}).status == 1);
    CHECK(console.out.str().empty());
    CHECK_THAT(console.err.str(), Contains("error[") && !Contains("4711"));
  }
  Console console;
  console.in.str(R"({"first_name": "Amina"})");
  CHECK(run(console, {"preview", plan.string(), "--facts", "-"}).status == 0);
  CHECK_THAT(console.out.str(), Contains("facts from standard input"));
  std::filesystem::remove(plan);
}

TEST_CASE("explain gives reasons as text and as JSON") {
  Console text;
  CHECK(run_on_plan(text, {"explain"}).status == 0);
  CHECK_THAT(text.out.str(), Contains("Hard rules, and what each costs"));
  Console json;
  CHECK(run_on_plan(json, {"explain", "--format", "json"}).status == 0);
  CHECK(nlohmann::json::parse(json.out.str())["topics"].size() > 1);
}

TEST_CASE("explain can be about one topic") {
  Console text;
  CHECK(run_on_plan(text, {"explain", "--topic", "smoking"}).status == 0);
  CHECK_THAT(text.out.str(), Contains("smoking") && !Contains("greeting"));
  Console json;
  CHECK(run_on_plan(json, {"explain", "--topic", "smoking", "--format", "json"}).status == 0);
  CHECK(nlohmann::json::parse(json.out.str())["topics"].size() == 1);
}

TEST_CASE("the rules of one topic include those that keep it in order by way of topics that aren't told") {
  Console console;
  console.in.str(R"(bedside: 1
plan: carried
facts: {has_form: {type: yes_no, phi: false, example: false}}
topics:
  - {topic: walk, feels: pleasant, say: Walk.}
  - {topic: form, after: walk, when: has_form, say: Form.}
  - {topic: loss, feels: painful, after: form, say: Loss.}
  - {topic: help, resolves: loss, say: Help.}
)");
  CHECK(run(console, {"explain", "-", "--topic", "walk", "--format", "json"}).status == 0);
  const auto explained = nlohmann::json::parse(console.out.str());
  std::vector<std::string> rules;
  for (const auto& rule : explained["rules"])
    rules.push_back(rule["topic"].get<std::string>() + " after " + rule["other"].get<std::string>());
  CHECK(rules == std::vector<std::string>{"form after walk", "loss after form"});
}

TEST_CASE("a topic that is not in the call is refused with the likely one, or all of them") {
  Console console;
  CHECK(run_on_plan(console, {"explain", "--topic", "smokin"}).status == 1);
  CHECK(console.out.str().empty());
  CHECK_THAT(console.err.str(), Contains("`smokin`") && Contains("  smoking\n"));
}
