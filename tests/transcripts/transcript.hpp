// Fifty calls as lists of commands, over the plans and patients that come with bedside.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace bedside::testing {

struct Transcript {
  std::size_t number = 0;  ///< from 1
  std::filesystem::path plan;
  std::filesystem::path facts;
  std::vector<std::string> commands;  ///< lines of JSON, and some that are none
};

inline constexpr std::size_t transcript_count = 50;

/// Always the same as long as the plans and the engine are: it follows a generator whose numbers the C++ standard lays
/// down, seeded with the number of the transcript. Two of three commands go on with the call, with an answer that fits
/// where there is one; the others are any command with anything in it, sensible or not, or no command at all.
Transcript transcript(std::size_t number);

}  // namespace bedside::testing
