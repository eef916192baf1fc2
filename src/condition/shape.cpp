#include "condition/shape.hpp"

#include <algorithm>
#include <string>

namespace bedside::condition {
namespace {

bool both_numbers(Basic left, Basic right) {
  const auto is_number = [](Basic basic) { return basic == Basic::integer || basic == Basic::number; };
  return is_number(left) && is_number(right);
}

}  // namespace

Shape::Shape(Basic basic) : parts_{basic} {
  if (basic == Basic::list || basic == Basic::map) parts_.push_back(Basic::anything);
  if (basic == Basic::map) parts_.push_back(Basic::anything);
}

Shape Shape::list_of(const Shape& element) {
  Shape list(Basic::list);
  list.parts_.pop_back();
  for (const Basic part : element.parts_) list.parts_.push_back(part);
  return list;
}

Shape Shape::map_of(Basic key, const Shape& value) {
  Shape map(Basic::map);
  map.parts_.pop_back();
  map.parts_.back() = key;
  for (const Basic part : value.parts_) map.parts_.push_back(part);
  return map;
}

Shape Shape::without_first(std::size_t count) const {
  Shape rest;
  rest.parts_.assign(parts_.begin() + static_cast<std::ptrdiff_t>(count), parts_.end());
  return rest;
}

Shape Shape::element() const {
  if (basic() == Basic::list) return without_first(1);
  return basic() == Basic::map ? Shape(parts_[1]) : Shape();
}

Shape Shape::indexed() const {
  if (basic() == Basic::list) return without_first(1);
  return basic() == Basic::map ? without_first(2) : Shape();
}

/// Up to where they differ; a map has its value's type behind that of its keys, whatever those are.
Shape Shape::joined(const Shape& left, const Shape& right) {
  Shape both;
  both.parts_.clear();
  for (std::size_t at = 0; at < std::min(left.parts_.size(), right.parts_.size()); ++at) {
    const bool is_key = at > 0 && both.parts_[at - 1] == Basic::map;
    const bool same = left.parts_[at] == right.parts_[at];
    both.parts_.push_back(same ? left.parts_[at] : Basic::anything);
    if (!same && !is_key) break;
  }
  return both;
}

bool Shape::comparable(const Shape& left, const Shape& right) {
  for (std::size_t at = 0; at < std::min(left.parts_.size(), right.parts_.size()); ++at) {
    const Basic one = left.parts_[at];
    const Basic other = right.parts_[at];
    const bool is_key = at > 0 && left.parts_[at - 1] == Basic::map;
    if (one == Basic::anything || other == Basic::anything) {
      if (!is_key) return true;
      continue;
    }
    if (one != other && !both_numbers(one, other)) return false;
  }
  return true;
}

Shape shape_of(Type type) {
  switch (type) {
    case Type::boolean:
      return Basic::boolean;
    case Type::integer:
      return Basic::integer;
    case Type::number:
      return Basic::number;
    case Type::text:
      return Basic::text;
    case Type::list_of_text:
      return Shape::list_of(Basic::text);
    case Type::timestamp:
      return Basic::timestamp;
    case Type::list:
      return Basic::list;
    case Type::anything:
      break;
  }
  return {};
}

Shape shape_of(const Value& literal) {
  if (literal.as<bool>() != nullptr) return Basic::boolean;
  if (literal.as<std::int64_t>() != nullptr) return Basic::integer;
  if (literal.as<double>() != nullptr) return Basic::number;
  if (literal.as<std::string>() != nullptr) return Basic::text;
  return Basic::null;
}

bool ordered(const Shape& shape) {
  return shape.basic() != Basic::list && shape.basic() != Basic::map && shape.basic() != Basic::null;
}

std::string_view described(const Shape& shape) {
  switch (shape.basic()) {
    case Basic::boolean:
      return "a yes or no";
    case Basic::integer:
      return "a whole number";
    case Basic::number:
      return "a number";
    case Basic::text:
      return "a text";
    case Basic::timestamp:
      return "a date";
    case Basic::duration:
      return "a length of time";
    case Basic::null:
      return "no value";
    case Basic::list:
      return "a list";
    case Basic::map:
      return "a map";
    case Basic::anything:
      break;
  }
  return "any value";
}

}  // namespace bedside::condition
