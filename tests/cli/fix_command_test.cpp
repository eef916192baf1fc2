// `bedside check --fix` and the files that it writes.
#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include "catch.hpp"
#include "cli/console.hpp"
#include "texts/files.hpp"

using Catch::Contains;
namespace fs = std::filesystem;

namespace {

const std::string wrong = "bedside: 1\nplan: small\ntopics:\n- topic: a\n  feel: pleasant\n  say: A.\n";
const std::string right = "bedside: 1\nplan: small\ntopics:\n- topic: a\n  feels: pleasant\n  say: A.\n";

/// A folder of its own, gone in the end.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("bedside-fix-" + std::to_string(getpid()));
  Folder() { fs::create_directory(path); }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const std::string& name, const std::string& text) const {
    const std::string whole = (path / name).string();
    texts::write(whole, text);
    return whole;
  }
  std::size_t files() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator{path}, {})); }
};

}  // namespace

TEST_CASE("check --fix mends the file, says what it did, and then checks what is left") {
  const Folder folder;
  const std::string plan = folder.file("plan.yaml", wrong);
  fs::permissions(plan, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  Console console;
  CHECK(run(console, {"check", plan, "--fix"}).status == 0);
  CHECK(texts::read(plan) == right);
  CHECK_THAT(console.out.str(), Contains(plan + ":5:3: mended unknown-key: write `feels` instead of `feel`\n") &&
                                    Contains("warning[no-choice]") &&
                                    Contains(": 1 topic, 0 verbatim texts, 0 urgent buttons, 1 warning\n"));
  CHECK(fs::status(plan).permissions() == (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
  CHECK(folder.files() == 1);
}

TEST_CASE("check --fix leaves a file alone in which nothing is certain, and still fails on its errors") {
  const Folder folder;
  const std::string text = "bedside: 1\nplan: small\ntopics:\n- {topic: a, colour: red, say: A.}\n";
  const std::string plan = folder.file("plan.yaml", text);
  const auto written = fs::last_write_time(plan);
  Console console;
  CHECK(run(console, {"check", plan, "--fix"}).status == 1);
  CHECK(texts::read(plan) == text);
  CHECK(fs::last_write_time(plan) == written);
  CHECK_THAT(console.out.str(), !Contains("mended") && Contains("error[unknown-key]"));
}

TEST_CASE("check --fix refuses a read-only file, and reports the problems as they are") {
  const Folder folder;
  const std::string plan = folder.file("plan.yaml", wrong);
  fs::permissions(plan, fs::perms::owner_read | fs::perms::group_read);
  Console console;
  CHECK(run(console, {"check", plan, "--fix"}).status == 2);
  CHECK(texts::read(plan) == wrong);
  CHECK(console.err.str() == "bedside: cannot write `" + plan + "`: it is read-only\n");
  CHECK_THAT(console.out.str(), Contains("error[unknown-key]") && !Contains("mended"));
  CHECK(folder.files() == 1);
}

TEST_CASE("check --fix writes the file that a symbolic link leads to, and the link stays") {
  const Folder folder;
  const std::string plan = folder.file("plan.yaml", wrong);
  const std::string link = (folder.path / "link.yaml").string();
  fs::create_symlink(plan, link);
  Console console;
  CHECK(run(console, {"check", link, "--fix"}).status == 0);
  CHECK(texts::read(plan) == right);
  CHECK(fs::is_symlink(link));
  CHECK_THAT(console.out.str(), Contains(link + ":5:3: mended unknown-key"));
  CHECK(folder.files() == 2);
}

TEST_CASE("check --fix with standard input prints the mended text, and everything else beside it") {
  Console console;
  console.in.str(wrong);
  CHECK(run(console, {"check", "-", "--fix"}).status == 0);
  CHECK(console.out.str() == right);
  CHECK_THAT(console.err.str(), Contains("standard input:5:3: mended unknown-key") && Contains("1 topic"));
}

TEST_CASE("check --fix can't print a mended text and JSON in the same place") {
  for (const char* format : {"json", "sarif"}) {
    Console console;
    console.in.str(wrong);
    CHECK(run(console, {"check", "-", "--fix", "--format", format}).status == 2);
    CHECK(console.out.str().empty());
  }
}

TEST_CASE("a finding as JSON holds the fix that it has") {
  Console console;
  console.in.str(wrong);
  CHECK(run(console, {"check", "-", "--format", "json"}).status == 1);
  const auto finding = nlohmann::json::parse(console.out.str())["files"][0]["findings"][0];
  REQUIRE(finding["fixes"].size() == 1);
  CHECK(finding["fixes"][0]["description"] == "write `feels` instead of `feel`");
  CHECK(finding["fixes"][0]["edits"] ==
        nlohmann::json::parse(R"([{"line": 5, "column": 3, "end_line": 5, "end_column": 7, "replacement": "feels"}])"));
}

TEST_CASE("with a format for programs, check --fix says on the error stream what it did") {
  const Folder folder;
  const std::string plan = folder.file("plan.yaml", wrong);
  Console console;
  CHECK(run(console, {"check", plan, "--fix", "--format", "json"}).status == 0);
  CHECK_THAT(console.err.str(), Contains("mended unknown-key"));
  CHECK(nlohmann::json::parse(console.out.str())["files"][0]["file"] == plan);
}

TEST_CASE("a log of SARIF names the rule, the place and the fix") {
  Console console;
  console.in.str(wrong);
  CHECK(run(console, {"check", "-", "--format", "sarif"}).status == 1);
  const auto log = nlohmann::json::parse(console.out.str());
  CHECK(log["version"] == "2.1.0");
  const auto& result = log["runs"][0]["results"][0];
  CHECK(result["ruleId"] == "unknown-key");
  CHECK(result["level"] == "error");
  CHECK(result["message"]["text"] == "A topic has no key `feel`. Did you mean `feels`?");
  const auto& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "stdin");
  CHECK(place["region"] ==
        nlohmann::json::parse(R"({"startLine": 5, "startColumn": 3, "endLine": 5, "endColumn": 7})"));
  CHECK(result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "feels");
  CHECK(log["runs"][0]["tool"]["driver"]["rules"][0]["shortDescription"]["text"] ==
        "A key that the plan language doesn't have.");
}
