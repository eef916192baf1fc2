#include "condition/sort.hpp"

#include <string>

namespace bedside::condition {
namespace {

bool comparable_basics(Basic left, Basic right) {
  if (left == right || left == Basic::anything || right == Basic::anything) return true;
  const bool left_numeric = left == Basic::integer || left == Basic::number;
  return left_numeric && (right == Basic::integer || right == Basic::number);
}

}  // namespace

Sort sort_of(Type type) {
  switch (type) {
    case Type::boolean:
      return {Basic::boolean};
    case Type::integer:
      return {Basic::integer};
    case Type::number:
      return {Basic::number};
    case Type::text:
      return {Basic::text};
    case Type::list_of_text:
      return {Basic::list, Basic::text};
    case Type::timestamp:
      return {Basic::timestamp};
    case Type::list:
      return {Basic::list};
    case Type::anything:
      break;
  }
  return {};
}

Sort sort_of(const Value& literal) {
  if (literal.as<bool>() != nullptr) return {Basic::boolean};
  if (literal.as<std::int64_t>() != nullptr) return {Basic::integer};
  if (literal.as<double>() != nullptr) return {Basic::number};
  if (literal.as<std::string>() != nullptr) return {Basic::text};
  return {Basic::null};
}

bool comparable(Sort left, Sort right) {
  if (!comparable_basics(left.basic, right.basic)) return false;
  const bool lists = left.basic == Basic::list && right.basic == Basic::list;
  return !lists || comparable_basics(left.element, right.element);
}

bool ordered(Sort sort) {
  return sort.basic != Basic::list && sort.basic != Basic::null;
}

std::string_view described(Sort sort) {
  switch (sort.basic) {
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
    case Basic::null:
      return "no value";
    case Basic::list:
      return "a list";
    case Basic::anything:
      break;
  }
  return "any value";
}

}  // namespace bedside::condition
