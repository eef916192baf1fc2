// The plans that come with bedside.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bedside::benchmark {

/// Sorted by name.
std::vector<std::filesystem::path> shipped_plans();
std::filesystem::path shipped_plan(const std::string& name);
std::string text_of(const std::filesystem::path& path);

}  // namespace bedside::benchmark
