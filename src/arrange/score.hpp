// A cost vector as one number: comparing two such numbers compares the vectors in the plan's priority.
//
// Each principle gets its own digits, wide enough for the most that it can cost in this body, so nothing is ever
// weighed against anything else.
#pragma once

#include <array>

#include "arrange/problem.hpp"

namespace bedside::arrange {

__extension__ using Score = unsigned __int128;
inline constexpr Score no_score = ~Score{0};

class Scale {
 public:
  /// The largest body that the limits of a plan allow, of 10,000 topics and 80,000 parts, needs just under 128 bits.
  explicit Scale(const Problem& problem);

  bool counts(Principle principle) const { return unit_[static_cast<std::size_t>(principle)] != 0; }
  Score of(Principle principle, std::int64_t cost) const {
    return unit_[static_cast<std::size_t>(principle)] * static_cast<Score>(cost);
  }
  Score of(const Costs& costs) const;

 private:
  std::array<Score, principle_count> unit_{};  ///< 0 where the principle isn't applied
};

}  // namespace bedside::arrange
