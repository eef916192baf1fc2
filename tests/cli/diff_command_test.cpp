#include <filesystem>
#include <fstream>
#include <string>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include "catch.hpp"
#include "cli/console.hpp"
#include "cli/golden.hpp"
#include "cli/sound_plan.hpp"

using Catch::Contains;

namespace {

/// A folder with two versions of a plan, and what is put beside them.
class Versions {
 public:
  Versions() : folder_(std::filesystem::temp_directory_path() / ("bedside-diff-test-" + std::to_string(getpid()))) {
    std::filesystem::create_directory(folder_);
    std::string text = sound_plan;
    write("old.yaml", text);
    replace(text, "call emergency services at once", "call the emergency services right away");
    replace(text, "feels: delightful\n    say: Your blood sugar has come down.",
            "feels: painful\n    say: Your blood sugar has gone up.");
    replace(text, "      - {id: patches, say: Patches from the pharmacy.}\n",
            "      - {id: alone, say: None. You do it alone.}\n");
    replace(
        text, "  first_name: {type: text, phi: false, example: Maria}",
        "  first_name: {type: text, phi: false, example: Maria}\n  age: {type: integer, phi: false, optional: true}");
    write("new.yaml", text);
  }
  ~Versions() { std::filesystem::remove_all(folder_); }
  Versions(const Versions&) = delete;
  Versions& operator=(const Versions&) = delete;

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
    return path(name);
  }
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  /// With the folder, which no two runs share, taken out.
  std::string shown(std::string text) const {
    for (std::size_t at; (at = text.find(folder_.string() + "/")) != text.npos;)
      text.erase(at, folder_.string().size() + 1);
    return text;
  }

 private:
  static void replace(std::string& text, const std::string& before, const std::string& after) {
    text.replace(text.find(before), before.size(), after);
  }

  std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("diff tells what the author changed, and what changes in the order delivered") {
  const Versions versions;
  Console both;
  CHECK(run(both, {"diff", versions.path("old.yaml"), versions.path("new.yaml"), "--width", "200"}).status == 0);
  CHECK(both.err.str().empty());
  require_golden("diff.txt", versions.shown(both.out.str()));
}

TEST_CASE("diff as JSON is one document") {
  const Versions versions;
  Console console;
  CHECK(run(console, {"diff", versions.path("old.yaml"), versions.path("new.yaml"), "--format", "json"}).status == 0);
  const auto json = nlohmann::json::parse(console.out.str());
  CHECK(json["differs"] == true);
  CHECK(json["changes"].size() == 6);
  CHECK(json["profiles"].size() == 1);
  require_golden("diff.json", versions.shown(console.out.str()));
}

TEST_CASE("diff calls out a text that is no longer said word for word, or is from now on") {
  const Versions versions;
  std::string text = sound_plan;
  const std::string wording = "    wording: verbatim\n";
  text.erase(text.find(wording), wording.size());
  const std::string guide = versions.write("guide.yaml", text);
  Console lost;
  CHECK(run(lost, {"diff", versions.path("old.yaml"), guide}).status == 0);
  CHECK_THAT(lost.out.str(), Contains("  - safety-net: wording dropped (was line 32)  no longer said word for word\n"));
  Console gained;
  CHECK(run(gained, {"diff", guide, versions.path("old.yaml")}).status == 0);
  CHECK_THAT(gained.out.str(), Contains("  + safety-net: wording added (line 32)  said word for word from now on\n"));
}

TEST_CASE("diff has status 0 whatever it finds, unless it is asked to tell by its status") {
  const Versions versions;
  const std::string old_one = versions.path("old.yaml");
  const std::string new_one = versions.path("new.yaml");
  Console same;
  CHECK(run(same, {"diff", old_one, old_one, "--exit-code"}).status == 0);
  CHECK_THAT(same.out.str(), Contains("Nothing differs in what the author wrote.") && Contains("the same order"));
  Console other;
  CHECK(run(other, {"diff", old_one, new_one, "--exit-code"}).status == 1);
}

TEST_CASE("diff shows the order for each patient whose facts it gets, and says whose don't fit") {
  const Versions versions;
  const std::string ann = versions.write("ann.json", R"({"first_name": "Ann"})");
  const std::string old_age = versions.write("eve.json", R"({"first_name": "Eve", "age": 4711})");
  Console console;
  CHECK(run(console, {"diff", versions.path("old.yaml"), versions.path("new.yaml"), "--facts", ann, "--facts", old_age})
            .status == 1);
  CHECK_THAT(console.out.str(), Contains("ann.json") && !Contains("eve.json") && !Contains("4711"));
  CHECK_THAT(console.err.str(), Contains("eve.json doesn't fit") && Contains("old.yaml") && !Contains("4711"));
}

TEST_CASE("diff of a plan that falls short shows its problems, and compares nothing") {
  const Versions versions;
  Console console;
  CHECK(run(console, {"diff", versions.path("old.yaml"), versions.write("broken.yaml", "plan: [")}).status == 1);
  CHECK(console.out.str().empty());
  CHECK_THAT(console.err.str(), Contains("error[") && Contains("broken.yaml"));
  Console absent;
  CHECK(run(absent, {"diff", versions.path("old.yaml"), versions.path("absent.yaml")}).status == 2);
}
