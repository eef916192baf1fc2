#include "cli/golden.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "catch.hpp"

void require_golden(const std::string& name, const std::string& text) {
  const std::string path = std::string(BEDSIDE_GOLDEN) + "/" + name;
  if (std::getenv("BEDSIDE_REBASE") != nullptr) std::ofstream(path, std::ios::binary) << text;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream expected;
  expected << file.rdbuf();
  INFO("golden file: " << name);
  REQUIRE(text == expected.str());
}
