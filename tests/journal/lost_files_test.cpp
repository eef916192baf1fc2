// Files that were deleted, renamed, or cut before their first line was whole.
#include <filesystem>
#include <string>
#include <vector>

#include <bedside/journal.hpp>

#include "catch.hpp"
#include "journal/journal_folder.hpp"
#include "journal/sample_call.hpp"

using namespace bedside;
namespace files = std::filesystem;
using Codes = std::vector<std::string>;

TEST_CASE("what is kept in a file that was deleted is not acknowledged, and goes on in a new one of that name") {
  const Folder folder;
  const std::string path = folder / "call.journal";
  Checked<Journal> created = Journal::create(path, sample_header());
  REQUIRE(created);
  for (const Event& event : sample_events(3)) REQUIRE(created.value->keep(event));
  files::remove(path);
  CHECK_FALSE(created.value->keep(sample_events()[3]));
  CHECK_FALSE(files::exists(path));
  REQUIRE(created.value->start_over(sample_events(3)));
  CHECK(created.value->path() == path);
  CHECK(created.value->keep(sample_events()[3]));
  created.value.reset();
  KeptCall kept;
  const Checked<Journal> opened = Journal::open(path, kept);
  REQUIRE(opened);
  CHECK(opened.diagnostics.empty());
  CHECK(kept.header == sample_header());
  CHECK(text_of(kept.events) == text_of(sample_events(4)));
}

TEST_CASE("a file that is renamed during the call goes on keeping it") {
  const Folder folder;
  Checked<Journal> created = Journal::create(folder / "call.journal", sample_header());
  REQUIRE(created);
  files::rename(folder / "call.journal", folder / "kept");
  for (const Event& event : sample_events(3)) CHECK(created.value->keep(event));
  CHECK(texts::read(folder / "kept") == sample_journal(3));
}

TEST_CASE("where the folder of a journal was deleted, nothing is kept any more") {
  const Folder folder;
  files::create_directory(folder / "calls");
  Checked<Journal> created = Journal::create(folder / "calls/call.journal", sample_header());
  REQUIRE(created);
  files::remove_all(folder / "calls");
  CHECK_FALSE(created.value->keep(sample_events()[0]));
  CHECK_FALSE(created.value->start_over({}));
}

TEST_CASE("a journal whose first line was never finished was not begun, and gives way to a new one that says so") {
  const Folder folder;
  const std::string path = folder / "call.journal";
  std::size_t number = 0;
  for (const std::string& left : {std::string{R"({"n":0,"pr)"}, std::string(40, '\0'),
                                  std::string{R"({"n":0)"} + std::string(40, '\0'), std::string{"{"}}) {
    put(path, left);
    CHECK_FALSE(Journal::was_begun(path));
    const auto created = Journal::create(path, sample_header());
    REQUIRE(created);
    REQUIRE(codes_of(created) == Codes{"journal-torn"});
    CHECK(created.diagnostics[0].severity == Severity::warning);
    const std::string aside = path + ".torn" + (number == 0 ? "" : "." + std::to_string(number));
    const std::string size = left.size() == 1 ? "its one byte is" : "its " + std::to_string(left.size()) + " bytes are";
    CHECK(created.diagnostics[0].hint == size + " kept in `" + aside + "`");
    CHECK(texts::read(aside) == left);
    CHECK(mode_of(aside) == 0600);
    CHECK(Journal::was_begun(path));
    ++number;
  }
}

TEST_CASE("a journal without a byte gives way as well, and leaves nothing") {
  const Folder folder;
  put(folder / "call.journal", "");
  CHECK_FALSE(Journal::was_begun(folder / "call.journal"));
  const auto created = Journal::create(folder / "call.journal", sample_header());
  REQUIRE(created);
  CHECK(codes_of(created) == Codes{"journal-torn"});
  CHECK(created.diagnostics[0].hint.empty());
  CHECK(folder.count() == 1);
}

TEST_CASE("what is no journal was begun by somebody else, and is left alone") {
  const Folder folder;
  CHECK_FALSE(Journal::was_begun(folder / "call.journal"));
  put(folder / "call.journal", "my notes");
  CHECK(Journal::was_begun(folder / "call.journal"));
  CHECK_FALSE(Journal::create(folder / "call.journal", sample_header()));
  CHECK(texts::read(folder / "call.journal") == "my notes");
}
