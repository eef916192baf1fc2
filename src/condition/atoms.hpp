// The smallest questions that a condition joins by `&&`, `||`, `!` and `?:`, for those who look for patients that a
// plan tells apart.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <bedside/value.hpp>

#include "condition/condition.hpp"

namespace bedside::condition {

/// How a question reads the one name that it is about: which values of that name have to be tried to get every answer.
enum class Reading : std::uint8_t {
  itself,    ///< `smoker`, `has(a1c)`, `symptom in ["pain"]`: the constants, and one other value
  ordered,   ///< `a1c >= 9.0`: the constant, and one value on either side of it
  member,    ///< `"pain" in troubles`: with and without the constant
  scaled,    ///< `weight / 0.45 > 200.0`: the same as `ordered`, around the turning points
  anything,  ///< `today.getMonth() == 3`, `a - b > 3`: nobody knows without trying all values
};

/// `a1c >= 9.0`, `has(a1c)`, `smoker`, `a - b > 3`.
struct Atom {
  std::vector<std::string> names;  ///< that it reads, in the order of their names
  std::vector<Value> constants;    ///< numbers, texts, moments and lengths of time that stand in it
  Reading reading = Reading::anything;
  std::vector<double> turning_points{};  ///< of `scaled`: where its answer changes
  bool minds_order = false;              ///< a list with the same elements in another order may get another answer
};

/// In the order written.
std::vector<Atom> atoms_of(const Condition& condition);

/// What each of them comes to, one character each: `y`, `n`, `u` for unknown, `e` where it can't be worked out.
std::string truths_of(const Condition& condition, const Lookup& lookup);

}  // namespace bedside::condition
