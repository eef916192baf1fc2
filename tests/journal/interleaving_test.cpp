// Two processes on one journal: what the other one does between any two steps of this one loses nobody's events.
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <bedside/journal.hpp>

#include "catch.hpp"
#include "journal/file.hpp"
#include "journal/journal_folder.hpp"
#include "journal/real_disk.hpp"
#include "journal/sample_call.hpp"

using namespace bedside;
namespace files = std::filesystem;
using Codes = std::vector<std::string>;

namespace {

/// The disk of the machine; another process comes in once, after a file was created or opened and before it is locked.
class InterruptedDisk : public journal::RealDisk {
 public:
  std::function<void()> after_create;
  std::function<void()> after_open;

  journal::OpenedFile create(const std::string& path) override {
    return interrupted(RealDisk::create(path), after_create);
  }
  journal::OpenedFile open(const std::string& path, Access access) override {
    return interrupted(RealDisk::open(path, access), after_open);
  }

 private:
  static journal::OpenedFile interrupted(journal::OpenedFile opened, std::function<void()>& other) {
    if (opened.file && other) std::exchange(other, nullptr)();
    return opened;
  }
};

JournalHeader header_of(const std::string& session) {
  JournalHeader header = sample_header();
  header.session = session;
  return header;
}

/// The process that comes in between, with all that it holds.
struct Other {
  const std::string path;
  std::optional<Journal> journal{};

  void begin() {
    Checked<Journal> created = Journal::create(path, header_of("other"));
    REQUIRE(created);
    journal = std::move(created.value);
    REQUIRE(journal->keep(sample_events()[0]));
  }
  void end() { journal.reset(); }
  /// Its call is whole, under its name, whatever this process has done.
  void require_kept() {
    if (journal) REQUIRE(journal->keep(sample_events()[1]));
    const Checked<KeptCall> kept = Journal::read(path);
    REQUIRE(kept);
    CHECK(kept.value->header.session == "other");
    CHECK(kept.value->events.size() == (journal ? 2 : 1));
  }
};

/// What is said to the process that was interrupted.
Codes refusal_of_create(const std::shared_ptr<InterruptedDisk>& disk, const std::string& path) {
  const Checked<Journal> created = journal::create(disk, path, header_of("this"));
  CHECK_FALSE(created);
  return codes_of(created);
}

}  // namespace

TEST_CASE("a call that takes over a file just created, before it is locked, is the only one that runs") {
  const Folder folder;
  Other other{folder / "call.journal"};
  const auto disk = std::make_shared<InterruptedDisk>();
  disk->after_create = [&] { other.begin(); };
  CHECK(refusal_of_create(disk, other.path) == Codes{"journal-locked"});
  other.require_kept();
}

TEST_CASE("a call that took over a file just created, and has ended, is not written over either") {
  const Folder folder;
  Other other{folder / "call.journal"};
  const auto disk = std::make_shared<InterruptedDisk>();
  disk->after_create = [&] {
    other.begin();
    other.end();
  };
  CHECK(refusal_of_create(disk, other.path) == Codes{"journal-locked"});
  other.require_kept();
}

TEST_CASE("a file that somebody else has locked is left to them, even if it was created here") {
  const Folder folder;
  const std::string path = folder / "call.journal";
  const auto disk = std::make_shared<InterruptedDisk>();
  journal::RealDisk others;
  journal::OpenedFile held;
  disk->after_create = [&] {
    held = others.open(path, journal::Disk::Access::append);
    REQUIRE(held.file->lock() == journal::DiskProblem::none);
  };
  CHECK(refusal_of_create(disk, path) == Codes{"journal-locked"});
  CHECK(files::exists(path));
  held.file.reset();
  CHECK(Journal::create(path, sample_header()));
}

TEST_CASE("a file deleted before it was locked is never acknowledged into") {
  const Folder folder;
  const std::string path = folder / "call.journal";
  const auto disk = std::make_shared<InterruptedDisk>();
  disk->after_create = [&] { files::remove(path); };
  CHECK(refusal_of_create(disk, path) == Codes{"journal-locked"});
  CHECK(folder.count() == 0);
}

TEST_CASE("a call that took over an unfinished file first is not taken for that file") {
  const Folder folder;
  Other other{folder / "call.journal"};
  for (const std::string& left : {std::string{}, std::string{R"({"n":0,"pr)"}}) {
    put(other.path, left);
    const auto disk = std::make_shared<InterruptedDisk>();
    disk->after_open = [&] { other.begin(); };
    CHECK(refusal_of_create(disk, other.path) == Codes{"journal-exists"});
    other.require_kept();
    other.end();
    put(other.path, left);
    disk->after_open = [&] {
      other.begin();
      other.end();
    };
    CHECK(refusal_of_create(disk, other.path) == Codes{"journal-exists"});
    other.require_kept();
  }
}

TEST_CASE("a call is not gone on with in a file that has lost its name to another") {
  const Folder folder;
  Other other{folder / "call.journal"};
  put(other.path, sample_journal(3));
  const auto disk = std::make_shared<InterruptedDisk>();
  disk->after_open = [&] {
    files::remove(other.path);
    other.begin();
  };
  KeptCall kept;
  const Checked<Journal> opened = journal::open(disk, other.path, kept);
  CHECK_FALSE(opened);
  CHECK(codes_of(opened) == Codes{"journal-locked"});
  other.require_kept();
}

TEST_CASE("a successor that somebody else has locked is left to them, and nothing is kept in it") {
  const Folder folder;
  const std::string path = folder / "call.journal";
  const auto disk = std::make_shared<InterruptedDisk>();
  Checked<Journal> created = journal::create(disk, path, sample_header());
  REQUIRE(created);
  REQUIRE(created.value->keep(sample_events()[0]));
  Other other{path};
  files::remove(path);
  REQUIRE_FALSE(created.value->keep(sample_events()[1]));
  disk->after_create = [&] { other.begin(); };
  CHECK_FALSE(created.value->start_over(sample_events(1)));
  other.require_kept();
}
