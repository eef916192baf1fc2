// From the path of a journal to the file in which its call goes on.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <bedside/diagnostic.hpp>

#include "journal/disk.hpp"
#include "journal/recovery.hpp"
#include "journal/succession.hpp"

namespace bedside::journal {

struct OpenedJournal {
  Place place;
  std::unique_ptr<DiskFile> file;
  Recovered recovered;
  std::vector<std::unique_ptr<DiskFile>> held;  ///< the file that was opened first, for its lock
  std::vector<Diagnostic> findings;

  bool is_open() const { return !has_errors(findings); }
};

/// To append: locked, and the torn end of its last line kept aside and cut off. To read: nothing is changed.
OpenedJournal open_journal(Disk& disk, const std::string& path, Disk::Access access);

/// Whether there is anything of a call: more than a first line that was never finished, or a successor.
bool is_begun(Disk& disk, const std::string& path);

}  // namespace bedside::journal
