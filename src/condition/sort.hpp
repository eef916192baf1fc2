// What the type check knows of a part of a condition.
#pragma once

#include <cstdint>
#include <string_view>

#include "condition/condition.hpp"

namespace bedside::condition {

enum class Basic : std::uint8_t { anything, boolean, integer, number, text, timestamp, null, list };

/// `anything` is what can't be told: an undeclared name, a list of mixed values. It fits everywhere.
struct Sort {
  Basic basic = Basic::anything;
  Basic element = Basic::anything;  ///< of a list

  bool operator==(const Sort&) const = default;
  bool is(Basic wanted) const { return basic == wanted || basic == Basic::anything; }
  bool is_numeric() const { return is(Basic::integer) || basic == Basic::number; }
};

Sort sort_of(Type type);
Sort sort_of(const Value& literal);

/// Whether `==` can be true: the same type, or both numbers.
bool comparable(Sort left, Sort right);
/// Whether `<` means something.
bool ordered(Sort sort);

/// "a whole number"
std::string_view described(Sort sort);

}  // namespace bedside::condition
