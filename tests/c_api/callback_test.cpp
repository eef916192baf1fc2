#include <stdexcept>

#include "c_api/shelf.hpp"

using namespace bedside::testing;

TEST_CASE("what a callback throws is a code, and the command has not happened") {
  const Shelf shelf;
  const bedside_session call = shelf.start(shelf.load(check_in).made).made;
  const std::string before = shelf.now(call).text;
  int calls = 0;
  const bedside_keep throws = [](void* context, const char* event, std::size_t) -> int {
    ++*static_cast<int*>(context);
    if (event != nullptr) throw std::runtime_error{"the disk is full"};
    throw 7;
  };
  REQUIRE(bedside_session_keep_events(shelf.library(), call, throws, &calls) == BEDSIDE_OK);

  const Said refused = shelf.apply(call, next);
  CHECK(refused.code == BEDSIDE_CALLBACK_FAILED);
  CHECK(refused.text.find(R"("code":"not_durable")") != std::string::npos);
  CHECK(calls == 2);

  const Said accepted = shelf.apply(call, next);
  CHECK(accepted.code == BEDSIDE_OK);
  CHECK(accepted.text.find(R"("durable":false)") != std::string::npos);
  CHECK(calls == 3);  // asked whether there is room again
  CHECK(before.find(R"("durable")") == std::string::npos);
}

TEST_CASE("a callback that throws once may start over in a new place") {
  const Shelf shelf;
  const bedside_session call = shelf.start(shelf.load(check_in).made).made;
  struct Keeper {
    std::string kept;
    bool throws = false;
  } keeper;
  const bedside_keep keep = [](void* context, const char* event, std::size_t length) -> int {
    auto& [kept, will_throw] = *static_cast<Keeper*>(context);
    if (std::exchange(will_throw, false)) throw std::runtime_error{"once"};
    kept = event == nullptr ? "" : kept + std::string{event, length} + "\n";
    return 1;
  };
  REQUIRE(bedside_session_keep_events(shelf.library(), call, keep, &keeper) == BEDSIDE_OK);
  CHECK(shelf.apply(call, next).code == BEDSIDE_OK);
  keeper.throws = true;
  CHECK(shelf.apply(call, smoked).code == BEDSIDE_CALLBACK_FAILED);
  CHECK(shelf.apply(call, smoked).code == BEDSIDE_OK);
  CHECK(keeper.kept == shelf.events(call).text);
}

TEST_CASE("a callback may use other calls of the same library") {
  const Shelf shelf;
  const bedside_plan plan = shelf.load(check_in).made;
  const bedside_session call = shelf.start(plan).made;
  struct Other {
    const Shelf& shelf;
    bedside_session call;
    bedside_code code;
  } other{shelf, shelf.start(plan).made, BEDSIDE_DEFECT};
  const bedside_keep keep = [](void* context, const char*, std::size_t) -> int {
    auto& [library, session, code] = *static_cast<Other*>(context);
    code = library.apply(session, next).code;
    return 1;
  };
  REQUIRE(bedside_session_keep_events(shelf.library(), call, keep, &other) == BEDSIDE_OK);
  CHECK(shelf.apply(call, next).code == BEDSIDE_OK);
  CHECK(other.code == BEDSIDE_OK);
  CHECK(shelf.now(call) == shelf.now(other.call));
}
