#include "cli/command_line.hpp"

#include <fstream>

#include "catch.hpp"
#include "cli/console.hpp"

using Catch::Contains;

TEST_CASE("bedside without a command is wrong use") {
  Console console;
  CHECK(run(console, {}).status == 2);
  CHECK(console.out.str().empty());
  CHECK_THAT(console.err.str(), Contains("--help"));
}

TEST_CASE("an unknown command, an unknown option and a missing file name are wrong use") {
  const auto arguments = GENERATE(as<std::vector<std::string>>{}, std::vector<std::string>{"previw", "plan.yaml"},
                                  std::vector<std::string>{"preview", "plan.yaml", "--fact", "x.json"},
                                  std::vector<std::string>{"preview"}, std::vector<std::string>{"check"},
                                  std::vector<std::string>{"preview", "plan.yaml", "--width", "wide"},
                                  std::vector<std::string>{"preview", "plan.yaml", "--width", "3"},
                                  std::vector<std::string>{"preview", "plan.yaml", "--color", "sometimes"});
  Console console;
  CHECK(run(console, arguments).status == 2);
  CHECK(console.out.str().empty());
  CHECK_FALSE(console.err.str().empty());
}

TEST_CASE("every command explains itself with an example") {
  const std::string command = GENERATE("preview", "check", "explain", "eval", "prepare", "drive", "schema");
  Console console;
  CHECK(run(console, {command, "--help"}).status == 0);
  CHECK_THAT(console.out.str(), Contains("Example:\n  bedside " + command));
  CHECK(console.err.str().empty());
}

TEST_CASE("the version is said") {
  Console console;
  CHECK(run(console, {"--version"}).status == 0);
  CHECK_THAT(console.out.str(), Contains("bedside 0."));
}

TEST_CASE("arguments that are quoted in a complaint are never obeyed by the terminal") {
  const std::string hostile = "--\x1b[31mred\xE2\x80\xAE";
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{hostile},
                                                    {"check", hostile},
                                                    {"check", "/nowhere/" + hostile},
                                                    {"preview", "plan.yaml", "--format", hostile}}) {
    Console console;
    CHECK(run(console, arguments).status == 2);
    CHECK(console.err.str().find('\x1b') == std::string::npos);
    CHECK(console.err.str().find("\xE2\x80\xAE") == std::string::npos);
  }
}

TEST_CASE("a format that a command doesn't have is refused with those that it has") {
  Console preview;
  CHECK(run(preview, {"preview", "plan.yaml", "--format", "pdf"}).status == 2);
  CHECK_THAT(preview.err.str(), Contains("`pdf` is no format of this command; use text, json or html"));
  Console explain;
  CHECK(run(explain, {"explain", "plan.yaml", "--format", "html"}).status == 2);
  CHECK_THAT(explain.err.str(), Contains("`html` is no format of this command; use text or json"));
}

TEST_CASE("a file that can't be read is named with its reason") {
  const std::string command = GENERATE("preview", "check", "explain");
  Console console;
  CHECK(run(console, {command, "no-such-plan.yaml"}).status == 2);
  CHECK(console.err.str() == "bedside: cannot read `no-such-plan.yaml`: there is no such file\n");
  Console folder;
  CHECK(run(folder, {command, "."}).status == 2);
  CHECK(folder.err.str() == "bedside: cannot read `.`: it is a directory\n");
}

TEST_CASE("an empty file name does not quietly mean the example patient") {
  Console console;
  CHECK(run(console, {"preview", "plan.yaml", "--facts", ""}).status == 2);
  CHECK_THAT(console.err.str(), Contains("--facts") && Contains("the file name is empty"));
}

TEST_CASE("an empty topic does not quietly mean all of them") {
  Console console;
  CHECK(run(console, {"explain", "plan.yaml", "--topic", ""}).status == 2);
  CHECK_THAT(console.err.str(), Contains("--topic") && Contains("the topic is empty"));
}

TEST_CASE("only one file can be standard input") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"check", "-", "-"},
                                                    {"preview", "-", "--facts", "-"},
                                                    {"explain", "-", "--history", "-"}}) {
    Console console;
    CHECK(run(console, arguments).status == 2);
    CHECK_THAT(console.err.str(), Contains("only one file can be `-`"));
  }
}

TEST_CASE("a failed write is reported") {
  std::ofstream full("/dev/full");
  if (!full) return;
  std::istringstream in;
  std::ostringstream err;
  bedside::cli::Streams streams{in, full, err, false, false, 0, {}};
  CHECK(bedside::cli::run({"--version"}, streams) == 2);
  CHECK(err.str() == "bedside: cannot write to standard output\n");
}
