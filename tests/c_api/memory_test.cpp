// Every allocation of a call fails once, and then each with all that follow it: never more than a code.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <vector>

#include "c_api/shelf.hpp"
#include "texts/scarce_memory.hpp"

using namespace bedside::testing;
using texts::ScarceMemory;

namespace {

/// Does it with ever more memory until there was enough, and says how often there wasn't.
int with_ever_more_memory(bool fails_for_good, const std::function<bedside_code()>& work) {
  for (int granted = 0;; ++granted) {
    bedside_code code = BEDSIDE_OK;
    bool was_enough = false;
    {
      const ScarceMemory memory{granted, fails_for_good};
      code = work();
      was_enough = memory.was_enough();
    }
    CAPTURE(granted, fails_for_good);
    if (code != BEDSIDE_OK) REQUIRE(code == BEDSIDE_OUT_OF_MEMORY);
    if (was_enough) return granted;
  }
}

/// The code of a result that is freed, without an allocation of the test's own.
bedside_code done_with(const Shelf& shelf, bedside_result result) {
  const bedside_code code = bedside_result_code(shelf.library(), result);
  bedside_free(shelf.library(), bedside_result_handle(shelf.library(), result));
  bedside_free(shelf.library(), result);
  return code;
}

bedside_code apply(const Shelf& shelf, bedside_session call, std::string_view command) {
  return done_with(shelf, bedside_session_apply(shelf.library(), call, command.data(), command.size()));
}

}  // namespace

TEST_CASE("opening a library, loading a plan and starting a call survive that memory runs out") {
  const bool for_good = GENERATE(false, true);
  CHECK(with_ever_more_memory(for_good, [] {
          bedside_library* library = nullptr;
          const bedside_code code = bedside_library_open(BEDSIDE_INTERFACE, &library);
          if (library != nullptr) bedside_library_close(library);
          return code;
        }) > 0);
  const Shelf shelf;
  CHECK(with_ever_more_memory(for_good, [&] {
          return done_with(shelf, bedside_plan_load(shelf.library(), check_in.data(), check_in.size(), nullptr, 0));
        }) > 100);
  const bedside_plan plan = shelf.load(check_in).made;
  CHECK(with_ever_more_memory(for_good, [&] {
          return done_with(shelf, bedside_session_start(shelf.library(), plan, nullptr, 0, nullptr, 0));
        }) > 50);
}

TEST_CASE("a command for which there is no memory has been carried out or not at all") {
  const bool for_good = GENERATE(false, true);
  const Shelf shelf;
  const bedside_plan plan = shelf.load(check_in).made;
  const bedside_session expected = shelf.start(plan).made;
  std::vector<std::string> stands{shelf.now(expected).text};
  for (const std::string_view command : {next, smoked}) {
    shelf.apply(expected, command);
    stands.push_back(shelf.now(expected).text);
  }

  const bedside_session call = shelf.start(plan).made;
  for (std::size_t place = 0; place < 2; ++place) {
    const std::string_view command = place == 0 ? next : smoked;
    long granted = 0;
    while (shelf.now(call).text == stands[place]) {
      bedside_code code = BEDSIDE_OK;
      {
        const ScarceMemory memory{granted++, for_good};
        code = apply(shelf, call, command);
      }
      CAPTURE(granted);
      REQUIRE((code == BEDSIDE_OK || code == BEDSIDE_OUT_OF_MEMORY));
      REQUIRE((shelf.now(call).text == stands[place] || shelf.now(call).text == stands[place + 1]));
    }
    CHECK(granted > 2);
    CHECK(shelf.now(call).text == stands[place + 1]);
  }
  CHECK(shelf.outcome(call) == shelf.outcome(expected));
  CHECK(shelf.events(call) == shelf.events(expected));
}

TEST_CASE("what only looks survives that memory runs out") {
  const bool for_good = GENERATE(false, true);
  const Shelf shelf;
  const bedside_plan plan = shelf.load(check_in).made;
  const bedside_session call = shelf.start(plan).made;
  shelf.apply(call, next);
  shelf.apply(call, smoked);
  const std::string events = shelf.events(call).text;
  bedside_library* const library = shelf.library();
  const bedside_result reply = bedside_session_now(library, call);
  const std::string_view pointer = "/step/text";
  const std::function<bedside_result()> looks[] = {
      [&] { return bedside_prepare(library, plan, nullptr, 0, nullptr, 0); },
      [&] { return bedside_session_now(library, call); },
      [&] { return bedside_session_outcome(library, call); },
      [&] { return bedside_session_events(library, call); },
      [&] { return bedside_session_apply(library, call, "{}", 2); },
      [&] { return bedside_result_field(library, reply, pointer.data(), pointer.size()); },
      [&] { return bedside_session_resume(library, plan, nullptr, 0, events.data(), events.size(), nullptr, 0); },
  };
  for (const auto& look : looks)
    CHECK(with_ever_more_memory(for_good, [&] {
            const bedside_code code = done_with(shelf, look());
            return code == BEDSIDE_REFUSED ? BEDSIDE_OK : code;
          }) > 0);
  CHECK(shelf.events(call).text == events);
}

TEST_CASE("a journal has everything that was acknowledged, whenever memory ran out") {
  const bool for_good = GENERATE(false, true);
  const std::filesystem::path folder{BEDSIDE_SCRATCH "/memory"};
  std::filesystem::remove_all(folder);
  std::filesystem::create_directory(folder);
  const std::string path = (folder / "call.journal").string();
  const std::string options = R"({"session": "4711", "journal": ")" + path + "\"}";
  const Shelf shelf;
  const bedside_plan plan = shelf.load(check_in).made;
  const bedside_session call =
      shelf.said(bedside_session_start(shelf.library(), plan, nullptr, 0, options.data(), options.size())).made;
  REQUIRE(call != 0);
  for (const std::string_view command : {next, smoked}) {
    const std::string before = shelf.now(call).text;
    for (long granted = 0; shelf.now(call).text == before; ++granted) {
      const ScarceMemory memory{granted, for_good};
      apply(shelf, call, command);
    }
  }
  const std::string events = shelf.events(call).text;
  CHECK(std::count(events.begin(), events.end(), '\n') == 2);
  CHECK(shelf.now(call).text.find(R"("durable")") == std::string::npos);
  REQUIRE(bedside_free(shelf.library(), call) == BEDSIDE_OK);
  const std::string from = R"({"journal": ")" + path + "\"}";
  const Said resumed =
      shelf.said(bedside_session_resume(shelf.library(), 0, nullptr, 0, nullptr, 0, from.data(), from.size()));
  CAPTURE(resumed.text);
  CHECK(resumed.code == BEDSIDE_OK);
  CHECK(shelf.events(resumed.made).text == events);
}
