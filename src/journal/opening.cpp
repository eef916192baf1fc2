#include "journal/opening.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "journal/problems.hpp"
#include "journal/torn_end.hpp"
#include "journal/writer.hpp"

namespace bedside::journal {
namespace {

using State = Recovered::State;

/// A file, and what it still says.
struct Examined {
  std::string path;
  std::unique_ptr<DiskFile> file;
  std::string bytes;
  Recovered recovered;
  DiskProblem problem = DiskProblem::none;
  std::optional<Diagnostic> refusal;  ///< why it isn't gone on with
};

Examined refused(std::string path, DiskProblem problem) {
  Diagnostic refusal = refused_by_disk(path, problem);
  return {std::move(path), nullptr, {}, {}, problem, std::move(refusal)};
}

Examined examine(Disk& disk, const std::string& path, Disk::Access access) {
  OpenedFile opened = disk.open(path, access);
  if (!opened.file) return refused(path, opened.problem);
  const DiskProblem locked = access == Disk::Access::append ? opened.file->lock() : DiskProblem::none;
  if (locked != DiskProblem::none) return refused(path, locked);
  Examined examined{path, std::move(opened.file), {}, {}, DiskProblem::none, {}};
  const std::size_t size = examined.file->size();
  if (size > largest_file)
    return {path, nullptr, {}, {}, DiskProblem::other, too_large(path, "this file", size, largest_file)};
  std::optional<std::string> bytes = examined.file->read();
  if (!bytes) return refused(path, DiskProblem::other);
  examined.bytes = std::move(*bytes);
  examined.recovered = recover(examined.bytes);
  if (!examined.recovered.is_sound()) examined.refusal = refusal_of(path, examined.recovered);
  return examined;
}

/// Whether events came behind those that it took over: then it is the only one that has them.
bool was_in_use(const Recovered& successor) {
  const auto taken_over = static_cast<std::size_t>(successor.header.begins_with);
  return successor.events.size() > taken_over ||
         std::any_of(successor.unconfirmed.begin(), successor.unconfirmed.end(),
                     [&](const Unconfirmed& line) { return !line.event || line.event->number > taken_over; });
}

bool is_complete(const Recovered& successor) {
  return successor.events.size() >= static_cast<std::size_t>(successor.header.begins_with);
}

/// Finds the file in which a call goes on.
class Search {
 public:
  Search(Disk& disk, Disk::Access access, Examined first)
      : disk_(disk), access_(access), first_(std::move(first)), place_(place_of_first()) {}

  OpenedJournal run() {
    if (first_.recovered.has_header())
      for (Place place = place_.next(); look_at(place); place = place.next()) {
      }
    Examined& used = latest_ ? *latest_ : first_;
    if (!latest_ && first_.refusal) findings_.push_back(*first_.refusal);
    if (latest_) findings_.push_back(goes_on_in(first_.path, used.path));
    OpenedJournal opened{place_, nullptr, {}, {}, std::move(findings_)};
    if (opened.is_open()) end(used, opened);
    return opened;
  }

 private:
  Place place_of_first() const { return place_of(first_.path, !first_.recovered.header.continues.empty()); }

  /// False behind the last file of the row, or once it is refused.
  bool look_at(const Place& place) {
    Examined successor = examine(disk_, place.path(), access_);
    const DiskProblem problem = successor.problem;
    if (problem == DiskProblem::missing) return false;
    if (problem == DiskProblem::symbolic_link || problem == DiskProblem::not_a_file) return true;
    const Recovered& recovered = successor.recovered;
    const bool may_be_ours = recovered.has_header() ? recovered.header.said == first_.recovered.header.said
                                                    : recovered.state != State::not_one;
    if (problem == DiskProblem::none && !may_be_ours) return true;
    if (problem == DiskProblem::none && is_left_unfinished(recovered)) {
      findings_.push_back(successor_not_whole(first_.path, successor.path));
      return true;
    }
    if (successor.refusal) {
      findings_.push_back(*successor.refusal);
      return false;
    }
    latest_ = std::move(successor);
    place_ = place;
    return true;
  }

  /// Power was lost before it had taken everything over, which all stands in the file before it.
  static bool is_left_unfinished(const Recovered& recovered) {
    if (recovered.has_header()) return !is_complete(recovered) && !was_in_use(recovered);
    return recovered.is_unfinished() || (recovered.state == State::damaged && recovered.unconfirmed.empty());
  }

  void end(Examined& used, OpenedJournal& opened) {
    const unsigned mode = used.file->mode();
    constexpr unsigned of_others = 077;
    if ((mode & of_others) != 0) opened.findings.push_back(open_to_others(used.path, mode));
    if (used.recovered.state == State::torn) opened.findings.push_back(end_of(used));
    opened.file = std::move(used.file);
    opened.recovered = std::move(used.recovered);
    if (latest_) opened.held.push_back(std::move(first_.file));
  }

  Diagnostic end_of(Examined& used) {
    const std::string_view end = std::string_view(used.bytes).substr(used.recovered.valid);
    if (access_ == Disk::Access::read) return torn(used.path, used.recovered, end.size(), {});
    return put_aside(disk_, *used.file, used.path, used.recovered, end);
  }

  Disk& disk_;
  Disk::Access access_;
  Examined first_;
  Place place_;
  std::optional<Examined> latest_;  ///< the last successor that is complete
  std::vector<Diagnostic> findings_;
};

}  // namespace

OpenedJournal open_journal(Disk& disk, const std::string& path, Disk::Access access) {
  return Search{disk, access, examine(disk, path, access)}.run();
}

}  // namespace bedside::journal
