#include "condition/operators.hpp"

#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace bedside::condition {
namespace {

using Integer = std::int64_t;
constexpr Integer smallest = std::numeric_limits<Integer>::min();
constexpr Integer largest = std::numeric_limits<Integer>::max();

Computed faulty(Fault fault) {
  return {{}, fault};
}

bool sum_overflows(Integer left, Integer right) {
  return right > 0 ? left > largest - right : left < smallest - right;
}

bool difference_overflows(Integer left, Integer right) {
  return right > 0 ? left < smallest + right : left > largest + right;
}

bool product_overflows(Integer left, Integer right) {
  if (left == 0 || right == 0) return false;
  if (left > 0) return right > 0 ? left > largest / right : right < smallest / left;
  return right > 0 ? left < smallest / right : right < largest / left;
}

Computed whole(Kind kind, Integer left, Integer right) {
  switch (kind) {
    case Kind::add:
      return sum_overflows(left, right) ? faulty(Fault::overflow) : Computed{{left + right}};
    case Kind::subtract:
      return difference_overflows(left, right) ? faulty(Fault::overflow) : Computed{{left - right}};
    case Kind::multiply:
      return product_overflows(left, right) ? faulty(Fault::overflow) : Computed{{left * right}};
    default:
      break;
  }
  if (right == 0) return faulty(Fault::division_by_zero);
  if (left == smallest && right == -1) return faulty(Fault::overflow);
  return {{kind == Kind::divide ? left / right : left % right}};
}

/// IEEE 754 wants x / 0 to be infinite or not a number, which C++ leaves open.
double quotient(double left, double right) {
  if (right != 0) return left / right;
  if (left == 0 || std::isnan(left) || std::isnan(right)) return std::numeric_limits<double>::quiet_NaN();
  const bool negative = std::signbit(left) != std::signbit(right);
  return negative ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
}

Computed decimal(Kind kind, double left, double right) {
  switch (kind) {
    case Kind::add:
      return {{left + right}};
    case Kind::subtract:
      return {{left - right}};
    case Kind::multiply:
      return {{left * right}};
    case Kind::divide:
      return {{quotient(left, right)}};
    default:
      return faulty(Fault::no_such_overload);
  }
}

std::partial_ordering order(Integer left, double right) {
  constexpr double past_largest = 9223372036854775808.0;
  if (std::isnan(right)) return std::partial_ordering::unordered;
  if (right >= past_largest) return std::partial_ordering::less;
  if (right < -past_largest) return std::partial_ordering::greater;
  const double floor = std::floor(right);
  const auto below = static_cast<Integer>(floor);
  if (left == below) return floor < right ? std::partial_ordering::less : std::partial_ordering::equivalent;
  return left < below ? std::partial_ordering::less : std::partial_ordering::greater;
}

/// Its recursion is as deep as the lists are nested, which is limited where they are read.
bool equal(const Value& left, const Value& right, Steps& steps) {
  steps.take();
  if (steps.exhausted()) return false;
  const auto* left_list = left.as<Value::List>();
  const auto* right_list = right.as<Value::List>();
  if (left_list != nullptr && right_list != nullptr) {
    if (left_list->size() != right_list->size()) return false;
    for (std::size_t at = 0; at < left_list->size(); ++at)
      if (!equal((*left_list)[at], (*right_list)[at], steps)) return false;
    return true;
  }
  if (left.is_null() || right.is_null()) return left.is_null() && right.is_null();
  const auto order = order_of(left, right);
  return order && *order == std::partial_ordering::equivalent;
}

Computed found_in(const Value& wanted, const Value& values, Steps& steps) {
  const auto* list = values.as<Value::List>();
  if (list == nullptr) return faulty(Fault::no_such_overload);
  bool found = false;
  for (std::size_t at = 0; !found && at < list->size(); ++at) found = equal(wanted, (*list)[at], steps);
  return {{found}};
}

bool holds(Kind kind, std::partial_ordering order) {
  switch (kind) {
    case Kind::less:
      return order < 0;
    case Kind::less_equal:
      return order <= 0;
    case Kind::greater:
      return order > 0;
    default:
      return order >= 0;
  }
}

}  // namespace

std::optional<std::partial_ordering> order_of(const Value& left, const Value& right) {
  const auto* left_whole = left.as<Integer>();
  const auto* right_whole = right.as<Integer>();
  const auto* left_number = left.as<double>();
  const auto* right_number = right.as<double>();
  if (left_whole != nullptr && right_whole != nullptr) return *left_whole <=> *right_whole;
  if (left_number != nullptr && right_number != nullptr) return *left_number <=> *right_number;
  if (left_whole != nullptr && right_number != nullptr) return order(*left_whole, *right_number);
  if (left_number != nullptr && right_whole != nullptr) return 0 <=> order(*right_whole, *left_number);
  if (left.data.index() != right.data.index()) return std::nullopt;
  if (const auto* truth = left.as<bool>()) return *truth <=> *right.as<bool>();
  if (const auto* text = left.as<std::string>()) return *text <=> *right.as<std::string>();
  if (const auto* moment = left.as<Timestamp>()) return *moment <=> *right.as<Timestamp>();
  return std::nullopt;
}

Computed arithmetic(Kind kind, const Value& left, const Value& right) {
  const auto* whole_left = left.as<Integer>();
  const auto* whole_right = right.as<Integer>();
  if (whole_left != nullptr && whole_right != nullptr) return whole(kind, *whole_left, *whole_right);
  const auto* left_number = left.as<double>();
  const auto* right_number = right.as<double>();
  if (left_number != nullptr && right_number != nullptr) return decimal(kind, *left_number, *right_number);
  const auto* left_text = left.as<std::string>();
  const auto* right_text = right.as<std::string>();
  if (kind == Kind::add && left_text != nullptr && right_text != nullptr) return {{*left_text + *right_text}};
  const auto* left_list = left.as<Value::List>();
  const auto* right_list = right.as<Value::List>();
  if (kind != Kind::add || left_list == nullptr || right_list == nullptr) return faulty(Fault::no_such_overload);
  Value::List both = *left_list;
  both.insert(both.end(), right_list->begin(), right_list->end());
  return {{std::move(both)}};
}

Computed negated(const Value& value) {
  if (const auto* number = value.as<double>()) return {{-*number}};
  const auto* whole = value.as<Integer>();
  if (whole == nullptr) return faulty(Fault::no_such_overload);
  return *whole == smallest ? faulty(Fault::overflow) : Computed{{-*whole}};
}

Computed comparison(Kind kind, const Value& left, const Value& right, Steps& steps) {
  if (kind == Kind::in) return found_in(left, right, steps);
  if (kind == Kind::equal) return {{equal(left, right, steps)}};
  if (kind == Kind::not_equal) return {{!equal(left, right, steps)}};
  const auto order = order_of(left, right);
  return order ? Computed{{holds(kind, *order)}} : faulty(Fault::no_such_overload);
}

}  // namespace bedside::condition
