#include "journal/writer.hpp"

#include <algorithm>
#include <utility>

#include "journal/line.hpp"
#include "json/event.hpp"
#include "value/fingerprint.hpp"

namespace bedside::journal {

Writer::Writer(std::unique_ptr<DiskFile> file, std::size_t lines, std::size_t size, std::string last)
    : file_(std::move(file)), lines_(lines), size_(size), synced_(size), last_(std::move(last)) {}

Writer::Writer(std::unique_ptr<DiskFile> file) : Writer(std::move(file), 0, 0, value::sha256({})) {}

bool Writer::write(std::string_view says) {
  if (dead_) return false;
  const std::string text = line_text({lines_, last_, says});
  if (text.size() > longest_line) return false;
  if (text.size() > largest_file - size_) return die(synced_);
  // Before anything is written, so that running out of memory leaves no line behind that nobody counts.
  std::string last = value::sha256(std::string_view(text).substr(0, text.size() - 1));
  if (file_->append(text) != text.size()) return die(synced_);
  last_ = std::move(last);
  size_ += text.size();
  ++lines_;
  return true;
}

bool Writer::sync() {
  if (dead_ || !file_->sync()) return die(synced_);
  const std::size_t there = file_->size();
  if (there > size_) return die(synced_);
  // What is new stands behind whatever was left, as each write is at the end.
  if (there < size_) return die(there - std::min(there, size_ - synced_));
  synced_ = size_;
  return true;
}

bool Writer::die(std::size_t leaves) {
  // What was refused is not to be there when the file is opened again. That the disk may refuse this as well changes
  // nothing about what has been kept.
  if (!std::exchange(dead_, true)) file_->cut(leaves);
  return false;
}

namespace {

bool write_all(Writer& writer, const Header& header, const std::vector<Event>& events) {
  bool good = writer.write(header_text(header));
  for (const Event& event : events) good = good && writer.write(json::event_text(event));
  return good && writer.sync();
}

}  // namespace

Begun begin_file(Disk& disk, const std::string& path, const Header& header, const std::vector<Event>& events) {
  OpenedFile created = disk.create(path);
  if (!created.file) return {std::nullopt, created.problem};
  if (const DiskProblem locked = created.file->lock(); locked != DiskProblem::none) return {std::nullopt, locked};
  Writer writer{std::move(created.file)};
  if (write_all(writer, header, events) && disk.sync_name(path)) return {std::move(writer), DiskProblem::none};
  writer.take_file()->remove();
  return {std::nullopt, DiskProblem::other};
}

}  // namespace bedside::journal
