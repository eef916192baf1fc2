// Files that a command writes, and what becomes of its output.
#pragma once

#include <cerrno>
#include <string>

#include "cli/command_line.hpp"

namespace bedside::cli {

/// Who may read a file that is written: its owner only, as an outcome holds what the patient said, or whoever the
/// environment lets.
enum class Readers { owner, usual };

/// The whole file at once: what was there before stays until all of the new text is on disk. False when it can't be
/// written, which is then said on the error stream.
bool write_file(const std::string& path, const std::string& text, Streams& streams, Readers readers = Readers::owner);

/// The same for a file of an author that is there already: it keeps its permissions. A symbolic link stays, and the
/// file that it leads to is written. A file that is read-only, or what is no file, is refused.
bool rewrite_file(const std::string& path, const std::string& text, Streams& streams);

/// Standard output that is written bit by bit. Why it failed can only be told right behind.
class WatchedOutput {
 public:
  explicit WatchedOutput(std::ostream& out) : out_(out) {}
  /// Does something that writes. False when something could not be written, now or before.
  template <class Writing>
  bool takes(Writing writing) {
    if (failure_ == 0) errno = 0;
    writing();
    return look();
  }
  /// `done`, `reader_has_gone`, or `wrong_use` where it can't be written for another reason.
  int status() const;

 private:
  std::ostream& out_;
  int failure_ = 0;
  bool look();
};

}  // namespace bedside::cli
