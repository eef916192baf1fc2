#include "journal/opening.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
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
  Diagnostic refusal = problem == DiskProblem::missing ? not_there(path) : refused_by_disk(path, problem);
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
      : disk_(disk), access_(access), first_(std::move(first)), place_(place_of_first()) {
    if (first_.recovered.has_header()) said_ = first_.recovered.header.said;
    if (said_) note_what_it_took_over(first_);
    if (said_ || has_no_first_line()) walk();
  }

  /// Whether there is anything at all of a call.
  bool finds_something() const { return !has_no_first_line() || latest_ || !findings_.empty(); }

  OpenedJournal end() {
    Examined& used = latest_ ? *latest_ : first_;
    const bool is_told_already = has_no_first_line() && has_errors(findings_);
    if (!latest_ && first_.refusal && !is_told_already) findings_.push_back(*first_.refusal);
    if (latest_) findings_.push_back(goes_on_in(first_.path, used.path, has_no_first_line()));
    if (!has_errors(findings_) && used.recovered.events.size() < taken_over_)
      findings_.push_back(events_are_missing(first_.path, used.recovered.events.size(), taken_over_, taken_over_by_));
    OpenedJournal opened{place_, nullptr, {}, {}, std::move(findings_)};
    if (opened.is_open()) hand_over(used, opened);
    return opened;
  }

 private:
  enum class Sight : std::uint8_t { missing, passed_over, taken, refused };

  Place place_of_first() const { return place_of(first_.path, !first_.recovered.header.continues.empty()); }
  bool has_no_first_line() const {
    return first_.problem == DiskProblem::missing ||
           (first_.problem == DiskProblem::none && first_.recovered.is_unfinished());
  }

  /// To the end of the row, past names that are missing: each file holds the whole call up to then.
  void walk() {
    constexpr std::size_t most_missing = 16;
    std::size_t missing = 0;
    for (Place place = place_.next(); missing < most_missing; place = place.next()) {
      const Sight sight = look_at(place);
      if (sight == Sight::refused) return;
      missing = sight == Sight::missing ? missing + 1 : 0;
    }
  }

  Sight look_at(const Place& place) {
    Examined successor = examine(disk_, place.path(), access_);
    const DiskProblem problem = successor.problem;
    if (problem == DiskProblem::missing) return Sight::missing;
    if (problem == DiskProblem::symbolic_link || problem == DiskProblem::not_a_file) return pass_over(successor);
    if (problem == DiskProblem::none) {
      if (!may_be_ours(place, successor.recovered)) return pass_over(successor);
      note_what_it_took_over(successor);
      if (is_left_unfinished(successor.recovered)) {
        findings_.push_back(successor_not_whole(first_.path, successor.path));
        return Sight::passed_over;
      }
    }
    if (successor.refusal) {
      findings_.push_back(*successor.refusal);
      return Sight::refused;
    }
    latest_ = std::move(successor);
    place_ = place;
    return Sight::taken;
  }

  /// Worth a word only where there is a call that it could be taken for a file of.
  Sight pass_over(const Examined& other) {
    if (said_) findings_.push_back(not_a_successor(first_.path, other.path));
    return Sight::passed_over;
  }

  /// Where the first line of the first file is missing, the first file that goes on from one of that name says whose
  /// call it is.
  bool may_be_ours(const Place& place, const Recovered& recovered) {
    if (!recovered.has_header()) return said_ && recovered.state != State::not_one;
    if (!said_ && is_in_row(recovered.header.continues, place)) said_ = recovered.header.said;
    return said_ && recovered.header.said == *said_;
  }

  static bool is_in_row(const std::string& name, const Place& place) {
    for (std::size_t number = 0; number <= place.number && !name.empty(); ++number)
      if (name == file_name(Place{place.first, number}.path())) return true;
    return false;
  }

  void note_what_it_took_over(const Examined& file) {
    const auto taken_over = static_cast<std::size_t>(file.recovered.header.begins_with);
    if (taken_over <= taken_over_) return;
    taken_over_ = taken_over;
    taken_over_by_ = file.path;
  }

  /// Power was lost before it had taken everything over, which all stands in the file before it.
  static bool is_left_unfinished(const Recovered& recovered) {
    if (recovered.has_header()) return !is_complete(recovered) && !was_in_use(recovered);
    return recovered.is_unfinished() || (recovered.state == State::damaged && recovered.unconfirmed.empty());
  }

  void hand_over(Examined& used, OpenedJournal& opened) {
    const unsigned mode = used.file->mode();
    constexpr unsigned of_others = 077;
    if ((mode & of_others) != 0) opened.findings.push_back(open_to_others(used.path, mode));
    if (used.recovered.state == State::torn) opened.findings.push_back(end_of(used));
    opened.file = std::move(used.file);
    opened.recovered = std::move(used.recovered);
    if (latest_ && first_.file) opened.held.push_back(std::move(first_.file));
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
  std::optional<JournalHeader> said_;  ///< of all files in the row
  std::optional<Examined> latest_;     ///< the last successor that is complete
  std::size_t taken_over_ = 0;         ///< events, by the one that took over the most
  std::string taken_over_by_;
  std::vector<Diagnostic> findings_;
};

}  // namespace

OpenedJournal open_journal(Disk& disk, const std::string& path, Disk::Access access) {
  return Search{disk, access, examine(disk, path, access)}.end();
}

bool is_begun(Disk& disk, const std::string& path) {
  constexpr auto access = Disk::Access::read;
  return Search{disk, access, examine(disk, path, access)}.finds_something();
}

}  // namespace bedside::journal
