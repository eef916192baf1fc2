#include "condition/operators.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "condition/collections.hpp"
#include "condition/duration.hpp"
#include "condition/timestamp.hpp"

namespace bedside::condition {
namespace {

using Integer = std::int64_t;
constexpr Integer smallest = std::numeric_limits<Integer>::min();
constexpr Integer largest = std::numeric_limits<Integer>::max();

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

bool equal_maps(const Value::Map& left, const Value::Map& right, Steps& steps) {
  return left.size() == right.size() && std::all_of(left.begin(), left.end(), [&](const MapEntry& entry) {
           const Value* other = find(right, entry.key, steps);
           return other != nullptr && equal(entry.value, *other, steps);
         });
}

bool equal_lists(const Value::List& left, const Value::List& right, Steps& steps) {
  return left.size() == right.size() &&
         std::equal(left.begin(), left.end(), right.begin(),
                    [&](const Value& one, const Value& other) { return equal(one, other, steps); });
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

Computed arithmetic_of_times(Kind kind, const Value& left, const Value& right) {
  const auto* moment = left.as<Timestamp>();
  const auto* other_moment = right.as<Timestamp>();
  const auto* length = left.as<Duration>();
  const auto* other_length = right.as<Duration>();
  const auto computed = [](const auto& result) {
    return result ? Computed{{*result}} : faulty(Fault::time_out_of_range);
  };
  if (kind == Kind::add && moment != nullptr && other_length != nullptr) return computed(sum(*moment, *other_length));
  if (kind == Kind::add && length != nullptr && other_moment != nullptr) return computed(sum(*other_moment, *length));
  if (kind == Kind::add && length != nullptr && other_length != nullptr) return computed(sum(*length, *other_length));
  if (kind != Kind::subtract || other_length == nullptr) {
    const bool moments = kind == Kind::subtract && moment != nullptr && other_moment != nullptr;
    return moments ? computed(difference(*moment, *other_moment)) : faulty(Fault::no_such_overload);
  }
  if (moment != nullptr) return computed(difference(*moment, *other_length));
  return length != nullptr ? computed(difference(*length, *other_length)) : faulty(Fault::no_such_overload);
}

Computed joined_lists(const Value& left, const Value& right, Steps& steps) {
  steps.take(weight(left) + weight(right) - 1);
  if (steps.exhausted()) return {};
  Value::List both = *left.as<Value::List>();
  const auto& more = *right.as<Value::List>();
  both.insert(both.end(), more.begin(), more.end());
  return {Value{std::move(both)}};
}

}  // namespace

/// Its recursion is as deep as values are nested, which the number of nodes and the depth of facts limit.
bool equal(const Value& left, const Value& right, Steps& steps) {
  steps.take(1);
  if (steps.exhausted()) return false;
  if (left.data.index() == right.data.index()) {
    if (const auto* list = left.as<Value::List>()) return equal_lists(*list, *right.as<Value::List>(), steps);
    if (const auto* map = left.as<Value::Map>()) return equal_maps(*map, *right.as<Value::Map>(), steps);
    if (left.is_null()) return true;
    if (const auto* text = left.as<std::string>()) steps.take_for_bytes(text->size());
  }
  const auto order = order_of(left, right);
  return order && *order == std::partial_ordering::equivalent;
}

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
  if (const auto* length = left.as<Duration>()) return *length <=> *right.as<Duration>();
  return std::nullopt;
}

Computed arithmetic(Kind kind, const Value& left, const Value& right, Steps& steps) {
  const auto* whole_left = left.as<Integer>();
  const auto* whole_right = right.as<Integer>();
  if (whole_left != nullptr && whole_right != nullptr) return whole(kind, *whole_left, *whole_right);
  const auto* left_number = left.as<double>();
  const auto* right_number = right.as<double>();
  if (left_number != nullptr && right_number != nullptr) return decimal(kind, *left_number, *right_number);
  const auto* left_text = left.as<std::string>();
  const auto* right_text = right.as<std::string>();
  if (kind == Kind::add && left_text != nullptr && right_text != nullptr) {
    steps.take_for_bytes(left_text->size() + right_text->size());
    return {{*left_text + *right_text}};
  }
  const bool lists = left.as<Value::List>() != nullptr && right.as<Value::List>() != nullptr;
  if (kind == Kind::add && lists) return joined_lists(left, right, steps);
  return arithmetic_of_times(kind, left, right);
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
  if (const auto* text = left.as<std::string>()) steps.take_for_bytes(text->size());
  const auto order = order_of(left, right);
  return order ? Computed{{holds(kind, *order)}} : faulty(Fault::no_such_overload);
}

}  // namespace bedside::condition
