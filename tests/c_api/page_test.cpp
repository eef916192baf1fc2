#include <sstream>

#include "catch.hpp"
#include "documents/document.hpp"

using namespace bedside::testing;

namespace {

std::string indented(const std::string& text) {
  std::istringstream lines{text};
  std::string indented;
  for (std::string line; std::getline(lines, line);) indented += (line.empty() ? "" : "  " + line) + "\n";
  return indented;
}

}  // namespace

TEST_CASE("the program on the page about the C interface is one that is run") {
  const std::filesystem::path root{BEDSIDE_ROOT};
  const std::string program = file_text(root / "tests/c_api/page.c");
  for (const Block& block : blocks_of(root / "docs/c-interface.md"))
    if (block.info == "c") {
      CHECK(program.find(indented(block.text)) != std::string::npos);
      return;
    }
  FAIL("there is no program on the page");
}
