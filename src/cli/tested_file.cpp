#include "cli/tested_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace bedside::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view test_ending = ".test.yaml";
constexpr std::string_view plan_ending = ".yaml";

void add_folder(const std::string& path, std::vector<TestedFile>& found) {
  std::error_code problem;
  std::vector<std::string> files;
  for (fs::recursive_directory_iterator entry{path, problem}, end; !problem && entry != end; entry.increment(problem))
    if (entry->path().string().ends_with(test_ending)) files.push_back(entry->path().lexically_normal().string());
  if (problem || files.empty())
    found.push_back(
        {path, problem ? "this folder can't be read" : "there are no files *.test.yaml in this folder", {}, {}});
  std::sort(files.begin(), files.end());
  for (std::string& file : files) found.push_back({std::move(file)});
}

/// The test that stands beside a plan; the path itself where there is none.
std::string test_of(const std::string& path) {
  if (path.ends_with(test_ending) || !path.ends_with(plan_ending)) return path;
  const std::string beside = path.substr(0, path.size() - plan_ending.size()) + std::string{test_ending};
  std::error_code problem;
  return fs::is_regular_file(beside, problem) ? beside : path;
}

}  // namespace

std::string TestedFile::plan_path() const {
  return path_beside(path, report.plan);
}

std::vector<TestedFile> find_tests(const std::vector<std::string>& paths) {
  std::vector<TestedFile> found;
  for (const std::string& path : paths) {
    std::error_code problem;
    if (fs::is_directory(path, problem))
      add_folder(path, found);
    else
      found.push_back({test_of(path)});
  }
  std::vector<TestedFile> once;
  for (TestedFile& file : found)
    if (std::none_of(once.begin(), once.end(), [&](const TestedFile& each) { return each.path == file.path; }))
      once.push_back(std::move(file));
  return once;
}

std::string path_beside(const std::string& file, const std::string& name) {
  if (file == "-") return name;
  return (fs::path{file}.parent_path() / name).lexically_normal().string();
}

ReadFile reader_beside(const std::string& file) {
  return [file](const std::string& name) -> std::optional<std::string> {
    const std::string path = path_beside(file, name);
    std::error_code problem;
    if (!fs::is_regular_file(path, problem)) return {};
    std::ifstream stream{path, std::ios::binary};
    if (!stream) return {};
    std::string text{std::istreambuf_iterator<char>{stream}, {}};
    return stream.bad() ? std::nullopt : std::optional{std::move(text)};
  };
}

std::vector<PlanCoverage> coverage_of(const std::vector<TestedFile>& files) {
  std::vector<PlanCoverage> plans;
  for (const TestedFile& file : files) {
    if (!file.report.coverage) continue;
    const std::string plan = file.plan_path();
    const auto known = std::find_if(plans.begin(), plans.end(), [&](const auto& each) { return each.plan == plan; });
    if (known == plans.end())
      plans.push_back({plan, *file.report.coverage});
    else
      known->coverage.add(*file.report.coverage);
  }
  return plans;
}

std::size_t percent_covered(const Coverage& coverage) {
  std::size_t covered = 0;
  std::size_t total = 0;
  for (const Covered kind : all_covered) covered += coverage.covered(kind), total += coverage.total(kind);
  return total == 0 ? 100 : covered * 100 / total;
}

}  // namespace bedside::cli
