// How large a condition may be. Every pass over a condition relies on these.
#pragma once

#include <cstddef>

namespace bedside::condition {

inline constexpr std::size_t kLongestText = 4096;  ///< bytes
inline constexpr std::size_t kDeepestNesting = 32;
inline constexpr std::size_t kMostNodes = 256;
inline constexpr std::size_t kMostEvaluationSteps = 10'000;

}  // namespace bedside::condition
