// What two sequences of words or lines have in common, in order, and what was taken out and put in between.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace bedside::compare {

struct Edit {
  enum class Kind : std::uint8_t { kept, dropped, added };
  Kind kind = Kind::kept;
  std::string_view piece;
};

/// By a longest common sequence; what is dropped comes before what is added. Time and memory grow with the product of
/// the two lengths.
std::vector<Edit> edits_between(const std::vector<std::string_view>& before,
                                const std::vector<std::string_view>& after);

}  // namespace bedside::compare
