#include "journal/kept_call.hpp"

#include <utility>

#include "journal/file.hpp"
#include "journal/sample_call.hpp"

namespace bedside {

Acknowledged keep_call(const std::shared_ptr<texts::SimulatedDisk>& disk, const std::vector<Event>& events) {
  Acknowledged acknowledged;
  try {
    Checked<Journal> created = journal::create(disk, journal_path, sample_header());
    acknowledged.created = created.value.has_value();
    if (!created) return acknowledged;
    for (const Event& event : events) {
      bool is_kept = created.value->keep(event);
      if (!is_kept && created.value->start_over(acknowledged.events)) is_kept = created.value->keep(event);
      if (!is_kept) return acknowledged;
      acknowledged.events.push_back(event);
    }
  } catch (const texts::PowerLost&) {
  }
  return acknowledged;
}

std::vector<std::string> Reopened::codes() const {
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : diagnostics) codes.push_back(diagnostic.code);
  return codes;
}

Reopened reopen(const std::shared_ptr<texts::SimulatedDisk>& disk, const std::string& path) {
  Reopened reopened;
  Checked<Journal> opened = journal::open(disk, path, reopened.kept);
  reopened.journal = std::move(opened.value);
  reopened.diagnostics = std::move(opened.diagnostics);
  return reopened;
}

}  // namespace bedside
