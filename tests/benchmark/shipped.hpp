// The plans that come with bedside.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "samples.hpp"

namespace bedside::benchmark {

/// Sorted by name.
std::vector<std::filesystem::path> shipped_plans();
std::filesystem::path shipped_plan(const std::string& name);
/// One that is made for measuring only: in tests/benchmark/plans.
std::filesystem::path plan_to_measure(const std::string& name);
std::string text_of(const std::filesystem::path& path);

/// What other times are compared with: reading a shipped plan of 15 KB with yaml-cpp, and doing nothing with it.
Seconds yaml_load_of_a_plan();

}  // namespace bedside::benchmark
