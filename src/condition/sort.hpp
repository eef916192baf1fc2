// What the type check knows of a part of a condition.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "condition/condition.hpp"

namespace bedside::condition {

enum class Basic : std::uint8_t { anything, boolean, integer, number, text, timestamp, duration, null, list, map };

/// A type, written from the outside in: a list of lists of texts is {list, list, text}, and behind `map` stands the
/// type of its keys, which is basic. `anything` is what can't be told: an undeclared name, a list of mixed values. It
/// fits everywhere.
class Sort {
 public:
  Sort() = default;
  Sort(Basic basic);  // NOLINT(google-explicit-constructor): a basic type is a type
  static Sort list_of(const Sort& element);
  static Sort map_of(Basic key, const Sort& value);

  Basic basic() const { return parts_.front(); }
  bool is(Basic wanted) const { return basic() == wanted || basic() == Basic::anything; }
  bool is_numeric() const { return is(Basic::integer) || basic() == Basic::number; }
  /// Of a list its elements, of a map its keys: what macros go over and `in` looks for.
  Sort element() const;
  /// Of a list its elements, of a map what stands under its keys.
  Sort indexed() const;

  /// What a value of one of the two is.
  static Sort joined(const Sort& left, const Sort& right);
  /// Whether `==` can be true: the same type, or both numbers, at every depth.
  static bool comparable(const Sort& left, const Sort& right);

  bool operator==(const Sort&) const = default;

 private:
  Sort without_first(std::size_t count) const;

  std::vector<Basic> parts_{Basic::anything};
};

Sort sort_of(Type type);
/// Of a literal that stands in a condition.
Sort sort_of(const Value& literal);

/// Whether `<` means something.
bool ordered(const Sort& sort);

/// "a whole number"
std::string_view described(const Sort& sort);

}  // namespace bedside::condition
