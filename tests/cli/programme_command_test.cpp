// A call that is named by its place in a programme, through every command that takes one.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <unistd.h>

#include "catch.hpp"
#include "cli/console.hpp"

using Catch::Contains;

namespace {

constexpr const char* programme = R"(bedside: 1
programme: small
calls:
  - {call: welcome, plan: plans/welcome.yaml}
  - {call: monthly, plan: plans/monthly.yaml, times: 2, every: month}
habits: {same_nurse: true}
ladders: {food: [less-salt, more-greens]}
)";

constexpr const char* welcome = R"(bedside: 1
plan: welcome
facts:
  member_id: {type: text, identifies: true, phi: false, example: M-1}
  nurse_name: {type: text, phi: false, example: Ann}
topics:
  - topic: goal
    ask: What would you like to reach?
    answer: {name: goal, type: text, remember: true}
  - topic: sleep
    feels: unpleasant
    say: How you sleep.
)";

constexpr const char* monthly = R"(bedside: 1
plan: monthly
facts:
  member_id: {type: text, identifies: true, phi: false, example: M-1}
  goal: {type: text, phi: false, example: rest}
topics:
  - topic: salt
    rung: food/less-salt
    say: Less salt.
  - topic: greens
    rung: food/more-greens
    say: More greens.
  - topic: sleep
    feels: unpleasant
    say: How you sleep.
  - topic: goal
    feels: pleasant
    say: "You set out for this: {goal}."
)";

/// A folder of its own with the programme, and a patient.
class Folder {
 public:
  Folder() : path_(std::filesystem::current_path() / fmt::format("programme_command_test.{}", getpid())) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_ / "plans");
    write("small.yaml", programme);
    write("plans/welcome.yaml", welcome);
    write("plans/monthly.yaml", monthly);
    write("ida.json", R"({"member_id": "M-7", "nurse_name": "Ann"})");
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const std::string& name) const { return (path_ / name).string(); }
  void write(const std::string& name, const std::string& text) const { std::ofstream{file(name)} << text; }
  std::string read(const std::string& name) const {
    std::ifstream stream{file(name)};
    return {std::istreambuf_iterator<char>{stream}, {}};
  }

  /// The command on the programme, with these options behind it.
  Console on_programme(const std::string& command, std::vector<std::string> more, const std::string& typed = "") const {
    Console console;
    console.in.str(typed);
    std::vector<std::string> arguments{command, "--programme", file("small.yaml")};
    for (std::string& each : more) arguments.push_back(std::move(each));
    run(console, std::move(arguments));
    return console;
  }

  /// Holds the welcome, in which the sleep is put off, and keeps its outcome as the history.
  void hold_welcome() const {
    const Console held = on_programme("drive", {"--facts", file("ida.json"), "--outcome", file("welcome.json")},
                                      "{\"do\": \"defer\", \"topic\": \"sleep\", \"because\": \"patient_asked\"}\n"
                                      "{\"do\": \"answer\", \"step\": \"goal/1\", \"value\": \"to dance\"}\n");
    REQUIRE(held.status == 0);
    write("history.json", "[" + read("welcome.json") + "]");
  }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("a call needs a plan or a programme, and not both") {
  const Folder folder;
  Console neither;
  CHECK(run(neither, {"preview"}).status == 2);
  CHECK_THAT(neither.err.str(), Contains("PLAN is required"));
  const Console both = folder.on_programme("preview", {folder.file("plans/monthly.yaml")});
  CHECK(both.status == 2);
  CHECK_THAT(both.err.str(), Contains("PLAN excludes --programme"));
  Console alone;
  CHECK(run(alone, {"preview", folder.file("plans/monthly.yaml"), "--call", "2"}).status == 2);
  CHECK_THAT(alone.err.str(), Contains("--call requires --programme"));
}

TEST_CASE("a preview says which call it is, and what it has from the call before") {
  const Folder folder;
  folder.hold_welcome();
  const Console preview =
      folder.on_programme("preview", {"--facts", folder.file("ida.json"), "--history", folder.file("history.json")});
  CHECK(preview.status == 0);
  CHECK_THAT(preview.out.str(), Contains("Programme\n"
                                         "  small · call 2 of 3 · monthly, 1 of 2\n"
                                         "  food: less-salt starts in this call\n"
                                         "  the nurse of last time: Ann\n"
                                         "  facts from earlier calls: goal\n"
                                         "Carried over from earlier calls\n"
                                         "  Sleep: left by the call welcome (patient asked)\n"));
  CHECK_THAT(preview.out.str(), Contains("Greens: `food/more-greens` comes later: `food/less-salt` has not been"));
}

TEST_CASE("explain takes a call of a programme too") {
  const Folder folder;
  const Console explained = folder.on_programme("explain", {"--call", "3"});
  CHECK(explained.status == 0);
  CHECK_THAT(explained.out.str(), Contains("More greens") || Contains("Greens"));
}

TEST_CASE("a programme that lacks a plan can't be called, at the line that names it") {
  const Folder folder;
  std::filesystem::remove(folder.file("plans/monthly.yaml"));
  const Console preview = folder.on_programme("preview", {"--call", "1"});
  CHECK(preview.status == 1);
  CHECK_THAT(preview.err.str(),
             Contains("error[unreadable-file]: the file of the plan can't be read") && Contains("small.yaml:5:27"));
}

TEST_CASE("a call of a programme that was killed goes on from its journal as it was") {
  const Folder folder;
  folder.hold_welcome();
  const std::vector<std::string> options{"--facts",   folder.file("ida.json"), "--history", folder.file("history.json"),
                                         "--journal", folder.file("journal")};
  const Console begun = folder.on_programme("drive", options, "{\"do\": \"next\"}\n");
  REQUIRE(begun.status == 0);
  CHECK_THAT(begun.out.str(), Contains("\"carried_over\":true"));
  const Console resumed = folder.on_programme("drive", options, "{\"do\": \"next\"}\n");
  CHECK(resumed.status == 0);
  CHECK(resumed.err.str() == begun.err.str());
  const std::string last_line = begun.out.str().substr(begun.out.str().find('\n') + 1);
  CHECK_THAT(resumed.out.str(), Catch::StartsWith(last_line));
  // The journal knows which call it keeps, and what that has from the calls before.
  const Console alone = folder.on_programme("drive", {"--journal", folder.file("journal")}, "{\"do\": \"next\"}\n");
  CHECK(alone.status == 0);
  CHECK(alone.err.str().find("error") == std::string::npos);
  const Console other =
      folder.on_programme("drive", {"--call", "welcome", "--journal", folder.file("journal")}, "{\"do\": \"next\"}\n");
  CHECK(other.status == 1);
  CHECK_THAT(other.err.str(), Contains("journal-other-plan"));
}

TEST_CASE("a plan that is given for a programme is told to be one") {
  const Folder folder;
  Console console;
  CHECK(run(console, {"preview", "--programme", folder.file("plans/monthly.yaml")}).status == 1);
  CHECK_THAT(console.err.str(), Contains("error[not-a-plan]: this is a call plan, not a programme of calls"));
}

TEST_CASE("nothing of the programme is read from standard input while that holds the commands") {
  Console console;
  CHECK(run(console, {"drive", "--programme", "-"}).status == 2);
  CHECK_THAT(console.err.str(), Contains("no file can be `-`: standard input holds the commands"));
}
