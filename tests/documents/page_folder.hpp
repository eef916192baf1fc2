// A page of the documentation, followed by somebody who writes its files and types its command lines, from top to
// bottom.
#pragma once

#include <filesystem>
#include <string>

namespace bedside::testing {

/// A folder of its own with the shipped plans and facts in it, which is the current one as long as this lives.
class PageFolder {
 public:
  /// `examples`: the folder with `plans` and `facts`.
  explicit PageFolder(const std::filesystem::path& examples);
  ~PageFolder();
  PageFolder(const PageFolder&) = delete;
  PageFolder& operator=(const PageFolder&) = delete;

  void write(const std::string& name, const std::string& text) const;
  /// Takes out the lines of the file that begin with `-` in `changes` and puts in those with `+`, next to those with a
  /// space, which are in the file.
  void change(const std::string& name, const std::string& changes) const;
  /// What is printed for a line such as `bedside …`, `echo '…' | bedside …`, `bedside … < FILE`, `bedside … > FILE` or
  /// `cat FILE`.
  std::string answer_to(const std::string& line) const;

 private:
  std::filesystem::path before_;
  std::filesystem::path path_;
};

}  // namespace bedside::testing
