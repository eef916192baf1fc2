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
class Shape {
 public:
  Shape() = default;
  Shape(Basic basic);  // NOLINT(google-explicit-constructor): a basic type is a type
  static Shape list_of(const Shape& element);
  static Shape map_of(Basic key, const Shape& value);

  Basic basic() const { return parts_.front(); }
  bool is(Basic wanted) const { return basic() == wanted || basic() == Basic::anything; }
  bool is_numeric() const { return is(Basic::integer) || basic() == Basic::number; }
  /// Of a list its elements, of a map its keys: what macros go over and `in` looks for.
  Shape element() const;
  /// Of a list its elements, of a map what stands under its keys.
  Shape indexed() const;

  /// What a value of one of the two is.
  static Shape joined(const Shape& left, const Shape& right);
  /// Whether `==` can be true: the same type, or both numbers, at every depth.
  static bool comparable(const Shape& left, const Shape& right);

  bool operator==(const Shape&) const = default;

 private:
  Shape without_first(std::size_t count) const;

  std::vector<Basic> parts_{Basic::anything};
};

Shape shape_of(Type type);
/// Of a literal that stands in a condition.
Shape shape_of(const Value& literal);

/// Whether `<` means something.
bool ordered(const Shape& shape);

/// "a whole number"
std::string_view described(const Shape& shape);

}  // namespace bedside::condition
