// `bedside preview --programme P --all`.
#include <filesystem>

#include <unistd.h>

#include "catch.hpp"
#include "cli/console.hpp"
#include "texts/files.hpp"

using Catch::Contains;

namespace {

/// A folder of its own with a programme of two calls, and what is known of a patient.
class ProgrammeFolder {
 public:
  ProgrammeFolder() {
    std::string path = (std::filesystem::temp_directory_path() / "bedside-programme-XXXXXX").string();
    REQUIRE(mkdtemp(path.data()) != nullptr);
    path_ = path;
    texts::write(file("small.yaml"), R"(bedside: 1
programme: small
calls:
  - {call: monthly, plan: plan.yaml, times: 2, every: month}
)");
    texts::write(file("plan.yaml"), R"(bedside: 1
plan: monthly
facts:
  today: {type: date, phi: false, example: 2026-01-31}
  weight: {type: number, unit: kg, min: 30, phi: false, example: 80}
topics:
  - topic: sleep
    say: Sleep well.
)");
    texts::write(file("history.json"),
                 R"([{"plan": "monthly", "order": ["sleep"], "date": "2026-03-31", "disposition": "complete"}])");
  }
  ~ProgrammeFolder() { std::filesystem::remove_all(path_); }
  ProgrammeFolder(const ProgrammeFolder&) = delete;
  ProgrammeFolder& operator=(const ProgrammeFolder&) = delete;

  std::string file(const std::string& name) const { return (path_ / name).string(); }

  std::vector<std::string> preview(const std::vector<std::string>& more) const {
    std::vector<std::string> arguments{"preview", "--programme", file("small.yaml"), "--all"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("without facts and history the examples are used, and it is said") {
  const ProgrammeFolder folder;
  Console console;
  CHECK(run(console, folder.preview({})).status == 0);
  CHECK_THAT(console.out.str(), Contains("small · 2 calls, 0 held, 2 ahead\n"));
  CHECK_THAT(console.out.str(), Contains("with the plans' example facts, no --facts · no earlier call\n"));
  CHECK_THAT(console.out.str(), Contains("  1  2026-01-31  monthly 1/2"));
  CHECK_THAT(console.out.str(), Contains("  2  2026-02-28  monthly 2/2            ahead, the last one\n"));
  // One topic makes no pairs.
  CHECK_THAT(console.out.str(), !Contains("The ritual"));
}

TEST_CASE("an earlier call stands first, with what became of it") {
  const ProgrammeFolder folder;
  Console console;
  CHECK(run(console, folder.preview({"--history", folder.file("history.json")})).status == 0);
  CHECK_THAT(console.out.str(), Contains("  1  2026-03-31  monthly 1/2            complete\n"));
  CHECK_THAT(console.out.str(), Contains("  2  2026-04-30  monthly 2/2            ahead, the last one\n"));
  CHECK_THAT(console.out.str(), Contains("skeleton: one topic in common with call 1\n"));
}

TEST_CASE("the page and the document are the same programme") {
  const ProgrammeFolder folder;
  Console page;
  CHECK(run(page, folder.preview({"--format", "html"})).status == 0);
  CHECK_THAT(page.out.str(), Contains("<h1>small</h1>"));
  Console document;
  CHECK(run(document, folder.preview({"--format", "json"})).status == 0);
  CHECK_THAT(document.out.str(), Contains("\"programme\": \"small\""));
  CHECK(document.err.str().find("no --facts, so the plans' example facts are used") != std::string::npos);
}

TEST_CASE("facts that don't fit are refused without their values") {
  const ProgrammeFolder folder;
  Console console;
  console.in.str(R"({"today": "2026-01-31", "weight": 4711.5, "weight2": 1})");
  CHECK(run(console, folder.preview({"--facts", "-"})).status == 1);
  CHECK(console.out.str().empty());
  CHECK_THAT(console.err.str(), Contains("undeclared-fact") && !Contains("4711"));
}

TEST_CASE("all calls are asked for of a programme alone, and not beside one of them") {
  const ProgrammeFolder folder;
  for (const std::vector<std::string>& wrong : {std::vector<std::string>{"preview", folder.file("plan.yaml"), "--all"},
                                                folder.preview({"--call", "1"}), folder.preview({"--as-written"})}) {
    Console console;
    CHECK(run(console, wrong).status == 2);
    CHECK(console.out.str().empty());
  }
}
