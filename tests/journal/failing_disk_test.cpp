// A write or a sync fails, and the machine goes on: nothing is ever written to that file again.
#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "catch.hpp"
#include "journal/file.hpp"
#include "journal/kept_call.hpp"
#include "journal/line.hpp"
#include "journal/sample_call.hpp"
#include "json/random_events.hpp"

using namespace bedside;
using texts::SimulatedDisk;
using Power = texts::SimulatedDisk::Power;
using Codes = std::vector<std::string>;

namespace {

constexpr std::size_t operations_of_create = 4;

Journal created_on(const std::shared_ptr<SimulatedDisk>& disk) {
  Checked<Journal> created = journal::create(disk, journal_path, sample_header());
  REQUIRE(created);
  return std::move(*created.value);
}

}  // namespace

TEST_CASE("after the first write or sync that fails, nothing is kept in that file any more") {
  for (std::size_t failing = operations_of_create; failing < operations_of_create + 6; ++failing)
    for (const std::size_t bytes : {std::size_t{0}, std::size_t{1}, std::size_t{100}}) {
      INFO(failing << ", " << bytes);
      const auto disk = std::make_shared<SimulatedDisk>();
      Journal journal = created_on(disk);
      disk->fail_at(failing, Power::on, bytes);
      std::size_t kept = 0;
      while (journal.keep(sample_events()[kept])) ++kept;
      CHECK(kept == (failing - operations_of_create) / 2);
      const std::size_t done = disk->done().size();
      CHECK(disk->done().back() == "cut " + std::to_string(sample_journal(kept).size()));
      for (const Event& event : sample_events()) CHECK_FALSE(journal.keep(event));
      CHECK(disk->done().size() == done);
      CHECK(disk->file(journal_path).bytes == sample_journal(kept));
    }
}

TEST_CASE("a call whose disk fails once is whole in the next file, whichever operation it was") {
  for (std::size_t failing = operations_of_create; failing < operations_of_create + 16; ++failing) {
    INFO(failing);
    const auto disk = std::make_shared<SimulatedDisk>();
    disk->fail_at(failing, Power::on, 50);
    const Acknowledged acknowledged = keep_call(disk, sample_events());
    CHECK(acknowledged.events.size() == sample_events().size());
    CHECK(disk->paths() == std::vector<std::string>{journal_path, journal_path + ".1"});
    const Reopened reopened = reopen(disk);
    REQUIRE(reopened.journal);
    CHECK(reopened.journal->path() == journal_path + ".1");
    CHECK(reopened.codes() == Codes{"journal-successor"});
    CHECK(text_of(reopened.kept.events) == text_of(sample_events()));
    CHECK(reopened.kept.header == sample_header());
  }
}

TEST_CASE("when no new file can be begun either, nothing is left of it, and no event is kept any more") {
  for (std::size_t failing = operations_of_create + 4; failing < operations_of_create + 16; ++failing) {
    INFO(failing);
    const auto disk = std::make_shared<SimulatedDisk>();
    Journal journal = created_on(disk);
    for (std::size_t i = 0; i < 2; ++i) REQUIRE(journal.keep(sample_events()[i]));
    disk->fail_at(operations_of_create + 4, Power::on);
    CHECK_FALSE(journal.keep(sample_events()[2]));
    disk->fail_for_ever_from(failing + 2);
    const bool has_started_over = journal.start_over(sample_events(2));
    CHECK(has_started_over == (failing >= operations_of_create + 10));
    CHECK(journal.path() == (has_started_over ? journal_path + ".1" : journal_path));
    if (!has_started_over) CHECK_FALSE(journal.keep(sample_events()[2]));
    disk->fail_at(SimulatedDisk::never, Power::on);
    {
      const Journal closed = std::move(journal);
    }
    CHECK(text_of(reopen(disk).kept.events) == text_of(sample_events(2)));
  }
}

TEST_CASE("a journal that can't be begun leaves no file behind") {
  for (std::size_t failing = 0; failing < operations_of_create; ++failing) {
    INFO(failing);
    const auto disk = std::make_shared<SimulatedDisk>();
    disk->fail_at(failing, Power::on, 30);
    const Checked<Journal> created = journal::create(disk, journal_path, sample_header());
    CHECK_FALSE(created);
    REQUIRE(created.diagnostics.size() == 1);
    CHECK(created.diagnostics[0].code == "journal-unusable");
    CHECK(disk->paths().empty());
  }
}

TEST_CASE("an unfinished journal that can't be kept aside is left where it is") {
  for (std::size_t failing = 0; failing < 4; ++failing) {
    INFO(failing);
    const auto disk = std::make_shared<SimulatedDisk>();
    const std::string unfinished = sample_journal(0).substr(0, 40);
    disk->put(journal_path, unfinished);
    disk->fail_at(failing, Power::on, 7);
    const Checked<Journal> created = journal::create(disk, journal_path, sample_header());
    CHECK_FALSE(created);
    REQUIRE(created.diagnostics.size() == 1);
    CHECK(created.diagnostics[0].code == "journal-unusable");
    CHECK(disk->file(journal_path).bytes == unfinished);
    CHECK(disk->paths().size() == 1);
  }
}

TEST_CASE("an event out of its turn, or one that would not come back as it is, is not kept and does no harm") {
  const auto disk = std::make_shared<SimulatedDisk>();
  Journal journal = created_on(disk);
  const std::vector<Event> events = sample_events();
  CHECK_FALSE(journal.keep(events[1]));
  Event infinite = events[0];
  infinite.command.what = command::Answer{"pain/1", {std::numeric_limits<double>::infinity()}};
  CHECK_FALSE(journal.keep(infinite));
  Event endless = events[0];
  endless.command.what = command::Note{std::string(journal::longest_line, 'x')};
  CHECK_FALSE(journal.keep(endless));
  CHECK(disk->done().size() == operations_of_create);
  CHECK(journal.start_over({}));
  CHECK(journal.path() == journal_path);
  CHECK(journal.keep(events[0]));
  CHECK_FALSE(journal.keep(events[0]));
  CHECK(disk->file(journal_path).bytes == sample_journal(1));
}

TEST_CASE("a journal that a session comes to late starts over with what went before") {
  const auto disk = std::make_shared<SimulatedDisk>();
  Journal journal = created_on(disk);
  CHECK_FALSE(journal.keep(sample_events()[3]));
  CHECK(journal.start_over(sample_events(3)));
  CHECK(journal.keep(sample_events()[3]));
  {
    const Journal closed = std::move(journal);
  }
  CHECK(text_of(reopen(disk).kept.events) == text_of(sample_events(4)));
}

TEST_CASE("whatever events a call has, the journal gives them back as they were") {
  CHECK(rc::check([] {
    const auto disk = std::make_shared<SimulatedDisk>();
    Checked<Journal> created = journal::create(disk, journal_path, sample_header());
    auto events = *rc::gen::container<std::vector<Event>>(texts::any_event());
    for (std::size_t i = 0; i < events.size(); ++i) {
      events[i].number = i + 1;
      RC_ASSERT(created.value->keep(events[i]));
    }
    created.value.reset();
    RC_ASSERT(text_of(reopen(disk).kept.events) == text_of(events));
  }));
}
