// Which file a call goes on in, when it has several.
#include "journal/succession.hpp"

#include <memory>
#include <string>
#include <vector>

#include "catch.hpp"
#include "journal/file.hpp"
#include "journal/header.hpp"
#include "journal/kept_call.hpp"
#include "journal/opening.hpp"
#include "journal/sample_call.hpp"

using namespace bedside;
using texts::SimulatedDisk;
using Codes = std::vector<std::string>;

namespace {

/// A journal with so many events, and a successor that has taken over so many and has so many by now.
std::shared_ptr<SimulatedDisk> with_successor(std::size_t first, std::size_t taken_over, std::size_t now) {
  const auto disk = std::make_shared<SimulatedDisk>();
  disk->put(journal_path, sample_journal(first));
  disk->put(journal_path + ".1", sample_successor(taken_over, now));
  return disk;
}

}  // namespace

TEST_CASE("files of a call stand in a row") {
  CHECK(journal::Place{"a/call.journal", 0}.path() == "a/call.journal");
  CHECK(journal::Place{"a/call.journal", 12}.path() == "a/call.journal.12");
  const auto is_at = [](const std::string& path, const std::string& first, std::size_t number) {
    const journal::Place place = journal::place_of(path, true);
    return place.first == first && place.number == number;
  };
  CHECK(is_at("a/call.journal.12", "a/call.journal", 12));
  CHECK(is_at("a/call.journal", "a/call.journal", 0));
  CHECK(is_at("a.7/call", "a.7/call", 0));
  CHECK(is_at("call.0", "call.0", 0));
  CHECK(is_at("call.", "call.", 0));
  CHECK(is_at("call.99999999999999999999", "call.99999999999999999999", 0));
  CHECK(journal::place_of("call.7", false).number == 0);
  CHECK(journal::file_name("a/b/call.journal.1") == "call.journal.1");
  CHECK(journal::file_name("call.journal") == "call.journal");
}

TEST_CASE("a successor that has taken everything over is the one in which the call goes on") {
  const auto disk = with_successor(5, 4, 6);
  Reopened reopened = reopen(disk);
  REQUIRE(reopened.journal);
  CHECK(reopened.codes() == Codes{"journal-successor"});
  CHECK(reopened.diagnostics[0].severity == Severity::warning);
  CHECK(reopened.diagnostics[0].message.find(journal_path + ".1") != std::string::npos);
  CHECK(text_of(reopened.kept.events) == text_of(sample_events(6)));
  CHECK(reopened.journal->keep(sample_events()[6]));
  CHECK(disk->file(journal_path).bytes == sample_journal(5));
  CHECK(disk->file(journal_path + ".1").bytes == sample_successor(4, 7));
}

TEST_CASE("a successor that has not taken everything over is not used, and said to be there") {
  for (const std::string& successor : {sample_successor(4, 3), sample_successor(4, 4).substr(0, 900), std::string{},
                                       sample_journal(0).substr(0, 40), std::string(300, '\0')}) {
    const auto disk = with_successor(5, 0, 0);
    disk->put(journal_path + ".1", successor);
    Reopened reopened = reopen(disk);
    REQUIRE(reopened.journal);
    CHECK(reopened.codes() == Codes{"journal-successor"});
    CHECK(text_of(reopened.kept.events) == text_of(sample_events(5)));
    CHECK(reopened.journal->keep(sample_events()[5]));
    CHECK(disk->file(journal_path + ".1").bytes == successor);
  }
}

TEST_CASE("a successor that has lost what it had taken over, and went on, is refused") {
  const auto disk = with_successor(5, 4, 6);
  std::vector<std::string> lines = lines_of(sample_successor(4, 6));
  lines.erase(lines.begin() + 2);
  disk->put(journal_path + ".1", joined(lines));
  const Reopened reopened = reopen(disk);
  CHECK_FALSE(reopened.journal);
  CHECK(reopened.codes() == Codes{"journal-gap"});
  CHECK(reopened.diagnostics[0].file == journal_path + ".1");
}

TEST_CASE("holes in what a successor was taking over when the power went are no gap") {
  const auto disk = with_successor(5, 4, 4);
  std::vector<std::string> lines = lines_of(sample_successor(4, 4));
  lines[2] = std::string(lines[2].size(), '\0');
  disk->put(journal_path + ".1", joined(lines));
  const Reopened reopened = reopen(disk);
  REQUIRE(reopened.journal);
  CHECK(reopened.codes() == Codes{"journal-successor"});
  CHECK(text_of(reopened.kept.events) == text_of(sample_events(5)));
}

TEST_CASE("the last successor counts, past one that is not whole, one of another call, and one that is missing") {
  const auto disk = with_successor(3, 3, 2);
  disk->put(journal_path + ".2", sample_successor(3, 4));
  journal::Header other;
  other.said = sample_header();
  other.said.session = "session-2";
  disk->put(journal_path + ".3", journal_text(other, 8));
  disk->put(journal_path + ".4", sample_successor(4, 5));
  disk->put(journal_path + ".5", "a letter\n");
  disk->put(journal_path + ".7", sample_successor(5, 6));
  Reopened reopened = reopen(disk);
  REQUIRE(reopened.journal);
  CHECK(reopened.journal->path() == journal_path + ".7");
  CHECK(reopened.kept.events.size() == 6);
  CHECK(reopened.codes() == Codes(4, "journal-successor"));
}

TEST_CASE("when a successor is missing that had more, what the next one was to take over shows it") {
  const auto disk = with_successor(3, 3, 3);
  disk->remove(journal_path + ".1");
  disk->put(journal_path + ".2", sample_successor(5, 4));
  const Reopened reopened = reopen(disk);
  CHECK_FALSE(reopened.journal);
  CHECK(reopened.codes() == Codes{"journal-gap", "journal-successor"});
  CHECK(reopened.diagnostics[0].message ==
        "2 of the 5 events that `folder/call.journal.2` was to take over are missing");
}

TEST_CASE("a successor that is not whole is not gone on with by its own name either") {
  const auto disk = with_successor(5, 4, 3);
  const Reopened reopened = reopen(disk, journal_path + ".1");
  CHECK_FALSE(reopened.journal);
  CHECK(reopened.codes() == Codes{"journal-gap"});
}

TEST_CASE("a call whose first file is missing, or was cut to a part of its first line, goes on in its successor") {
  for (const bool is_missing : {true, false}) {
    const auto disk = with_successor(5, 4, 6);
    disk->remove(journal_path);
    if (!is_missing) disk->put(journal_path, sample_journal(0).substr(0, 40));
    CHECK(journal::is_begun(*disk, journal_path));
    Reopened reopened = reopen(disk);
    REQUIRE(reopened.journal);
    CHECK(reopened.journal->path() == journal_path + ".1");
    CHECK(reopened.codes() == Codes{"journal-successor"});
    CHECK(reopened.diagnostics[0].message ==
          "this journal is not there any more, and its call goes on in `folder/call.journal.1`");
    CHECK(text_of(reopened.kept.events) == text_of(sample_events(6)));
    CHECK(reopen(disk).codes() == Codes{"journal-locked"});
    CHECK(reopened.journal->keep(sample_events()[6]));
  }
}

TEST_CASE("what goes on from a file of another name is no successor of one that is missing") {
  const auto disk = std::make_shared<SimulatedDisk>();
  disk->put("folder/other.journal.1", sample_successor(4, 6));
  CHECK_FALSE(journal::is_begun(*disk, "folder/other.journal"));
  CHECK(reopen(disk, "folder/other.journal").codes() == Codes{"journal-unusable"});
}

TEST_CASE("the next successor gets the next name that is free") {
  const auto disk = with_successor(3, 3, 4);
  disk->put(journal_path + ".2", "a letter\n");
  Reopened reopened = reopen(disk);
  REQUIRE(reopened.journal);
  disk->fail_at(disk->done().size(), SimulatedDisk::Power::on);
  CHECK_FALSE(reopened.journal->keep(sample_events()[4]));
  CHECK(reopened.journal->start_over(sample_events(4)));
  CHECK(reopened.journal->path() == journal_path + ".3");
  CHECK(reopened.journal->keep(sample_events()[4]));
  CHECK(disk->file(journal_path + ".2").bytes == "a letter\n");
  CHECK(disk->file(journal_path + ".3").bytes.find(R"("continues":"call.journal.1","begins_with":4)") !=
        std::string::npos);
}

TEST_CASE("a successor opened by its own name leads to the one after it") {
  const auto disk = with_successor(3, 3, 4);
  disk->put(journal_path + ".2", sample_successor(4, 6));
  const Reopened reopened = reopen(disk, journal_path + ".1");
  REQUIRE(reopened.journal);
  CHECK(reopened.journal->path() == journal_path + ".2");
  CHECK(reopened.kept.events.size() == 6);
}

TEST_CASE("a journal with a gap, or a torn end, is left alone when a successor has everything") {
  for (const std::string& first : {joined({sample_journal(2), "x\n", lines_of(sample_journal())[4]}),
                                   sample_journal(3).substr(0, sample_journal(3).size() - 4)}) {
    const auto disk = with_successor(0, 4, 6);
    disk->put(journal_path, first);
    const Reopened reopened = reopen(disk);
    REQUIRE(reopened.journal);
    CHECK(reopened.codes() == Codes{"journal-successor"});
    CHECK(reopened.kept.events.size() == 6);
    CHECK(disk->file(journal_path).bytes == first);
    CHECK(disk->paths().size() == 2);
  }
}

TEST_CASE("a successor that can't be looked into is never passed over") {
  const auto refused_with = [](auto spoil) {
    const auto disk = with_successor(5, 4, 6);
    spoil(*disk, disk->file(journal_path + ".1"));
    const Reopened reopened = reopen(disk);
    CHECK_FALSE(reopened.journal);
    return reopened.codes();
  };
  CHECK(refused_with([](auto&, auto& file) { file.problem = journal::DiskProblem::not_permitted; }) ==
        Codes{"journal-unusable"});
  CHECK(refused_with([](auto&, auto& file) { file.locked = true; }) == Codes{"journal-locked"});
  CHECK(refused_with([](auto&, auto& file) { file.bytes[3] = '#'; }) == Codes{"journal-damaged"});
  CHECK(refused_with([](auto&, auto& file) {
          journal::Header edited;
          edited.said = sample_header();
          edited.said.facts = "{}";
          file.bytes = journal_text(edited, 0);
        }) == Codes{"journal-damaged"});
  CHECK(refused_with([](auto&, auto& file) {
          const std::vector<std::string> lines = lines_of(file.bytes);
          file.bytes.clear();
          for (const std::string& line : lines) file.bytes += line.substr(0, line.size() - 1) + "\r\n";
        }) == Codes{"journal-damaged"});
  CHECK(refused_with([](auto&, auto& file) {
          journal::Header newer;
          newer.format = 2;
          file.bytes = journal_text(newer, 0);
        }) == Codes{"journal-newer"});
}

TEST_CASE("a folder or a symbolic link beside a journal is no successor") {
  for (const auto problem : {journal::DiskProblem::not_a_file, journal::DiskProblem::symbolic_link}) {
    const auto disk = with_successor(5, 4, 6);
    disk->file(journal_path + ".1").problem = problem;
    const Reopened reopened = reopen(disk);
    REQUIRE(reopened.journal);
    REQUIRE(reopened.codes() == Codes{"journal-successor"});
    CHECK(reopened.diagnostics[0].severity == Severity::warning);
    CHECK(reopened.diagnostics[0].message == "`folder/call.journal.1` is no file of this call, and is passed over");
    CHECK(reopened.kept.events.size() == 5);
  }
}

TEST_CASE("the torn end of a successor is put aside beside it") {
  const auto disk = with_successor(5, 4, 6);
  disk->file(journal_path + ".1").bytes.pop_back();
  const Reopened reopened = reopen(disk);
  REQUIRE(reopened.journal);
  CHECK(reopened.kept.events.size() == 5);
  CHECK(reopened.codes() == Codes{"journal-successor", "journal-torn"});
  CHECK(disk->has(journal_path + ".1.torn"));
}

TEST_CASE("as long as a successor is written, its predecessor stays locked") {
  const auto disk = std::make_shared<SimulatedDisk>();
  Checked<Journal> created = journal::create(disk, journal_path, sample_header());
  REQUIRE(created);
  disk->fail_at(disk->done().size(), SimulatedDisk::Power::on);
  REQUIRE_FALSE(created.value->keep(sample_events()[0]));
  REQUIRE(created.value->start_over({}));
  CHECK(reopen(disk).codes() == Codes{"journal-locked"});
  CHECK(reopen(disk, journal_path + ".1").codes() == Codes{"journal-locked"});
  created.value.reset();
  {
    const Reopened reopened = reopen(disk);
    CHECK(reopened.journal);
    CHECK(reopen(disk).codes() == Codes{"journal-locked"});
    CHECK(reopen(disk, journal_path + ".1").codes() == Codes{"journal-locked"});
  }
  CHECK(reopen(disk, journal_path + ".1").journal);
}
