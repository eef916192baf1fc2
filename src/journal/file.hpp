// What an open journal is made of.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <bedside/journal.hpp>

#include "journal/disk.hpp"
#include "journal/succession.hpp"
#include "journal/writer.hpp"

namespace bedside {

struct Journal::File {
  File(std::shared_ptr<journal::Disk> on, JournalHeader begins, journal::Place at, journal::Writer writes)
      : disk(std::move(on)), header(std::move(begins)), writer(std::move(writes)) {
    stand_at(std::move(at));
  }
  void stand_at(journal::Place at) {
    place = std::move(at);
    path = place.path();
  }

  std::shared_ptr<journal::Disk> disk;
  JournalHeader header;
  journal::Place place;
  std::string path;  ///< of that place
  journal::Writer writer;
  std::vector<std::unique_ptr<journal::DiskFile>> held{};  ///< files before this one, for their locks
  journal::Retrial retrial{};
};

namespace journal {

/// As the public ones, on any disk.
Checked<Journal> create(std::shared_ptr<Disk> disk, const std::string& path, const JournalHeader& header);
Checked<Journal> open(std::shared_ptr<Disk> disk, const std::string& path, KeptCall& kept);
Checked<KeptCall> read(Disk& disk, const std::string& path);

}  // namespace journal
}  // namespace bedside
