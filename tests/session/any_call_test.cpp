// Random calls by random nurses, over the shipped plans and over what becomes of these when their rules are changed.
// Another seed, or more of them: RC_PARAMS="seed=7 max_success=100000" build/release/bin/test_any_call
#include <cstddef>
#include <iostream>
#include <map>

#include <rapidcheck.h>

#include "catch.hpp"
#include "session/any_call.hpp"

using namespace texts;

namespace {

struct Count {
  std::size_t calls = 0;
  std::size_t commands = 0;
};

void check_any_call(std::size_t changes, Count& count) {
  const auto bytes = *rc::gen::container<std::vector<std::uint8_t>>(rc::gen::arbitrary<std::uint8_t>());
  const HeldCall call = hold_any_call(bytes, changes);
  ++count.calls;
  count.commands += call.commands;
  for (const std::string& promise : call.broken) RC_LOG() << promise << '\n';
  RC_LOG() << call.story;
  RC_ASSERT(call.broken.empty());
}

}  // namespace

TEST_CASE("whatever the nurse does, a call keeps what it promises") {
  Count count;
  CHECK(rc::check([&] { check_any_call(40, count); }));
  std::cout << count.calls << " calls, " << count.commands << " commands\n";
}
