#include <bedside/journal.hpp>

#include <utility>

#include "diagnostics/findings.hpp"
#include "journal/file.hpp"
#include "journal/line.hpp"
#include "journal/opening.hpp"
#include "journal/problems.hpp"
#include "journal/real_disk.hpp"
#include "journal/recovery.hpp"
#include "journal/torn_end.hpp"
#include "json/event.hpp"

namespace bedside {
namespace journal {
namespace {

Checked<Journal> refused(Diagnostic problem) {
  return {std::nullopt, {std::move(problem)}};
}

/// Why a header can't be kept as it is.
std::optional<Diagnostic> problem_of(const std::string& path, const Header& header) {
  const std::string says = header_text(header);
  const std::optional<Header> again = read_header(says);
  if (!again || again->said != header.said) return header_is_not_text(path);
  if (!is_consistent(header.said)) return header_contradicts_itself(path);
  const std::size_t size = line_text({0, {}, says}).size();
  constexpr std::size_t room = 4096;  // for the fingerprint, and for what a successor adds
  if (size > longest_line - room) return too_large(path, "the first line of this journal", size, longest_line - room);
  return {};
}

/// Makes room where a call was begun and its first line never finished, so that no command of it was acknowledged.
std::vector<Diagnostic> clear_unfinished(Disk& disk, const std::string& path) {
  const OpenedFile opened = disk.open(path, Disk::Access::append);
  if (!opened.file || opened.file->lock() != DiskProblem::none) return {};
  const std::optional<std::string> bytes = opened.file->read();
  if (!bytes || !recover(*bytes).is_unfinished()) return {};
  return {put_aside_unfinished(disk, path, *bytes)};
}

bool are_sayable(const std::vector<Event>& events) {
  for (std::size_t i = 0; i < events.size(); ++i)
    if (events[i].number != i + 1 || !json::is_sayable(events[i])) return false;
  return true;
}

}  // namespace

Checked<Journal> create(std::shared_ptr<Disk> disk, const std::string& path, const JournalHeader& said) {
  Header header;
  header.said = said;
  if (auto problem = problem_of(path, header)) return refused(std::move(*problem));
  std::vector<Diagnostic> findings = clear_unfinished(*disk, path);
  if (has_errors(findings)) return {std::nullopt, std::move(findings)};
  Begun begun = begin_file(*disk, path, header, {});
  if (!begun.writer) findings.push_back(refused_by_disk(path, begun.problem));
  if (!begun.writer) return {std::nullopt, std::move(findings)};
  const Place first{path, 0};
  return {Journal{std::make_unique<Journal::File>(std::move(disk), said, first, std::move(*begun.writer))},
          std::move(findings)};
}

Checked<Journal> open(std::shared_ptr<Disk> disk, const std::string& path, KeptCall& kept) {
  OpenedJournal opened = open_journal(*disk, path, Disk::Access::append);
  diagnostics::sort_by_place(opened.findings);
  if (!opened.is_open()) return {std::nullopt, std::move(opened.findings)};
  Recovered& recovered = opened.recovered;
  Writer writer{std::move(opened.file), recovered.events.size() + 1, recovered.valid, recovered.last};
  kept = {std::move(recovered.header.said), std::move(recovered.events), path};
  auto file = std::make_unique<Journal::File>(std::move(disk), kept.header, opened.place, std::move(writer));
  file->held = std::move(opened.held);
  return {Journal{std::move(file)}, std::move(opened.findings)};
}

Checked<KeptCall> read(Disk& disk, const std::string& path) {
  OpenedJournal opened = open_journal(disk, path, Disk::Access::read);
  diagnostics::sort_by_place(opened.findings);
  if (!opened.is_open()) return {std::nullopt, std::move(opened.findings)};
  return {KeptCall{std::move(opened.recovered.header.said), std::move(opened.recovered.events), path},
          std::move(opened.findings)};
}

}  // namespace journal

bool Journal::was_begun(const std::string& path) {
  journal::RealDisk disk;
  return journal::is_begun(disk, path);
}

Checked<Journal> Journal::create(const std::string& path, const JournalHeader& header) {
  return journal::create(std::make_shared<journal::RealDisk>(), path, header);
}

Checked<Journal> Journal::open(const std::string& path, KeptCall& kept) {
  return journal::open(std::make_shared<journal::RealDisk>(), path, kept);
}

Checked<KeptCall> Journal::read(const std::string& path) {
  journal::RealDisk disk;
  return journal::read(disk, path);
}

Journal::Journal(std::unique_ptr<File> file) : file_(std::move(file)) {}
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;
Journal::~Journal() = default;

bool Journal::keep(const Event& event) {
  journal::Writer& writer = file_->writer;
  if (event.number != writer.lines() || !json::is_sayable(event)) return false;
  return writer.write(json::event_text(event)) && writer.sync();
}

bool Journal::start_over(const std::vector<Event>& events) {
  if (!file_->writer.is_dead() && events.size() + 1 == file_->writer.lines()) return true;
  if (!journal::are_sayable(events)) return false;
  journal::Header header;
  header.said = file_->header;
  header.continues = journal::file_name(file_->path);
  header.begins_with = static_cast<std::int64_t>(events.size());
  constexpr std::size_t most_successors = 1000;
  // Its own name is free again when the file was deleted, or renamed.
  for (journal::Place place = file_->place; place.number <= most_successors; place = place.next()) {
    journal::Begun begun = journal::begin_file(*file_->disk, place.path(), header, events);
    if (begun.problem == journal::DiskProblem::there_already) continue;
    if (!begun.writer) return false;
    file_->held.push_back(file_->writer.take_file());
    file_->writer = std::move(*begun.writer);
    file_->stand_at(place);
    return true;
  }
  return false;
}

const std::string& Journal::path() const {
  return file_->path;
}

}  // namespace bedside
