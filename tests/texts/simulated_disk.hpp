// A disk in memory that fails and loses power where a test says, and remembers what it was asked to do.
#pragma once

#include <cstddef>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "journal/disk.hpp"

namespace texts {

/// Thrown where the power goes.
struct PowerLost {};

struct SimulatedFile {
  std::string bytes{};    ///< as everybody sees them
  std::string durable{};  ///< those that will outlive a loss of power
  bool name_is_durable = false;
  unsigned mode = 0600;
  bool locked = false;
  bedside::journal::DiskProblem problem = bedside::journal::DiskProblem::none;  ///< when somebody opens it
};

class SimulatedDisk : public bedside::journal::Disk {
 public:
  static constexpr std::size_t never = std::numeric_limits<std::size_t>::max();
  enum class Power { on, goes };

  /// A file that was there before.
  SimulatedFile& put(const std::string& path, std::string bytes);
  bool has(const std::string& path) const { return files_.contains(path); }
  SimulatedFile& file(const std::string& path) { return *files_.at(path); }
  std::vector<std::string> paths() const;

  /// The operation of this number, counted from 0 from the beginning, fails or is interrupted by a loss of power. If it
  /// is a write, this many of its bytes are written.
  void fail_at(std::size_t operation, Power power, std::size_t bytes_written = 0);
  /// From that one on, all fail.
  void fail_for_ever_from(std::size_t operation);
  /// No file may grow beyond this many bytes.
  void limit_files_to(std::size_t bytes) { largest_file_ = bytes; }

  /// What is done to a disk, in order: "create call.journal", "write 120", "sync", "name", "cut 70", "remove ..".
  const std::vector<std::string>& done() const { return done_; }

  /// What a loss of power leaves of what was not synced.
  enum class Left { nothing, everything, zeros };
  /// Afterwards the machine runs again, without faults and locks. Of the bytes that were not synced, at most `bytes`
  /// are left.
  void come_back(Left left, std::size_t bytes = never, bool with_names = true);

  bedside::journal::OpenedFile create(const std::string& path) override;
  bedside::journal::OpenedFile open(const std::string& path, Access access) override;
  bool sync_name(const std::string& path) override;
  void remove(const std::string& path);

 private:
  friend class OpenSimulatedFile;
  /// False when this operation fails.
  bool does(std::string what);
  void end_if_power_goes();

  std::map<std::string, std::shared_ptr<SimulatedFile>> files_;
  std::vector<std::string> done_;
  std::size_t fails_at_ = never;
  bool fails_for_ever_ = false;
  Power power_ = Power::on;
  std::size_t bytes_written_ = 0;
  std::size_t largest_file_ = never;
};

}  // namespace texts
