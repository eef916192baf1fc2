// The documentation as the tests read it: fenced blocks with the words behind their fence.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace bedside::testing {

struct Block {
  std::string info;  ///< what stands behind the opening fence: `yaml`, `text preview`
  std::string text;
  int line = 0;  ///< of the opening fence, from 1
};

inline std::string file_text(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

inline std::vector<Block> blocks_of(const std::filesystem::path& path) {
  std::vector<Block> blocks;
  std::istringstream lines{file_text(path)};
  bool inside = false;
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (!line.starts_with("```")) {
      if (inside) blocks.back().text.append(line).append(1, '\n');
      continue;
    }
    inside = !inside;
    if (inside) blocks.push_back({line.substr(3), "", number});
  }
  return blocks;
}

}  // namespace bedside::testing
