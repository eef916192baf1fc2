// The plans and facts that come with bedside.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <bedside/bedside.hpp>

#include "catch.hpp"

namespace bedside::testing {

inline std::string text_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// Sorted by name, so that tests run in one order everywhere.
inline std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, const std::string& extension) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator{folder})
    if (entry.path().extension() == extension) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

inline std::filesystem::path examples() {
  return BEDSIDE_EXAMPLES;
}
/// Without the tests that stand beside the plans.
inline std::vector<std::filesystem::path> shipped_plans() {
  std::vector<std::filesystem::path> plans = files_in(examples() / "plans", ".yaml");
  std::erase_if(plans, [](const std::filesystem::path& path) { return path.stem().extension() == ".test"; });
  return plans;
}

/// The facts files of one plan: `PLAN.PATIENT.json`.
inline std::vector<std::filesystem::path> shipped_facts(const std::filesystem::path& plan) {
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::path& path : files_in(examples() / "facts", ".json"))
    if (path.filename().string().starts_with(plan.stem().string() + ".")) files.push_back(path);
  return files;
}

inline CallPlan load(const std::filesystem::path& path) {
  Checked<CallPlan> plan = load_plan(text_of(path), path.filename().string());
  for (const Diagnostic& problem : plan.diagnostics) UNSCOPED_INFO(render(problem, text_of(path)));
  REQUIRE(plan.diagnostics.empty());
  return *plan.value;
}

inline Facts load_facts(const CallPlan& plan, const std::filesystem::path& path) {
  Checked<Facts> facts = read_facts(plan, text_of(path), path.filename().string());
  for (const Diagnostic& problem : facts.diagnostics) UNSCOPED_INFO(render(problem, text_of(path)));
  REQUIRE(facts.diagnostics.empty());
  return *facts.value;
}

}  // namespace bedside::testing
