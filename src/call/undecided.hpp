// Why a condition is neither true nor false.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "plan/field.hpp"

namespace bedside::call {

/// What a condition needs and doesn't have. Nothing in here is ever a value.
struct Undecided {
  std::set<std::string> pending;      ///< answers still to come
  std::set<std::string> never_asked;  ///< answers that can't come any more
  std::set<std::string> not_known;    ///< facts that the host didn't give
  std::string problem;                ///< why it can't be worked out at all, such as a division by zero

  bool waits() const { return !pending.empty(); }
  /// What will not be known in this call, in the order of the names.
  std::vector<std::string> missing() const;
};

/// "`a1c >= 9.0` needs `a1c`, which is not known of this patient": what will not be known, or the problem.
std::string in_words(const plan::When& when, const Undecided& undecided);

}  // namespace bedside::call
