#include "journal/torn_end.hpp"

#include <cstddef>

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

}  // namespace

Diagnostic put_aside(Disk& disk, DiskFile& file, const std::string& path, const Recovered& recovered,
                     std::string_view end) {
  const Aside aside = create_aside(disk, path);
  if (!aside.opened.file) return not_kept_aside(path, aside.path, aside.opened.problem);
  DiskFile& kept = *aside.opened.file;
  if (kept.append(end) != end.size() || !kept.sync() || !disk.sync_name(aside.path)) {
    disk.remove(aside.path);
    return not_kept_aside(path, aside.path, DiskProblem::other);
  }
  if (!file.cut(recovered.valid) || !file.sync()) return not_kept_aside(path, aside.path, DiskProblem::other);
  return torn(path, recovered, end.size(), aside.path);
}

}  // namespace bedside::journal
