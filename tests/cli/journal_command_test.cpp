// A driven call that is kept in a journal: resumed, refused, replayed.
#include <filesystem>
#include <fstream>

#include <fmt/format.h>
#include <unistd.h>

#include "catch.hpp"
#include "cli/console.hpp"

using Catch::Contains;

namespace {

constexpr const char* sleep_plan = R"(bedside: 1
plan: sleep
facts:
  member_id: {type: text, identifies: true, phi: false, example: M-1}
  name: {type: text, phi: false, example: Ida}
opening:
  - topic: greeting
    say: Hello {name}.
topics:
  - topic: nights
    ask: How many bad nights did you have?
    answer: {name: bad_nights, type: integer, min: 0, max: 7}
closing:
  - topic: goodbye
    say: Sleep well.
)";

/// A folder of its own, as tests run side by side, with a plan and two patients.
class Folder {
 public:
  Folder() : path_(std::filesystem::current_path() / fmt::format("journal_command_test.{}", getpid())) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
    write("sleep.yaml", sleep_plan);
    write("ida.json", R"({"member_id": "M-7", "name": "Ida"})");
    write("ida-now.json", R"({"member_id": "M-7", "name": "Ida B."})");
    write("bo.json", R"({"member_id": "M-8", "name": "Bo"})");
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const std::string& name) const { return (path_ / name).string(); }
  void write(const std::string& name, const std::string& text) const { std::ofstream{file(name)} << text; }

  /// `bedside drive` with the commands on its standard input.
  Console drive(const std::string& commands, const std::string& facts = "ida.json",
                std::vector<std::string> more = {}) const {
    Console console;
    console.in.str(commands);
    std::vector<std::string> arguments{"drive", file("sleep.yaml"), "--journal", file("journal")};
    if (!facts.empty()) arguments.insert(arguments.end(), {"--facts", file(facts)});
    arguments.insert(arguments.end(), more.begin(), more.end());
    run(console, std::move(arguments));
    return console;
  }

  Console replay(std::vector<std::string> more = {}) const {
    Console console;
    std::vector<std::string> arguments{"replay", file("journal")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    run(console, std::move(arguments));
    return console;
  }

 private:
  std::filesystem::path path_;
};

constexpr const char* first_half = "{\"do\":\"next\"}\n";
constexpr const char* second_half = "{\"do\":\"answer\",\"step\":\"nights/1\",\"value\":3}\n{\"do\":\"next\"}\n";

std::string without_first_line(const std::string& text) {
  return text.substr(text.find('\n') + 1);
}

}  // namespace

TEST_CASE("a call goes on from its journal as if it had never stopped") {
  std::string whole;
  {
    const Folder folder;
    whole = folder.drive(std::string{first_half} + second_half).out.str();
  }
  const Folder folder;
  const std::string before = folder.drive(first_half).out.str();
  const std::string after = folder.drive(second_half).out.str();
  CHECK(before + without_first_line(after) == whole);
}

TEST_CASE("a call that has ended is resumed at its end") {
  const Folder folder;
  folder.drive(std::string{first_half} + second_half);
  const Console resumed = folder.drive("");
  CHECK(resumed.status == 0);
  CHECK_THAT(resumed.out.str(), Contains(R"({"ok":true,"step":null)"));
}

TEST_CASE("the journal of one patient is refused for another, before any text") {
  const Folder folder;
  folder.drive(first_half);
  const Console refused = folder.drive("", "bo.json");
  CHECK(refused.status == 1);
  CHECK(refused.out.str().empty());
  CHECK_THAT(refused.err.str(), Contains("journal-other-patient") && !Contains("M-8") && !Contains("Bo"));
}

TEST_CASE("facts that are others now are ignored, and that is said without a value") {
  const Folder folder;
  folder.drive(first_half);
  const Console resumed = folder.drive("", "ida-now.json");
  CHECK(resumed.status == 0);
  CHECK_THAT(resumed.err.str(), Contains("journal-other-facts") && Contains("`name`") && !Contains("Ida"));
}

TEST_CASE("without facts the call goes on with those that were kept, and is no practice") {
  const Folder folder;
  folder.drive(first_half);
  const Console resumed = folder.drive("{\"do\":\"back\"}\n", "");
  CHECK(resumed.status == 0);
  CHECK_THAT(resumed.out.str(), Contains("Hello Ida.") && Contains(R"("practice":false)"));
}

TEST_CASE("an edited plan is refused, and --pinned goes on with the plan that was kept") {
  const Folder folder;
  folder.drive(first_half);
  folder.write("sleep.yaml", std::string{sleep_plan} + "# edited\n");
  const Console refused = folder.drive("");
  CHECK(refused.status == 1);
  CHECK(refused.out.str().empty());
  CHECK_THAT(refused.err.str(), Contains("  --> " + folder.file("journal") + "\n") &&
                                    Contains("hint: go on with the plan that the journal keeps (`--pinned`)\n"));
  const Console pinned = folder.drive(second_half, "ida.json", {"--pinned"});
  CHECK(pinned.status == 0);
  CHECK_THAT(pinned.out.str(), Contains(R"("disposition":"complete")"));
}

TEST_CASE("a call goes on under its own name and in its own order only, where they are given") {
  const Folder folder;
  folder.drive(first_half, "ida.json", {"--call", "monthly"});
  CHECK(folder.drive("", "ida.json", {"--call", "monthly"}).status == 0);
  CHECK(folder.drive("", "ida.json").status == 0);
  for (const std::vector<std::string>& other :
       {std::vector<std::string>{"--call", "weekly"}, std::vector<std::string>{"--as-written"}}) {
    const Console refused = folder.drive("", "ida.json", other);
    CHECK(refused.status == 1);
    CHECK(refused.out.str().empty());
    CHECK_THAT(refused.err.str(), Contains("error[journal-other-plan]"));
  }
}

TEST_CASE("practice is not gone on with for a patient") {
  const Folder folder;
  folder.drive(first_half, "");
  const Console refused = folder.drive("", "ida.json");
  CHECK(refused.status == 1);
  CHECK(refused.out.str().empty());
  CHECK_THAT(refused.err.str(), Contains("a practice call"));
}

TEST_CASE("a journal that is not there is a file that can't be read") {
  const Folder folder;
  const Console replayed = folder.replay();
  CHECK(replayed.status == 2);
  CHECK(replayed.err.str() == "error[journal-unusable]: there is no such file\n  --> " + folder.file("journal") + "\n");
}

TEST_CASE("without a journal to go on with, --pinned is wrong use") {
  const Folder folder;
  CHECK(folder.drive("", "ida.json", {"--pinned"}).status == 2);
}

TEST_CASE("no practice takes the place of a call whose journal was cut within its first line") {
  for (const std::string left : {R"({"n":0,"prev":")", ""}) {
    const Folder folder;
    folder.write("journal", left);
    const Console refused = folder.drive("", "");
    CHECK(refused.status == 1);
    CHECK(refused.out.str().empty());
    CHECK(refused.err.str() == "bedside: `" + folder.file("journal") +
                                   "` was cut before its call began; with --facts a new call begins in its place\n");
    const Console begun = folder.drive(first_half);
    CHECK(begun.status == 0);
    CHECK_THAT(begun.out.str(), Contains(R"("practice":false)"));
    CHECK_THAT(begun.err.str(), Contains("warning[journal-torn]"));
    CHECK(std::filesystem::exists(folder.file("journal.torn")) == !left.empty());
  }
}

TEST_CASE("replay tells the call again and says whether it is the same") {
  const Folder folder;
  folder.drive(std::string{first_half} + second_half);
  const Console replayed = folder.replay();
  CHECK(replayed.status == 0);
  CHECK(replayed.out.str() == R"(sleep, 3 events
                  greeting/1
    1  next       nights/1
    2  answer     goodbye/1
    3  next       the end of the call
)");
  CHECK(replayed.err.str() == "the same call: every event led to the step that it led to then\n");
}

TEST_CASE("replay as JSON says what drive said") {
  const Folder folder;
  const std::string said = folder.drive(std::string{first_half} + second_half).out.str();
  CHECK(folder.replay({"--format", "json"}).out.str() == said);
}
