// Calls that share plans, in several threads: each as if it were alone. ThreadSanitizer sees what a comparison can't.
#include <cstddef>
#include <cstdint>
#include <random>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "session/any_call.hpp"

using namespace texts;

namespace {

constexpr std::size_t calls = 40;
constexpr std::size_t threads = 4;

/// The same calls each time.
std::vector<std::vector<std::uint8_t>> some_choices() {
  constexpr std::size_t bytes = 120;
  std::mt19937 random{20261127};
  std::vector<std::vector<std::uint8_t>> choices(calls, std::vector<std::uint8_t>(bytes));
  for (std::vector<std::uint8_t>& one : choices)
    for (std::uint8_t& byte : one) byte = static_cast<std::uint8_t>(random());
  return choices;
}

std::vector<HeldCall> hold_all(const std::vector<std::vector<std::uint8_t>>& choices) {
  std::vector<HeldCall> held;
  for (const std::vector<std::uint8_t>& one : choices) held.push_back(hold_any_call(one));
  return held;
}

}  // namespace

TEST_CASE("calls that share their plans in several threads are held as each is alone") {
  const std::vector<std::vector<std::uint8_t>> choices = some_choices();
  // Also loads the plans: from here on they are only read.
  const std::vector<HeldCall> alone = hold_all(choices);
  std::vector<std::vector<HeldCall>> together(threads);
  std::vector<std::thread> running;
  for (std::vector<HeldCall>& one : together) running.emplace_back([&] { one = hold_all(choices); });
  for (std::thread& thread : running) thread.join();
  for (std::size_t call = 0; call < calls; ++call) {
    INFO(alone[call].story);
    CHECK(alone[call].broken.empty());
    for (const std::vector<HeldCall>& one : together) {
      CHECK(one[call].told == alone[call].told);
      CHECK(one[call].broken.empty());
    }
  }
}
