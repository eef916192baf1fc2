// What the documentation shows is what bedside does.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <bedside/bedside.hpp>

#include "catch.hpp"
#include "cli/command_line.hpp"
#include "documents/document.hpp"
#include "documents/page_folder.hpp"
#include "texts/findings.hpp"

using namespace bedside;
using namespace bedside::testing;

namespace {

const std::filesystem::path root{BEDSIDE_ROOT};

const Block& block_of(const std::vector<Block>& blocks, const std::string& info) {
  const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) { return block.info == info; });
  REQUIRE(found != blocks.end());
  return *found;
}

/// A page that shows a preview: of which call, how wide, and up to which line.
struct Picture {
  const char* page;
  const char* plan;
  const char* facts;
  const char* width;
  const char* before;  ///< the picture ends where this begins; empty: nowhere
};
constexpr Picture pictures[] = {
    {"README.md", "diabetes-monthly.yaml", "diabetes-monthly.maria.json", "100", "\nWhat moved, and why"},
    {"docs/commands/preview.md", "welcome.yaml", "welcome.bruno.json", "80", ""},
};

/// The preview as somebody sees it who stands in the folder of the plan and its facts.
std::string preview_of(const Picture& picture) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  cli::Streams streams{in, out, err, false, false, 0, {}};
  const std::string plan = (root / "examples/plans" / picture.plan).string();
  const std::string facts_folder = (root / "examples/facts").string() + "/";
  REQUIRE(cli::run({"preview", plan, "--facts", facts_folder + picture.facts, "--width", picture.width}, streams) == 0);
  std::string text = out.str();
  for (std::size_t at = text.find(facts_folder); at != std::string::npos; at = text.find(facts_folder))
    text.erase(at, facts_folder.size());
  const std::string before{picture.before};
  return before.empty() ? text : text.substr(0, text.find(before));
}

/// The file that a block shows, such as ```` ```yaml check-in.yaml ````; empty for other blocks.
std::string file_in(const Block& block) {
  const std::size_t space = block.info.find(' ');
  return space != std::string::npos && block.info.find('.') != std::string::npos ? block.info.substr(space + 1) : "";
}

/// The block with what each command line in it prints now.
std::string typed_again(const std::string& block, const PageFolder& folder) {
  std::istringstream lines{block};
  std::string typed;
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("$ ")) typed += line + "\n" + folder.answer_to(line.substr(2));
  return typed;
}

/// Follows the page, and counts the blocks with command lines.
int follow(const std::filesystem::path& path) {
  const bool rebasing = std::getenv("BEDSIDE_REBASE") != nullptr;
  const PageFolder folder{root / "examples"};
  std::string page = file_text(path);
  std::size_t at = 0;
  int blocks = 0;
  for (const Block& block : blocks_of(path)) {
    if (const std::string file = file_in(block); !file.empty())
      block.info.starts_with("diff") ? folder.change(file, block.text) : folder.write(file, block.text);
    if (block.info != "console") continue;
    ++blocks;
    INFO(path << ":" << block.line);
    const std::string typed = typed_again(block.text, folder);
    CHECK((rebasing || block.text == typed));
    const std::string fence = "```console\n";
    at = page.find(fence + block.text, at) + fence.size();
    page.replace(at, block.text.size(), typed);
    at += typed.size();
  }
  if (rebasing && page != file_text(path)) std::ofstream{path, std::ios::binary} << page;
  return blocks;
}

}  // namespace

TEST_CASE("every whole plan in the plan format is sound, and its examples give a call") {
  const std::filesystem::path page = root / "docs/plan-format.md";
  int plans = 0;
  for (const Block& block : blocks_of(page)) {
    if (block.info != "yaml") continue;
    ++plans;
    const Checked<CallPlan> plan = load_plan(block.text, "plan-format.md");
    for (const Diagnostic& problem : plan.diagnostics) UNSCOPED_INFO(render(problem, block.text));
    INFO("the plan at line " << block.line);
    REQUIRE(texts::beyond_a_sketch(plan.diagnostics).empty());
    const Checked<Facts> facts = example_facts(*plan.value, "plan-format.md");
    for (const Diagnostic& problem : facts.diagnostics) UNSCOPED_INFO(render(problem, block.text));
    REQUIRE(facts);
    CHECK_FALSE(prepare(*plan.value, *facts.value).steps.empty());
  }
  CHECK(plans > 10);
}

TEST_CASE("the README shows the first example program to the letter") {
  const std::string readme = block_of(blocks_of(root / "README.md"), "cpp").text;
  const std::string program = file_text(root / "examples/01_print_steps.cpp");
  CHECK(program.ends_with(readme));
  CHECK(readme.starts_with("#include <"));
}

TEST_CASE("the README shows the loop of the second example program to the letter, but for how far it is indented") {
  const std::string program = file_text(root / "examples/02_drive_a_call.cpp");
  std::istringstream loop{program.substr(program.find("  bedside::Session call"))};
  std::string shown;
  for (std::string line; std::getline(loop, line) && line.starts_with("  ");) shown += line.substr(2) + "\n";
  CHECK(block_of(blocks_of(root / "README.md"), "cpp live").text == shown);
}

TEST_CASE("every preview that the documentation shows is a real one") {
  for (const Picture& picture : pictures) {
    const std::filesystem::path path = root / picture.page;
    const std::string page = file_text(path);
    const std::string shown = block_of(blocks_of(path), "text preview").text;
    const std::string preview = preview_of(picture);
    if (std::getenv("BEDSIDE_REBASE") != nullptr) {
      const std::string fence = "```text preview\n";
      const std::size_t begin = page.find(fence) + fence.size();
      std::ofstream{path, std::ios::binary} << page.substr(0, begin) << preview << page.substr(begin + shown.size());
    } else {
      CHECK(shown == preview);
    }
  }
}

TEST_CASE("every command line in the documentation prints what stands below it") {
  int blocks = 0;
  for (const char* folder : {"docs", "docs/commands"})
    for (const auto& entry : std::filesystem::directory_iterator{root / folder})
      if (entry.path().extension() == ".md") blocks += follow(entry.path());
  CHECK(blocks > 5);
}
