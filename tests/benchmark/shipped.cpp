#include "shipped.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace bedside::benchmark {

std::vector<std::filesystem::path> shipped_plans() {
  std::vector<std::filesystem::path> plans;
  for (const auto& entry : std::filesystem::directory_iterator{std::filesystem::path(BEDSIDE_EXAMPLES) / "plans"})
    plans.push_back(entry.path());
  std::sort(plans.begin(), plans.end());
  return plans;
}

std::filesystem::path shipped_plan(const std::string& name) {
  return std::filesystem::path(BEDSIDE_EXAMPLES) / "plans" / name;
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace bedside::benchmark
