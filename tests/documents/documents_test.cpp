// What the documentation shows is what bedside does.
#include <algorithm>
#include <cstdlib>
#include <sstream>

#include <bedside/bedside.hpp>

#include "catch.hpp"
#include "cli/command_line.hpp"
#include "documents/document.hpp"

using namespace bedside;
using namespace bedside::testing;

namespace {

const std::filesystem::path root{BEDSIDE_ROOT};

const Block& block_of(const std::vector<Block>& blocks, const std::string& info) {
  const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) { return block.info == info; });
  REQUIRE(found != blocks.end());
  return *found;
}

/// The part of the preview that the README shows: up to the reasons.
std::string shown_preview() {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  cli::Streams streams{in, out, err, false, false, 100, {}};
  const std::string plan = (root / "examples/plans/diabetes-monthly.yaml").string();
  const std::string facts = (root / "examples/facts/diabetes-monthly.maria.json").string();
  REQUIRE(cli::run({"preview", plan, "--facts", facts, "--width", "100"}, streams) == 0);
  std::string text = out.str();
  const std::string path = root.string() + "/";
  for (std::size_t at = text.find(path); at != std::string::npos; at = text.find(path)) text.erase(at, path.size());
  return text;
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
    REQUIRE(plan.diagnostics.empty());
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

TEST_CASE("the README shows a real preview") {
  const std::string readme = file_text(root / "README.md");
  const std::string shown = block_of(blocks_of(root / "README.md"), "text preview").text;
  const std::string preview = shown_preview();
  const bool rebase = std::getenv("BEDSIDE_REBASE") != nullptr;
  const std::string picture = preview.substr(0, preview.find("\nWhat moved, and why"));
  if (rebase) {
    const std::string fence = "```text preview\n";
    const std::size_t begin = readme.find(fence) + fence.size();
    std::ofstream{root / "README.md", std::ios::binary} << readme.substr(0, begin) << picture
                                                        << readme.substr(begin + shown.size());
  } else {
    CHECK(shown == picture);
  }
}
