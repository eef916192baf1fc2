// All that a journal wants of a disk. The tests have one that fails and loses power where they say.
//
// Several processes may want one name at the same moment. What keeps them apart is the lock of a file together with its
// name:
//
// 1. Before a process writes to a file, cuts it or takes its name away, it holds the file's lock and has seen, with the
//    lock, that the name is still that of this file. `lock` does both. What it couldn't lock it leaves as it is, even
//    if it has created it: another process may have locked it first, and taken its place.
// 2. A name is only taken by creating a file that was not there. So as long as the lock is held, the name changes for
//    nobody who keeps to this, and whoever waits with a file opened earlier finds that it has lost its name.
// 3. Who keeps to nothing, such as `rm`, is found out by `sync`, before anything is acknowledged.
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
  /// For this process alone, at once or not at all. `locked` as well when its name is gone, or another file's by now:
  /// somebody else came first.
  virtual DiskProblem lock() = 0;
  /// One write, at the end. How many of the bytes were written.
  virtual std::size_t append(std::string_view bytes) = 0;
  /// True once all bytes will outlive a loss of power. Never of a file that was deleted since it was locked.
  virtual bool sync() = 0;
  /// Leaves the first `size` bytes.
  virtual bool cut(std::size_t size) = 0;
  /// Takes its name away, unless that is another file's by now.
  virtual void remove() = 0;
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
};

}  // namespace bedside::journal
