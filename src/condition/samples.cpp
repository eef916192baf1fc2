#include "condition/samples.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace bedside::condition {
namespace {

using Integer = std::int64_t;

constexpr Integer most_whole_numbers = 64;
constexpr std::size_t most_listed = 10;
constexpr std::size_t most_options = 64;

/// So far from the ends of 64 bits that doubles hold it exactly and one more or less doesn't overflow.
constexpr double largest_exact = 9007199254740992.0;

std::optional<Integer> whole(double number) {
  return std::abs(number) < largest_exact ? std::optional(static_cast<Integer>(number)) : std::nullopt;
}

bool can_be_surrounded(const Value& constant, Type type) {
  if (type == Type::timestamp) return constant.as<Timestamp>() != nullptr;
  if (type == Type::text || type == Type::list_of_text) return constant.as<std::string>() != nullptr;
  const std::optional<double> number = number_in(constant);
  return number && std::abs(*number) < largest_exact;
}

std::vector<Value> whole_numbers_around(const std::vector<Value>& constants, const Declaration& declaration) {
  std::vector<Integer> numbers{0};
  const auto add = [&](double number) {
    const std::optional<Integer> near = whole(std::floor(number));
    if (!near) return;
    for (Integer step = -1; step <= 2; ++step) numbers.push_back(*near + step);
  };
  for (const Value& constant : constants) add(*number_in(constant));
  if (declaration.min) add(*declaration.min);
  if (declaration.max) add(*declaration.max);
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::vector<Value> values;
  for (const Integer number : numbers)
    if (is_inside(static_cast<double>(number), declaration)) values.push_back({number});
  return values;
}

std::vector<Value> decimals_around(const std::vector<Value>& constants, const Declaration& declaration) {
  std::vector<double> edges{0};
  for (const Value& constant : constants) edges.push_back(*number_in(constant));
  if (declaration.min) edges.push_back(*declaration.min);
  if (declaration.max) edges.push_back(*declaration.max);
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  std::vector<double> numbers{edges.front() - 1 - std::abs(edges.front()), edges.back() + 1 + std::abs(edges.back())};
  for (std::size_t at = 0; at < edges.size(); ++at) {
    numbers.push_back(edges[at]);
    if (at > 0) numbers.push_back(edges[at - 1] / 2 + edges[at] / 2);
  }
  std::vector<Value> values;
  for (const double number : numbers)
    if (std::isfinite(number) && is_inside(number, declaration)) values.push_back({number});
  return values;
}

/// The days around each moment. A date is a midnight.
std::vector<Value> dates_around(const std::vector<Value>& constants) {
  constexpr Integer day = 86'400;
  std::vector<Value> values{{Timestamp{}}};
  for (const Value& constant : constants) {
    const Integer seconds = constant.as<Timestamp>()->seconds;
    const Integer midnight = seconds - ((seconds % day) + day) % day;
    for (Integer step = -1; step <= 2; ++step) values.push_back({Timestamp{midnight + step * day, 0}});
  }
  return values;
}

/// A text that is given is never empty.
std::vector<Value> texts_around(const std::vector<Value>& constants) {
  std::string other = "other";
  std::vector<Value> values;
  for (const Value& constant : constants) {
    const std::string& text = *constant.as<std::string>();
    other += text;
    if (!text.empty()) values.push_back(constant);
  }
  values.push_back({std::move(other)});
  return values;
}

std::vector<Value> lists_around(const std::vector<Value>& constants) {
  std::vector<Value> lists{{Value::List{}}};
  for (const Value& constant : constants) {
    const std::size_t without = lists.size();
    for (std::size_t at = 0; at < without; ++at) {
      Value::List list = *lists[at].as<Value::List>();
      list.push_back(constant);
      lists.push_back({std::move(list)});
    }
  }
  return lists;
}

std::vector<Value> options_of(const Declaration& declaration) {
  std::vector<Value> values;
  for (const std::string& option : declaration.options) values.push_back({option});
  return values;
}

}  // namespace

std::optional<double> number_in(const Value& value) {
  if (const auto* number = value.as<double>()) return *number;
  const auto* whole = value.as<Integer>();
  return whole != nullptr ? std::optional(static_cast<double>(*whole)) : std::nullopt;
}

bool is_inside(double number, const Declaration& declaration) {
  return !(declaration.min && number < *declaration.min) && !(declaration.max && number > *declaration.max);
}

std::optional<std::vector<Value>> all_values(const Declaration& declaration) {
  if (declaration.type == Type::boolean) return std::vector<Value>{{true}, {false}};
  if (declaration.type == Type::text && declaration.choice && !declaration.options.empty() &&
      declaration.options.size() <= most_options) {
    return options_of(declaration);
  }
  if (declaration.type != Type::integer || !declaration.min || !declaration.max) return std::nullopt;
  const std::optional<Integer> least = whole(std::ceil(*declaration.min));
  const std::optional<Integer> most = whole(std::floor(*declaration.max));
  if (!least || !most || *most < *least || *most - *least >= most_whole_numbers) return std::nullopt;
  std::vector<Value> values;
  for (Integer number = *least; number <= *most; ++number) values.push_back({number});
  return values;
}

std::optional<std::vector<Value>> values_around(const std::vector<Value>& constants, const Declaration& declaration) {
  const bool can_be = std::all_of(constants.begin(), constants.end(),
                                  [&](const Value& constant) { return can_be_surrounded(constant, declaration.type); });
  if (!can_be) return std::nullopt;
  switch (declaration.type) {
    case Type::integer:
      return whole_numbers_around(constants, declaration);
    case Type::number:
      return decimals_around(constants, declaration);
    case Type::timestamp:
      return dates_around(constants);
    case Type::text:
      return declaration.choice ? options_of(declaration) : texts_around(constants);
    case Type::list_of_text:
      return constants.size() > most_listed ? std::nullopt : std::optional(lists_around(constants));
    default:
      return std::nullopt;
  }
}

}  // namespace bedside::condition
