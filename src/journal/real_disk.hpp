// The disk of the machine, by the calls of POSIX.
#pragma once

#include "journal/disk.hpp"

namespace bedside::journal {

class RealDisk : public Disk {
 public:
  OpenedFile create(const std::string& path) override;
  OpenedFile open(const std::string& path, Access access) override;
  bool sync_name(const std::string& path) override;
};

}  // namespace bedside::journal
