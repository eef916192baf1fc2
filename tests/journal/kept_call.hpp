// Keeps the sample call on a simulated disk as a session does, and looks at what is there afterwards.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <bedside/journal.hpp>

#include "texts/simulated_disk.hpp"

namespace bedside {

inline const std::string journal_path = "folder/call.journal";

/// What was acknowledged of a call before the power went, if it did.
struct Acknowledged {
  bool created = false;
  std::vector<Event> events;
};

/// Creates the journal and keeps the events. One that isn't kept is kept again once the journal has started over, as a
/// host repeats a command; when it can't start over, that is the end.
Acknowledged keep_call(const std::shared_ptr<texts::SimulatedDisk>& disk, const std::vector<Event>& events);

/// The journal opened, with what it said.
struct Reopened {
  std::optional<Journal> journal;
  KeptCall kept;
  std::vector<Diagnostic> diagnostics;

  std::vector<std::string> codes() const;
};
Reopened reopen(const std::shared_ptr<texts::SimulatedDisk>& disk, const std::string& path = journal_path);

}  // namespace bedside
