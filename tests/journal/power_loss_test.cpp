// The power goes at every operation and at every byte of every write: what was acknowledged is there.
#include <memory>
#include <string>
#include <vector>

#include "catch.hpp"
#include "journal/file.hpp"
#include "journal/kept_call.hpp"
#include "journal/sample_call.hpp"

using namespace bedside;
using texts::SimulatedDisk;
using Left = texts::SimulatedDisk::Left;
using Power = texts::SimulatedDisk::Power;
using Codes = std::vector<std::string>;

namespace {

/// How many bytes the operation writes; 0 when it isn't a write.
std::size_t bytes_of(const std::string& operation) {
  return operation.starts_with("write ") ? std::stoul(operation.substr(6)) : 0;
}

/// The operations of keeping the whole call without a fault.
std::vector<std::string> all_operations() {
  const auto disk = std::make_shared<SimulatedDisk>();
  keep_call(disk, sample_events());
  return disk->done();
}

/// Whether the journal holds what was acknowledged, perhaps the event that was being kept, and nothing else.
void require_kept(const Acknowledged& acknowledged, const std::vector<Event>& events) {
  REQUIRE(events.size() >= acknowledged.events.size());
  REQUIRE(events.size() <= acknowledged.events.size() + 1);
  REQUIRE(text_of(events) == text_of(sample_events(events.size())));
}

/// The call goes on to its end, and is there when the journal is opened again.
void require_goes_on(const std::shared_ptr<SimulatedDisk>& disk, Reopened& reopened) {
  for (std::size_t i = reopened.kept.events.size(); i < sample_events().size(); ++i)
    REQUIRE(reopened.journal->keep(sample_events()[i]));
  reopened.journal.reset();
  REQUIRE(text_of(reopen(disk).kept.events) == text_of(sample_events()));
}

void lose_power(std::size_t operation, std::size_t bytes, Left left, bool with_names) {
  const auto disk = std::make_shared<SimulatedDisk>();
  disk->fail_at(operation, Power::goes, bytes);
  const Acknowledged acknowledged = keep_call(disk, sample_events());
  disk->come_back(left, SimulatedDisk::never, with_names);
  Reopened reopened = reopen(disk);
  if (!acknowledged.created) {
    const bool is_empty = reopened.kept.events.empty();
    REQUIRE(is_empty);
    REQUIRE((reopened.journal || reopened.codes() == Codes{"journal-damaged"} ||
             reopened.codes() == Codes{"journal-unusable"}));
    return;
  }
  REQUIRE(reopened.journal);
  require_kept(acknowledged, reopened.kept.events);
  require_goes_on(disk, reopened);
}

}  // namespace

TEST_CASE("a journal is begun and kept with one write and one sync for each line") {
  const std::vector<std::string> done = all_operations();
  REQUIRE(done.size() == 4 + 2 * sample_events().size());
  const std::vector<std::string> lines = lines_of(sample_journal());
  CHECK(done[0] == "create " + journal_path);
  CHECK(done[1] == "write " + std::to_string(lines[0].size()));
  CHECK(done[2] == "sync");
  CHECK(done[3] == "name");
  for (std::size_t i = 1; i < lines.size(); ++i) {
    CHECK(done[2 * i + 2] == "write " + std::to_string(lines[i].size()));
    CHECK(done[2 * i + 3] == "sync");
  }
}

TEST_CASE("wherever the power goes, what was acknowledged is there, and the call goes on") {
  const std::vector<std::string> done = all_operations();
  for (std::size_t operation = 0; operation < done.size(); ++operation)
    for (std::size_t bytes = 0; bytes <= bytes_of(done[operation]); ++bytes)
      for (const Left left : {Left::nothing, Left::everything, Left::zeros})
        for (const bool with_names : {false, true}) {
          INFO(done[operation] << ", operation " << operation << ", byte " << bytes);
          lose_power(operation, bytes, left, with_names);
        }
}

TEST_CASE("wherever the power goes while a torn end is put aside, that end is kept, and so is what stands before it") {
  const std::string whole = sample_journal(3);
  const std::string torn = whole.substr(0, whole.size() - 5);
  const std::size_t valid = sample_journal(2).size();
  for (std::size_t operation = 0; operation < 6; ++operation)
    for (std::size_t bytes = 0; bytes <= torn.size() - valid; ++bytes)
      for (const Left left : {Left::nothing, Left::everything, Left::zeros})
        for (const bool with_names : {false, true}) {
          const auto disk = std::make_shared<SimulatedDisk>();
          disk->put(journal_path, torn);
          disk->fail_at(operation, Power::goes, bytes);
          try {
            reopen(disk);
          } catch (const texts::PowerLost&) {
          }
          disk->come_back(left, SimulatedDisk::never, with_names);
          Reopened again = reopen(disk);
          REQUIRE(again.journal);
          REQUIRE(text_of(again.kept.events) == text_of(sample_events(2)));
          bool is_kept = false;
          for (const std::string& path : disk->paths())
            is_kept = is_kept || (path != journal_path && disk->file(path).bytes == torn.substr(valid));
          REQUIRE(is_kept);
          require_goes_on(disk, again);
        }
}

namespace {

/// The disk refuses the sync of event 4; the power goes so many operations later, while the journal starts over or
/// keeps the rest.
void lose_power_after_failing(std::size_t failing, std::size_t operation, std::size_t bytes, Left left,
                              bool with_names) {
  const auto disk = std::make_shared<SimulatedDisk>();
  Acknowledged acknowledged;
  try {
    Checked<Journal> created = journal::create(disk, journal_path, sample_header());
    REQUIRE(created);
    disk->fail_at(failing, Power::on);
    for (const Event& event : sample_events()) {
      bool is_kept = created.value->keep(event);
      if (!is_kept) {
        disk->fail_at(operation, Power::goes, bytes);
        const bool has_started_over = created.value->start_over(acknowledged.events);
        is_kept = has_started_over && created.value->keep(event);
      }
      REQUIRE(is_kept);
      acknowledged.events.push_back(event);
    }
  } catch (const texts::PowerLost&) {
  }
  disk->come_back(left, SimulatedDisk::never, with_names);
  Reopened reopened = reopen(disk);
  REQUIRE(reopened.journal);
  require_kept(acknowledged, reopened.kept.events);
  require_goes_on(disk, reopened);
}

}  // namespace

TEST_CASE("wherever the power goes after the disk has failed, what was acknowledged is there") {
  constexpr std::size_t sync_of_event_4 = 4 + 2 * 3 + 1;
  std::vector<std::string> done;
  {
    const auto disk = std::make_shared<SimulatedDisk>();
    disk->fail_at(sync_of_event_4, Power::on);
    keep_call(disk, sample_events());
    done = disk->done();
  }
  for (std::size_t operation = sync_of_event_4 + 2; operation < done.size(); ++operation)
    for (std::size_t bytes = 0; bytes <= bytes_of(done[operation]); bytes += 1 + bytes / 50)
      for (const Left left : {Left::nothing, Left::everything, Left::zeros})
        for (const bool with_names : {false, true}) {
          INFO(done[operation] << ", operation " << operation << ", byte " << bytes);
          lose_power_after_failing(sync_of_event_4, operation, bytes, left, with_names);
        }
}
