// `+ - * / %` and the sign.
#include <cmath>
#include <cstdint>

#include "reference_rules.hpp"

namespace bedside::condition::reference {
namespace {

/// 128 bits hold every result of two whole numbers; what doesn't fit into 64 of them is an error.
Computed fitting(__int128 wide) {
  if (wide > INT64_MAX || wide < INT64_MIN) return std::nullopt;
  return Value{static_cast<std::int64_t>(wide)};
}

Computed of_integers(const std::string& symbol, __int128 left, __int128 right) {
  if (symbol == "+") return fitting(left + right);
  if (symbol == "-") return fitting(left - right);
  if (symbol == "*") return fitting(left * right);
  if (right == 0) return std::nullopt;
  const Computed quotient = fitting(left / right);
  if (symbol == "/" || !quotient) return quotient;
  return fitting(left % right);
}

/// IEEE 754, spelled out where C++ leaves it open.
double divided(double left, double right) {
  if (right != 0 || std::isnan(right)) return left / right;
  if (left == 0 || std::isnan(left)) return NAN;
  return std::signbit(left) == std::signbit(right) ? INFINITY : -INFINITY;
}

Computed of_numbers(const std::string& symbol, double left, double right) {
  if (symbol == "+") return Value{left + right};
  if (symbol == "-") return Value{left - right};
  if (symbol == "*") return Value{left * right};
  if (symbol == "/") return Value{divided(left, right)};
  return std::nullopt;
}

Computed of_lists(const Value::List& left, const Value::List& right) {
  Value::List all;
  for (const Value& element : left) all.push_back(element);
  for (const Value& element : right) all.push_back(element);
  return Value{all};
}

/// Moments and durations.
Computed of_times(const std::string& symbol, const Value& left, const Value& right) {
  const auto* left_moment = left.as<Timestamp>();
  const auto* right_moment = right.as<Timestamp>();
  const auto* left_duration = left.as<Duration>();
  const auto* right_duration = right.as<Duration>();
  const __int128 first = left_moment != nullptr     ? nanoseconds_of(*left_moment)
                         : left_duration != nullptr ? left_duration->nanoseconds
                                                    : 0;
  const __int128 second = right_moment != nullptr     ? nanoseconds_of(*right_moment)
                          : right_duration != nullptr ? right_duration->nanoseconds
                                                      : 0;
  if (symbol == "+" && left_moment != nullptr && right_duration != nullptr) return moment_at(first + second);
  if (symbol == "+" && left_duration != nullptr && right_moment != nullptr) return moment_at(first + second);
  if (symbol == "+" && left_duration != nullptr && right_duration != nullptr) return duration_of(first + second);
  if (symbol == "-" && left_moment != nullptr && right_moment != nullptr) return duration_of(first - second);
  if (symbol == "-" && left_moment != nullptr && right_duration != nullptr) return moment_at(first - second);
  if (symbol == "-" && left_duration != nullptr && right_duration != nullptr) return duration_of(first - second);
  return std::nullopt;
}

template <class Kind>
bool both(const Value& left, const Value& right) {
  return left.as<Kind>() != nullptr && right.as<Kind>() != nullptr;
}

}  // namespace

Computed calculated(const std::string& symbol, const Value& left, const Value& right) {
  if (both<std::int64_t>(left, right)) return of_integers(symbol, *left.as<std::int64_t>(), *right.as<std::int64_t>());
  if (both<double>(left, right)) return of_numbers(symbol, *left.as<double>(), *right.as<double>());
  if (symbol == "+" && both<std::string>(left, right)) return Value{*left.as<std::string>() + *right.as<std::string>()};
  if (symbol == "+" && both<Value::List>(left, right))
    return of_lists(*left.as<Value::List>(), *right.as<Value::List>());
  return of_times(symbol, left, right);
}

Computed negated(const Value& value) {
  if (const auto* whole = value.as<std::int64_t>()) return fitting(-static_cast<__int128>(*whole));
  if (const auto* number = value.as<double>()) return Value{-*number};
  return std::nullopt;
}

}  // namespace bedside::condition::reference
