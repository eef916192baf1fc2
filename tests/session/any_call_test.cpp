// Random calls by random nurses, over the shipped plans and over what becomes of these when their rules are changed.
// Another seed, or more of them: RC_PARAMS="seed=7 max_success=5000 max_size=300" build/release/bin/test_any_call
#include "session/any_call.hpp"

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <vector>

#include <rapidcheck.h>

#include "catch.hpp"

using namespace texts;

namespace {

/// RapidCheck makes a hundred cases unless it is told otherwise.
constexpr int calls_in_a_case = 20;

struct Count {
  std::size_t calls = 0;
  std::size_t commands = 0;
};

void check_any_call(Count& count) {
  const auto bytes = *rc::gen::container<std::vector<std::uint8_t>>(rc::gen::arbitrary<std::uint8_t>());
  const HeldCall call = hold_any_call(bytes);
  ++count.calls;
  count.commands += call.commands;
  for (const std::string& promise : call.broken) RC_LOG() << promise << '\n';
  RC_LOG() << call.story;
  RC_ASSERT(call.broken.empty());
}

}  // namespace

TEST_CASE("whatever the nurse does, a call keeps what it promises") {
  Count count;
  CHECK(rc::check([&] {
    for (int i = 0; i < calls_in_a_case; ++i) check_any_call(count);
  }));
  std::cout << count.calls << " calls, " << count.commands << " commands\n";
}
