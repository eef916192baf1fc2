#include "condition/turning_points.hpp"

#include <cmath>
#include <cstdint>
#include <limits>

namespace bedside::condition {
namespace {

using Integer = std::int64_t;

/// So small that products of two are exact.
constexpr Integer largest_factor = Integer{1} << 30U;
/// Behind so many numbers the one that was worked out backwards isn't the right one.
constexpr int most_numbers_tried = 16;

/// `x - k`, or `k - x`.
struct Calculation {
  Kind kind = Kind::add;
  Value constant;
  bool is_constant_first = false;
};

/// The name, or `double(name)`.
bool is_a_name(const Syntax& syntax, const Node& node) {
  if (node.kind == Kind::name) return true;
  return node.kind == Kind::call && node.function == Function::to_double && node.operands.size() == 1 &&
         syntax.operand(node, 0).kind == Kind::name;
}

/// A number as it is written, with a sign or without.
std::optional<Value> constant_in(const Syntax& syntax, const Node& node) {
  if (node.kind == Kind::negate) {
    const std::optional<Value> positive = constant_in(syntax, syntax.operand(node, 0));
    if (!positive) return {};
    if (const auto* decimal = positive->as<double>()) return Value{-*decimal};
    return Value{-*positive->as<Integer>()};
  }
  if (node.kind != Kind::literal) return {};
  const auto* whole = node.literal.as<Integer>();
  if (whole && *whole > -largest_factor && *whole < largest_factor) return node.literal;
  return node.literal.as<double>() ? std::optional{node.literal} : std::nullopt;
}

bool is_calculation(Kind kind) {
  return kind == Kind::add || kind == Kind::subtract || kind == Kind::multiply || kind == Kind::divide;
}

std::optional<Calculation> calculation_in(const Syntax& syntax, const Node& node) {
  if (!is_calculation(node.kind)) return {};
  for (const std::size_t name : {std::size_t{0}, std::size_t{1}}) {
    const std::optional<Value> constant = constant_in(syntax, syntax.operand(node, 1 - name));
    if (!constant || !is_a_name(syntax, syntax.operand(node, name))) continue;
    // `k / x` has more than one turning point.
    if (name == 1 && node.kind == Kind::divide) return {};
    return Calculation{node.kind, *constant, name == 1};
  }
  return {};
}

double worked_out(const Calculation& how, double constant, double number) {
  switch (how.kind) {
    case Kind::add:
      return number + constant;
    case Kind::subtract:
      return how.is_constant_first ? constant - number : number - constant;
    case Kind::multiply:
      return number * constant;
    default:
      return number / constant;
  }
}

double worked_backwards(const Calculation& how, double constant, double result) {
  switch (how.kind) {
    case Kind::add:
      return result - constant;
    case Kind::subtract:
      return how.is_constant_first ? constant - result : result + constant;
    case Kind::multiply:
      return result / constant;
    default:
      return result * constant;
  }
}

/// The ends of all the numbers that come to this result, with their neighbours. None where these are many, as rounding
/// makes of `x + 1e9`.
std::optional<std::vector<double>> plateau_around(const Calculation& how, double constant, double number) {
  const double result = worked_out(how, constant, number);
  std::vector<double> points{number};
  for (const double end : {-std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()}) {
    double beside = std::nextafter(number, end);
    for (int step = 0; worked_out(how, constant, beside) == result; ++step) {
      if (step == most_numbers_tried) return {};
      points.push_back(beside);
      beside = std::nextafter(beside, end);
    }
    points.push_back(beside);
  }
  return points;
}

/// What is worked out rises or falls with the number all the way, so that it meets the result at one place at most.
std::optional<std::vector<double>> decimal_points(const Calculation& how, double constant, double result) {
  constexpr double end = std::numeric_limits<double>::infinity();
  const bool is_product = how.kind == Kind::multiply || how.kind == Kind::divide;
  if (is_product && constant == 0) return {};
  const bool is_falling = is_product ? constant < 0 : how.is_constant_first && how.kind == Kind::subtract;
  double number = worked_backwards(how, constant, result);
  bool was_too_small = false;
  for (int step = 0; step < most_numbers_tried && std::isfinite(number); ++step) {
    const double now = worked_out(how, constant, number);
    if (now == result) return plateau_around(how, constant, number);
    const bool is_too_small = is_falling ? now > result : now < result;
    const double before = std::nextafter(number, is_too_small ? -end : end);
    // Between two neighbours: no number comes to just this result.
    if (step > 0 && is_too_small != was_too_small)
      return std::vector{before, number, std::nextafter(number, is_too_small ? end : -end)};
    was_too_small = is_too_small;
    number = std::nextafter(number, is_too_small ? end : -end);
  }
  return {};
}

/// A quotient of whole numbers stays the same for as many numbers as its divisor says.
std::optional<std::vector<double>> whole_points(const Calculation& how, Integer constant, Integer result) {
  switch (how.kind) {
    case Kind::add:
      return std::vector{static_cast<double>(result - constant)};
    case Kind::subtract:
      return std::vector{static_cast<double>(how.is_constant_first ? constant - result : result + constant)};
    case Kind::multiply:
      if (constant == 0) return {};
      return std::vector{static_cast<double>(result) / static_cast<double>(constant)};
    default:
      if (constant == 0) return {};
      return std::vector{static_cast<double>((result - 1) * constant), static_cast<double>(result * constant),
                         static_cast<double>((result + 1) * constant)};
  }
}

}  // namespace

std::optional<std::vector<double>> turning_points(const Syntax& syntax, const Node& comparison) {
  for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
    const std::optional<Calculation> how = calculation_in(syntax, syntax.operand(comparison, side));
    const std::optional<Value> result = constant_in(syntax, syntax.operand(comparison, 1 - side));
    if (!how || !result) continue;
    const auto* whole = how->constant.as<Integer>();
    const auto* whole_result = result->as<Integer>();
    if (whole) return whole_result ? whole_points(*how, *whole, *whole_result) : std::nullopt;
    const double wanted = whole_result ? static_cast<double>(*whole_result) : *result->as<double>();
    return decimal_points(*how, *how->constant.as<double>(), wanted);
  }
  return {};
}

}  // namespace bedside::condition
