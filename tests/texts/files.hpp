// Whole text files, read by tests and rewritten by `scripts/rebase_golden`.
#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace texts {

inline std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

inline void write(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

/// Whether the expected texts are to be rewritten instead of compared.
inline bool rebasing() {
  return std::getenv("BEDSIDE_REBASE") != nullptr;
}

}  // namespace texts
