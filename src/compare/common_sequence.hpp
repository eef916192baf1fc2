// What two sequences of words or lines have in common, in order, and what was taken out and put in between.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bedside::compare {

struct Edit {
  enum class Kind : std::uint8_t { kept, dropped, added };
  Kind kind = Kind::kept;
  std::string_view piece;
};

/// Between what both have at the beginning and what both have at the end, time and memory grow with the product of what
/// is left of the two. With more pairs than these, all of it is dropped and added.
constexpr std::size_t most_pairs = 1'000'000;

/// By a longest common sequence; what is dropped comes before what is added.
std::vector<Edit> edits_between(const std::vector<std::string_view>& before,
                                const std::vector<std::string_view>& after);

}  // namespace bedside::compare
