// Writes the lines of one file.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <bedside/session.hpp>

#include "journal/disk.hpp"
#include "journal/header.hpp"

namespace bedside::journal {

inline constexpr std::size_t largest_file = std::size_t{256} * 1024 * 1024;

/// After the first write or sync that fails the file is dead: nothing is ever written to it again, as nobody knows what
/// the disk has of it. The same goes for a file that isn't as large as what was written to it: somebody else has cut
/// it, or writes to it as well.
class Writer {
 public:
  /// Goes on behind so many lines.
  Writer(std::unique_ptr<DiskFile> file, std::size_t lines, std::size_t size, std::string last);
  /// An empty file.
  explicit Writer(std::unique_ptr<DiskFile> file);

  /// The next line, which doesn't count before `sync`. One that is too long is not begun.
  bool write(std::string_view says);
  bool sync();

  std::size_t lines() const { return lines_; }
  bool is_dead() const { return dead_; }
  /// For its lock.
  std::unique_ptr<DiskFile> take_file() { return std::move(file_); }

 private:
  /// Leaves so many bytes, if the disk allows that.
  bool die(std::size_t leaves);

  std::unique_ptr<DiskFile> file_;
  std::size_t lines_ = 0;
  std::size_t size_ = 0;
  std::size_t synced_ = 0;  ///< bytes
  std::string last_;        ///< SHA-256 of the last line
  bool dead_ = false;
};

struct Begun {
  std::optional<Writer> writer;
  DiskProblem problem = DiskProblem::none;
};

/// A new file, locked, that is on the disk with its header and these events, or isn't there.
Begun begin_file(Disk& disk, const std::string& path, const Header& header, const std::vector<Event>& events);

}  // namespace bedside::journal
