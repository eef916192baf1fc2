// Whatever bytes choose of plans, changes to them, patients and commands: the call keeps what it promises.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <vector>

#include "session/any_call.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const texts::HeldCall call = texts::hold_any_call(std::vector<std::uint8_t>(bytes, bytes + size));
  if (call.broken.empty()) return 0;
  for (const std::string& promise : call.broken) std::cerr << promise << '\n';
  std::cerr << call.story;
  std::abort();
}
