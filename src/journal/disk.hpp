// All that a journal wants of a disk. The tests have one that fails and loses power where they say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace bedside::journal {

enum class DiskProblem : std::uint8_t {
  none,
  missing,
  there_already,
  symbolic_link,
  not_a_file,
  not_permitted,
  read_only,
  full,
  locked,
  other,
};
/// "it is a symbolic link" and so on.
std::string_view words_of(DiskProblem problem);

/// An open file. Whoever is done with it destroys it, which closes it and gives up the lock.
class DiskFile {
 public:
  virtual ~DiskFile() = default;
  /// For this process alone, at once or not at all.
  virtual DiskProblem lock() = 0;
  /// One write, at the end. How many of the bytes were written.
  virtual std::size_t append(std::string_view bytes) = 0;
  /// True once all bytes will outlive a loss of power. Never of a file that was deleted since it was opened.
  virtual bool sync() = 0;
  /// Leaves the first `size` bytes.
  virtual bool cut(std::size_t size) = 0;
  /// None when it can't be read to its end.
  virtual std::optional<std::string> read() = 0;
  virtual std::size_t size() = 0;
  /// The permission bits.
  virtual unsigned mode() = 0;
};

struct OpenedFile {
  std::unique_ptr<DiskFile> file;  ///< null exactly when there is a problem
  DiskProblem problem = DiskProblem::none;
};

class Disk {
 public:
  enum class Access : std::uint8_t { read, append };

  virtual ~Disk() = default;
  /// A new file with mode 0600, open for appending.
  virtual OpenedFile create(const std::string& path) = 0;
  /// A file that is there, and no symbolic link.
  virtual OpenedFile open(const std::string& path, Access access) = 0;
  /// True once the name of the file will outlive a loss of power.
  virtual bool sync_name(const std::string& path) = 0;
  virtual void remove(const std::string& path) = 0;
};

}  // namespace bedside::journal
