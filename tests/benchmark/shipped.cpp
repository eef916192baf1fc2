#include "shipped.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <yaml-cpp/yaml.h>

namespace bedside::benchmark {

std::vector<std::filesystem::path> shipped_plans() {
  std::vector<std::filesystem::path> plans;
  for (const auto& entry : std::filesystem::directory_iterator{std::filesystem::path(BEDSIDE_EXAMPLES) / "plans"})
    if (entry.path().extension() == ".yaml" && !entry.path().stem().has_extension()) plans.push_back(entry.path());
  std::sort(plans.begin(), plans.end());
  return plans;
}

std::filesystem::path shipped_plan(const std::string& name) {
  return std::filesystem::path(BEDSIDE_EXAMPLES) / "plans" / name;
}

std::filesystem::path plan_to_measure(const std::string& name) {
  return std::filesystem::path(BEDSIDE_PLANS_TO_MEASURE) / name;
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

Seconds yaml_load_of_a_plan() {
  static const Seconds median = [] {
    const std::string yaml = text_of(shipped_plan("diabetes-monthly.yaml"));
    Samples samples;
    while (samples.count() < 50) samples.add(seconds_of([&] { ::benchmark::DoNotOptimize(YAML::Load(yaml)); }));
    return samples.median();
  }();
  return median;
}

}  // namespace bedside::benchmark
