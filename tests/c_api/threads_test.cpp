// What holds whichever thread comes first.
#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <thread>
#include <vector>

#include "c_api/shelf.hpp"

using namespace bedside::testing;

namespace {

/// All that a call says from its beginning to its end.
std::string whole_call(const Shelf& shelf, bedside_plan plan) {
  const Said started = shelf.start(plan);
  std::string said = started.text;
  for (const std::string_view command :
       {next, smoked, next, std::string_view{R"({"do": "answer", "step": "help/1", "value": "group"})"}, next, next})
    said += "\n" + shelf.apply(started.made, command).text;
  said += "\n" + shelf.outcome(started.made).text + shelf.events(started.made).text;
  bedside_free(shelf.library(), started.made);
  return said;
}

void at_once(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::vector<std::thread> threads;
  for (std::size_t place = 0; place < count; ++place) threads.emplace_back(work, place);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace

TEST_CASE("many threads hold calls from one plan, and each says what one alone says") {
  const Shelf shelf;
  const bedside_plan plan = shelf.load(check_in).made;
  const std::string expected = whole_call(shelf, plan);
  CHECK(expected.find(R"("disposition":"complete")") != std::string::npos);
  std::vector<std::string> said(8);
  at_once(said.size(), [&](std::size_t place) {
    for (int round = 0; round < 10; ++round) said[place] = whole_call(shelf, plan);
  });
  CHECK(said == std::vector<std::string>(said.size(), expected));
}

TEST_CASE("plans are loaded and freed while others are used") {
  const Shelf shelf;
  const bedside_plan plan = shelf.load(check_in).made;
  const std::string expected = whole_call(shelf, plan);
  std::vector<std::string> said(6);
  at_once(said.size(), [&](std::size_t place) {
    const bedside_plan own = shelf.load(check_in).made;
    const bedside_session call = shelf.start(own).made;
    bedside_free(shelf.library(), own);
    shelf.apply(call, next);
    said[place] = whole_call(shelf, plan);
  });
  CHECK(said == std::vector<std::string>(said.size(), expected));
}

TEST_CASE("a call does one thing at a time: a second thread is told that it is busy") {
  const Shelf shelf;
  const bedside_session call = shelf.start(shelf.load(check_in).made).made;
  struct Meeting {
    std::promise<void> begun;
    std::promise<void> may_end;
  } meeting;
  const bedside_keep wait = [](void* context, const char*, std::size_t) -> int {
    auto& [begun, may_end] = *static_cast<Meeting*>(context);
    begun.set_value();
    may_end.get_future().wait();
    return 1;
  };
  REQUIRE(bedside_session_keep_events(shelf.library(), call, wait, &meeting) == BEDSIDE_OK);
  std::thread first{[&] { shelf.apply(call, next); }};
  meeting.begun.get_future().wait();
  const Said refused[] = {shelf.apply(call, next), shelf.now(call), shelf.outcome(call), shelf.events(call)};
  const bedside_code freed = bedside_free(shelf.library(), call);
  const bedside_code closed = bedside_library_close(shelf.library());
  meeting.may_end.set_value();
  first.join();
  for (const Said& each : refused) CHECK(each.code == BEDSIDE_BUSY);
  CHECK(freed == BEDSIDE_BUSY);
  CHECK(closed == BEDSIDE_BUSY);
  CHECK(shelf.now(call).text.find("smoking/1") != std::string::npos);
}

TEST_CASE("of all that hurry at one call, exactly what is acknowledged has happened") {
  const Shelf shelf;
  const bedside_session call = shelf.start(shelf.load(check_in).made).made;
  std::atomic<std::size_t> acknowledged = 0;
  std::atomic<bool> other_code = false;
  at_once(4, [&](std::size_t) {
    for (int round = 0; round < 50; ++round) {
      const bedside_code code = shelf.apply(call, R"({"do": "note", "text": "here"})").code;
      if (code == BEDSIDE_OK) ++acknowledged;
      if (code != BEDSIDE_OK && code != BEDSIDE_BUSY) other_code = true;
    }
  });
  const std::string events = shelf.events(call).text;
  CHECK_FALSE(other_code);
  CHECK(static_cast<std::size_t>(std::count(events.begin(), events.end(), '\n')) == acknowledged);
}

TEST_CASE("of all that free one handle, one does") {
  const Shelf shelf;
  const bedside_plan plan = shelf.load(check_in).made;
  for (int round = 0; round < 20; ++round) {
    const bedside_session call = shelf.start(plan).made;
    std::atomic<int> freed = 0;
    std::atomic<bool> other_code = false;
    at_once(4, [&](std::size_t) {
      const bedside_code code = bedside_free(shelf.library(), call);
      if (code == BEDSIDE_OK) ++freed;
      if (code != BEDSIDE_OK && code != BEDSIDE_BUSY && code != BEDSIDE_WRONG_HANDLE) other_code = true;
    });
    CHECK(freed == 1);
    CHECK_FALSE(other_code);
  }
}
