// The public journal, on the disk of the machine.
#include <filesystem>
#include <string>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

#include <bedside/journal.hpp>

#include "catch.hpp"
#include "journal/journal_folder.hpp"
#include "journal/line.hpp"
#include "journal/sample_call.hpp"
#include "texts/files.hpp"

using namespace bedside;
namespace files = std::filesystem;
using Codes = std::vector<std::string>;

namespace {

Codes refusal_of_create(const std::string& path) {
  const Checked<Journal> created = Journal::create(path, sample_header());
  CHECK_FALSE(created);
  return codes_of(created);
}

Codes refusal_of_open(const std::string& path) {
  KeptCall kept;
  const Checked<Journal> opened = Journal::open(path, kept);
  CHECK_FALSE(opened);
  CHECK(codes_of(Journal::read(path)) == codes_of(opened));
  return codes_of(opened);
}

}  // namespace

TEST_CASE("a call kept in a file is there when the file is opened again") {
  const Folder folder;
  const std::string path = folder / "call.journal";
  {
    Checked<Journal> created = Journal::create(path, sample_header());
    REQUIRE(created);
    CHECK(created.diagnostics.empty());
    CHECK(created.value->path() == path);
    for (const Event& event : sample_events(5)) CHECK(created.value->keep(event));
  }
  CHECK(texts::read(path) == sample_journal(5));
  KeptCall kept;
  Checked<Journal> opened = Journal::open(path, kept);
  REQUIRE(opened);
  CHECK(opened.diagnostics.empty());
  CHECK(kept.header == sample_header());
  CHECK(text_of(kept.events) == text_of(sample_events(5)));
  Journal journal = std::move(*opened.value);
  CHECK(journal.keep(sample_events()[5]));
  CHECK(texts::read(path) == sample_journal(6));
}

TEST_CASE("a journal is for its owner alone, whatever the mask says") {
  const Folder folder;
  const mode_t before = ::umask(0);
  const Checked<Journal> created = Journal::create(folder / "call.journal", sample_header());
  ::umask(before);
  REQUIRE(created);
  CHECK(mode_of(folder / "call.journal") == 0600);
}

TEST_CASE("a journal that others may open is opened, and that is said") {
  const Folder folder;
  const std::string path = folder / "call.journal";
  put(path, sample_journal());
  for (const unsigned mode : {0640U, 0604U, 0660U, 0610U}) {
    files::permissions(path, static_cast<files::perms>(mode));
    KeptCall kept;
    const Checked<Journal> opened = Journal::open(path, kept);
    REQUIRE(opened);
    CHECK(codes_of(opened) == Codes{"journal-mode"});
    CHECK(opened.diagnostics[0].severity == Severity::warning);
  }
  files::permissions(path, files::perms::owner_all);
  CHECK(codes_of(Journal::read(path)).empty());
}

TEST_CASE("no journal is created where something is already, a symbolic link included") {
  const Folder folder;
  put(folder / "file", "a letter\n");
  CHECK(refusal_of_create(folder / "file") == Codes{"journal-exists"});
  CHECK(texts::read(folder / "file") == "a letter\n");
  files::create_symlink(folder / "nowhere", folder / "link");
  CHECK(refusal_of_create(folder / "link") == Codes{"journal-exists"});
  CHECK_FALSE(files::exists(folder / "nowhere"));
  files::create_directory(folder / "folder");
  CHECK(refusal_of_create(folder / "folder") == Codes{"journal-exists"});
}

TEST_CASE("no journal is created where there is no folder, or one that can't be written") {
  const Folder folder;
  CHECK(refusal_of_create(folder / "missing/call.journal") == Codes{"journal-unusable"});
  CHECK(refusal_of_create("") == Codes{"journal-unusable"});
  CHECK(refusal_of_create(folder / std::string("a\0b", 3)) == Codes{"journal-unusable"});
  CHECK(refusal_of_create("/dev/null/call.journal") == Codes{"journal-unusable"});
  if (::geteuid() == 0) return;  // may write everywhere
  files::create_directory(folder / "shut");
  files::permissions(folder / "shut", files::perms::owner_read | files::perms::owner_exec);
  CHECK(refusal_of_create(folder / "shut/call.journal") == Codes{"journal-unusable"});
}

TEST_CASE("what is no ordinary file is not opened as a journal") {
  const Folder folder;
  CHECK(refusal_of_open(folder / "missing") == Codes{"journal-unusable"});
  CHECK(Journal::read(folder / "missing").diagnostics[0].message == "there is no such file");
  put(folder / "call.journal", sample_journal());
  files::create_symlink(folder / "call.journal", folder / "link");
  CHECK(refusal_of_open(folder / "link") == Codes{"journal-unusable"});
  files::create_directory(folder / "folder");
  CHECK(refusal_of_open(folder / "folder") == Codes{"journal-unusable"});
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(refusal_of_open(folder / "pipe") == Codes{"journal-unusable"});
  CHECK(refusal_of_open("/dev/null") == Codes{"journal-unusable"});
}

TEST_CASE("a journal has one writer at a time, and any number of readers") {
  const Folder folder;
  const std::string path = folder / "call.journal";
  KeptCall kept;
  {
    const Checked<Journal> created = Journal::create(path, sample_header());
    REQUIRE(created);
    CHECK(codes_of(Journal::open(path, kept)) == Codes{"journal-locked"});
    CHECK(Journal::read(path));
  }
  const Checked<Journal> opened = Journal::open(path, kept);
  REQUIRE(opened);
  CHECK(codes_of(Journal::open(path, kept)) == Codes{"journal-locked"});
}

TEST_CASE("a torn end is kept beside the journal, for its owner alone, and never over another") {
  const Folder folder;
  const std::string path = folder / "call.journal";
  const std::string torn = sample_journal(4).substr(0, sample_journal(4).size() - 9);
  const std::string end = torn.substr(sample_journal(3).size());
  for (const std::string name : {"call.journal.torn", "call.journal.torn.1", "call.journal.torn.2"}) {
    put(path, torn);
    KeptCall kept;
    const Checked<Journal> opened = Journal::open(path, kept);
    REQUIRE(opened);
    CHECK(codes_of(opened) == Codes{"journal-torn"});
    CHECK(opened.diagnostics[0].hint.find(folder / name) != std::string::npos);
    CHECK(opened.diagnostics[0].range->begin == Position{5, 1});
    CHECK(text_of(kept.events) == text_of(sample_events(3)));
    CHECK(texts::read(path) == sample_journal(3));
    CHECK(texts::read(folder / name) == end);
    CHECK(mode_of(folder / name) == 0600);
    texts::write(folder / name, "kept");
  }
  CHECK(texts::read(folder / "call.journal.torn") == "kept");
}

TEST_CASE("reading a torn journal changes nothing") {
  const Folder folder;
  const std::string torn = sample_journal(4).substr(0, sample_journal(4).size() - 9);
  put(folder / "call.journal", torn);
  const Checked<KeptCall> read = Journal::read(folder / "call.journal");
  REQUIRE(read);
  CHECK(codes_of(read) == Codes{"journal-torn"});
  CHECK(text_of(read.value->events) == text_of(sample_events(3)));
  CHECK(texts::read(folder / "call.journal") == torn);
  CHECK(folder.count() == 1);
}

TEST_CASE("a journal that is refused is left as it is") {
  const Folder folder;
  std::vector<std::string> lines = lines_of(sample_journal());
  std::swap(lines[3], lines[4]);
  put(folder / "call.journal", joined(lines));
  CHECK(refusal_of_open(folder / "call.journal") == Codes{"journal-gap"});
  CHECK(texts::read(folder / "call.journal") == joined(lines));
  put(folder / "letter", "a letter\n");
  CHECK(refusal_of_open(folder / "letter") == Codes{"not-a-journal"});
  put(folder / "empty", "");
  CHECK(refusal_of_open(folder / "empty") == Codes{"journal-damaged"});
  CHECK(folder.count() == 3);
}

TEST_CASE("a gap names the events that are not confirmed, and none of their values") {
  const Folder folder;
  std::vector<std::string> lines = lines_of(sample_journal());
  lines[2] = "#\n";
  put(folder / "call.journal", joined(lines));
  KeptCall kept;
  const Checked<Journal> opened = Journal::open(folder / "call.journal", kept);
  REQUIRE(opened.diagnostics.size() == 1);
  const Diagnostic& gap = opened.diagnostics[0];
  CHECK(gap.range->begin == Position{3, 1});
  std::vector<std::string> messages;
  for (const RelatedPlace& place : gap.related) messages.push_back(place.message);
  CHECK(messages == std::vector<std::string>{
                        "not confirmed: event 3, `answer` of `weight/1`", "not confirmed: event 4, `correct` of `pain`",
                        "not confirmed: event 5, `skip` of `feet`", "not confirmed: event 6, `press` of `upset`",
                        "not confirmed: event 7, `note`", "not confirmed: event 8, `end`"});
  CHECK(gap.related[0].range.begin == Position{4, 1});
  const std::string printed = render(gap, "");
  for (const char* value : {"81.5", "secret", "4711", "not_now"}) CHECK(printed.find(value) == std::string::npos);
}

TEST_CASE("files and first lines that are too large are refused before they are read or written") {
  const Folder folder;
  put(folder / "call.journal", sample_journal());
  files::resize_file(folder / "call.journal", 256 * 1024 * 1024 + 1);
  CHECK(refusal_of_open(folder / "call.journal") == Codes{"limit-exceeded"});
  JournalHeader header = sample_header();
  header.history = std::string(journal::longest_line, 'x');
  CHECK(codes_of(Journal::create(folder / "large", header)) == Codes{"limit-exceeded"});
  header.facts_sha256 = sample_header().plan_sha256;
  header.history.clear();
  CHECK(codes_of(Journal::create(folder / "edited", header)) == Codes{"journal-damaged"});
  header.history = "\xFF";
  CHECK(codes_of(Journal::create(folder / "large", header)) == Codes{"not-utf8"});
  CHECK(folder.count() == 1);
}
