// How large a condition may be. Every pass over a condition relies on these.
#pragma once

#include <cstddef>

namespace bedside::condition {

inline constexpr std::size_t longest_text = 4096;  ///< bytes
inline constexpr std::size_t deepest_nesting = 32;
inline constexpr std::size_t most_nodes = 256;
inline constexpr std::size_t most_evaluation_steps = 10'000;
inline constexpr std::size_t bytes_per_step = 64;

}  // namespace bedside::condition
