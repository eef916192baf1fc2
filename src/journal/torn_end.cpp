#include "journal/torn_end.hpp"

#include <cstddef>
#include <optional>
#include <utility>

#include "journal/problems.hpp"

namespace bedside::journal {
namespace {

constexpr std::size_t most_files = 1000;

struct Aside {
  std::string path;
  OpenedFile opened;
};

Aside create_aside(Disk& disk, const std::string& path) {
  Aside aside{path + ".torn", {}};
  for (std::size_t number = 1; number <= most_files; ++number) {
    aside.opened = disk.create(aside.path);
    if (aside.opened.problem != DiskProblem::there_already) break;
    aside.path = path + ".torn." + std::to_string(number);
  }
  return aside;
}

/// Where it is kept now; a problem in its place when it can't be.
struct Kept {
  std::string path;
  std::optional<Diagnostic> problem;
};

Kept keep_aside(Disk& disk, const std::string& path, std::string_view bytes) {
  const Aside aside = create_aside(disk, path);
  if (!aside.opened.file) return {aside.path, not_kept_aside(path, aside.path, aside.opened.problem)};
  DiskFile& file = *aside.opened.file;
  if (file.append(bytes) == bytes.size() && file.sync() && disk.sync_name(aside.path)) return {aside.path, {}};
  disk.remove(aside.path);
  return {aside.path, not_kept_aside(path, aside.path, DiskProblem::other)};
}

}  // namespace

Diagnostic put_aside(Disk& disk, DiskFile& file, const std::string& path, const Recovered& recovered,
                     std::string_view end) {
  Kept kept = keep_aside(disk, path, end);
  if (kept.problem) return std::move(*kept.problem);
  if (!file.cut(recovered.valid) || !file.sync()) return not_kept_aside(path, kept.path, DiskProblem::other);
  return torn(path, recovered, end.size(), kept.path);
}

Diagnostic put_aside_unfinished(Disk& disk, const std::string& path, std::string_view bytes) {
  Kept kept;
  if (!bytes.empty()) kept = keep_aside(disk, path, bytes);
  if (kept.problem) return std::move(*kept.problem);
  disk.remove(path);
  return never_begun(path, bytes.size(), kept.path);
}

}  // namespace bedside::journal
