#include "cli/command_case.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <vector>

#include <unistd.h>

#include "catch.hpp"
#include "cli/console.hpp"
#include "texts/escapes.hpp"
#include "texts/files.hpp"

namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "=== ";
constexpr std::string_view prompt = "$ bedside ";

struct Section {
  std::string title;  ///< empty: the words in front of the first one
  std::string text;
};

std::vector<Section> sections_of(const std::string& file) {
  std::vector<Section> sections(1);
  std::istringstream lines{file};
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(mark))
      sections.push_back({line.substr(mark.size()), ""});
    else
      sections.back().text += line + "\n";
  return sections;
}

/// A folder that is the current one, and gone afterwards.
class OwnFolder {
 public:
  OwnFolder() : before_(fs::current_path()) {
    std::string path = (fs::temp_directory_path() / "bedside-XXXXXX").string();
    REQUIRE(mkdtemp(path.data()) != nullptr);
    path_ = path;
    fs::current_path(path_);
  }
  ~OwnFolder() {
    fs::current_path(before_);
    fs::remove_all(path_);
  }
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;

 private:
  fs::path before_;
  fs::path path_;
};

std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  std::istringstream stream{line};
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::string printed(const std::string& line) {
  Console console;
  run(console, words_of(line));
  std::string text = console.out.str() + console.err.str();
  if (!text.empty() && text.back() != '\n') text += '\n';
  if (console.status != 0) text += "(status " + std::to_string(console.status) + ")\n";
  return text;
}

void put(const Section& section) {
  constexpr std::string_view escaped = " escaped";
  const bool is_escaped = section.title.ends_with(escaped);
  const fs::path path = is_escaped ? section.title.substr(0, section.title.size() - escaped.size()) : section.title;
  if (path.has_parent_path()) fs::create_directories(path.parent_path());
  texts::write(path.string(), is_escaped ? texts::unescaped(section.text) : section.text);
}

}  // namespace

std::string run_again(const std::string& command_case) {
  const OwnFolder folder;
  std::string again;
  for (const Section& section : sections_of(command_case)) {
    if (!section.title.empty()) again += std::string{mark} + section.title + "\n";
    const bool is_command = section.title.starts_with(prompt);
    again += is_command ? printed(section.title.substr(prompt.size())) : section.text;
    if (!section.title.empty() && !is_command) put(section);
  }
  return again;
}

void require_command_cases(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  REQUIRE_FALSE(paths.empty());
  for (const std::string& path : paths) {
    INFO(path);
    const std::string file = texts::read(path);
    CHECK(file.find("\n=== $ bedside ") != std::string::npos);
    const std::string again = run_again(file);
    if (texts::rebasing()) texts::write(path, again);
    CHECK((texts::rebasing() || again == file));
    if (!texts::rebasing() && again != file) FAIL_CHECK(again);
  }
}
