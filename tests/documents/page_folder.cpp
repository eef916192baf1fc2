#include "documents/page_folder.hpp"

#include <sstream>
#include <vector>

#include <unistd.h>

#include "catch.hpp"
#include "cli/command_line.hpp"
#include "documents/document.hpp"

namespace bedside::testing {
namespace {

namespace fs = std::filesystem;

/// The words of a command line, of which some stand in single quotes.
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words(1);
  bool quoted = false;
  for (const char letter : line)
    if (letter == '\'')
      quoted = !quoted;
    else if (letter == ' ' && !quoted)
      words.emplace_back();
    else
      words.back() += letter;
  return words;
}

/// Where input comes from and output goes to, taken off the end of a command line.
struct Redirections {
  std::string input;
  std::string output;
};

Redirections take_redirections(std::vector<std::string>& words) {
  Redirections found;
  while (words.size() > 2 && (words.end()[-2] == "<" || words.end()[-2] == ">")) {
    (words.end()[-2] == "<" ? found.input : found.output) = words.back();
    words.resize(words.size() - 2);
  }
  return found;
}

}  // namespace

PageFolder::PageFolder(const fs::path& examples) : before_(fs::current_path()) {
  std::string path = (fs::temp_directory_path() / "bedside-page-XXXXXX").string();
  REQUIRE(mkdtemp(path.data()) != nullptr);
  path_ = path;
  for (const char* folder : {"plans", "facts"})
    for (const auto& entry : fs::directory_iterator(examples / folder))
      if (entry.is_regular_file()) fs::copy(entry.path(), path_);
  fs::current_path(path_);
}

PageFolder::~PageFolder() {
  fs::current_path(before_);
  fs::remove_all(path_);
}

void PageFolder::write(const std::string& name, const std::string& text) const {
  std::ofstream{path_ / name, std::ios::binary} << text;
}

void PageFolder::change(const std::string& name, const std::string& changes) const {
  std::string before;
  std::string after;
  std::istringstream lines{changes};
  for (std::string line; std::getline(lines, line);) {
    const std::string text = (line.empty() ? line : line.substr(1)) + "\n";
    if (!line.starts_with('+')) before += text;
    if (!line.starts_with('-')) after += text;
  }
  std::string file = file_text(path_ / name);
  const std::size_t at = ("\n" + file).find("\n" + before);
  INFO(name << " has no lines such as\n" << before);
  REQUIRE(at != std::string::npos);
  write(name, file.replace(at, before.size(), after));
}

std::string PageFolder::answer_to(const std::string& line) const {
  std::vector<std::string> words = words_of(line);
  if (words.front() == "cat") {
    const Redirections to = take_redirections(words);
    const std::string text = file_text(path_ / words.at(1));
    if (to.output.empty()) return text;
    write(to.output, text);
    return {};
  }
  std::string input;
  if (words.front() == "echo") {
    input = words.at(1) + "\n";
    words.erase(words.begin(), words.begin() + 3);
  }
  REQUIRE(words.front() == "bedside");
  const Redirections redirections = take_redirections(words);
  if (!redirections.input.empty()) input = file_text(path_ / redirections.input);
  std::istringstream in{input};
  std::ostringstream out;
  std::ostringstream err;
  cli::Streams streams{in, out, err, false, false, 0, {}};
  const int status = cli::run({words.begin() + 1, words.end()}, streams);
  CHECK(status <= cli::falls_short);
  if (redirections.output.empty()) return out.str() + err.str();
  write(redirections.output, out.str());
  return err.str();
}

}  // namespace bedside::testing
