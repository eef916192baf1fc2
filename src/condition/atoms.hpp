// The smallest questions that a condition joins by `&&`, `||`, `!` and `?:`, for those who look for patients that a
// plan tells apart.
#pragma once

#include <string>
#include <vector>

#include <bedside/value.hpp>

#include "condition/condition.hpp"

namespace bedside::condition {

/// `a1c >= 9.0`, `has(a1c)`, `smoker`, `a - b > 3`.
struct Atom {
  std::vector<std::string> names;  ///< that it reads, in the order of their names
  std::vector<Value> constants;    ///< numbers, texts, moments and lengths of time that stand in it
  /// Whether it holds one name against constants and nothing else, so that values around these are all there is to try.
  bool is_direct = false;
};

/// In the order written.
std::vector<Atom> atoms_of(const Condition& condition);

/// What each of them comes to, one character each: `y`, `n`, `u` for unknown, `e` where it can't be worked out.
std::string truths_of(const Condition& condition, const Lookup& lookup);

}  // namespace bedside::condition
