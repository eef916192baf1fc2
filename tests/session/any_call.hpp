// Any call: the bytes choose the plan, the patient and what the nurse does, sensible or not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace texts {

struct HeldCall {
  std::string plan;              ///< `welcome with the changes 17`
  std::size_t commands = 0;      ///< refused ones included
  std::set<std::string> broken;  ///< promises; none, we hope
  std::string told;              ///< each command with the code or step that it led to, and the outcome
  std::string story;  ///< of a call with broken promises: the plan, the facts, and each command with its reply
};

HeldCall hold_any_call(std::vector<std::uint8_t> bytes);

}  // namespace texts
