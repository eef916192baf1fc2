#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli/console.hpp"
#include "cli/sound_plan.hpp"

using Catch::Contains;

TEST_CASE("check counts what is in a sound plan") {
  Console console;
  console.in.str(sound_plan);
  CHECK(run(console, {"check", "-"}).status == 0);
  CHECK_THAT(console.out.str(), Contains("standard input: 5 topics, 1 verbatim text, 1 urgent button, no problems\n"));
}

TEST_CASE("what could be read of a plan is counted although there are problems in it") {
  Console console;
  console.in.str("bedside: 1\nplan: small\ntopics:\n  - {topic: a, say: A.}\n  - {topic: b, sey: B.}\n");
  CHECK(run(console, {"check", "-"}).status == 1);
  CHECK_THAT(console.out.str(), Contains("standard input: 2 topics, 0 verbatim texts, 0 urgent buttons, 1 error\n"));
}

TEST_CASE("the problems of a plan are the data of check, and it ends with status 1") {
  Console console;
  console.in.str("plan: [");
  CHECK(run(console, {"check", "-"}).status == 1);
  CHECK_THAT(console.out.str(), Contains("error[") && Contains("standard input: 1 error"));
  CHECK(console.err.str().empty());
}

TEST_CASE("what the principles miss in a call is a warning, which fails only with --strict") {
  const std::string plan = "bedside: 1\nplan: small\ntopics:\n  - {topic: a, feels: pleasant, say: A.}\n";
  Console console;
  console.in.str(plan);
  CHECK(run(console, {"check", "-"}).status == 0);
  CHECK_THAT(console.out.str(), Contains("warning[no-choice]") && Contains("1 warning\n"));
  Console strict;
  strict.in.str(plan);
  CHECK(run(strict, {"check", "-", "--strict"}).status == 1);
  CHECK(strict.out.str() == console.out.str());
}

TEST_CASE("a preview shows the call on the output, and what the principles miss beside it") {
  Console console;
  console.in.str("bedside: 1\nplan: small\ntopics:\n  - {topic: a, feels: pleasant, say: A.}\n");
  CHECK(run(console, {"preview", "-"}).status == 0);
  CHECK_THAT(console.err.str(), Contains("warning[no-choice]"));
  CHECK_THAT(console.out.str(), !Contains("warning["));
}

TEST_CASE("check goes on after a file that it can't read, and ends with status 2") {
  Console console;
  console.in.str(sound_plan);
  CHECK(run(console, {"check", "no-such-plan.yaml", "-", "."}).status == 2);
  CHECK_THAT(console.out.str(), Contains("standard input: 5 topics"));
  CHECK_THAT(console.out.str(), Contains("3 files: 1 sound, 0 not sound, 2 not read; no problems\n"));
  CHECK_THAT(console.err.str(), Contains("no-such-plan.yaml") && Contains("directory"));
}

TEST_CASE("check as JSON is one document") {
  Console console;
  console.in.str(sound_plan);
  CHECK(run(console, {"check", "-", "--format", "json"}).status == 0);
  const auto json = nlohmann::json::parse(console.out.str());
  REQUIRE(json["files"].size() == 1);
  CHECK(json["files"][0]["file"] == "-");
  CHECK(json["files"][0]["topics"] == 5);
  CHECK(json["files"][0]["verbatim"] == 1);
  CHECK(json["files"][0]["urgent_buttons"] == 1);
  CHECK(json["files"][0]["findings"].empty());
}
