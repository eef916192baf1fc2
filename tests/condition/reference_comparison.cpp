// `==`, the order of values, `in`, indexes and maps.
#include <cstdint>
#include <limits>

#include "reference_rules.hpp"

namespace bedside::condition::reference {
namespace {

/// A number of either kind, exactly: wide enough for every whole number and every number with decimals.
std::optional<long double> wide(const Value& value) {
  static_assert(std::numeric_limits<long double>::digits >= 64, "the reference needs wide numbers");
  if (const auto* whole = value.as<std::int64_t>()) return static_cast<long double>(*whole);
  if (const auto* number = value.as<double>()) return static_cast<long double>(*number);
  return std::nullopt;
}

bool equal_lists(const Value::List& one, const Value::List& other) {
  if (one.size() != other.size()) return false;
  for (std::size_t at = 0; at < one.size(); ++at)
    if (!equal(one[at], other[at])) return false;
  return true;
}

bool equal_maps(const Value::Map& one, const Value::Map& other) {
  if (one.size() != other.size()) return false;
  for (const MapEntry& entry : one) {
    const Value* found = value_at(other, entry.key);
    if (found == nullptr || !equal(entry.value, *found)) return false;
  }
  return true;
}

template <class Kind>
Computed in_order(const std::string& symbol, const Kind& left, const Kind& right) {
  if (symbol == "<") return Value{left < right};
  if (symbol == "<=") return Value{left <= right};
  if (symbol == ">") return Value{left > right};
  return Value{left >= right};
}

template <class Kind>
Computed if_both(const std::string& symbol, const Value& left, const Value& right) {
  if (left.as<Kind>() == nullptr || right.as<Kind>() == nullptr) return std::nullopt;
  return in_order(symbol, *left.as<Kind>(), *right.as<Kind>());
}

}  // namespace

bool equal(const Value& one, const Value& other) {
  const auto left = wide(one);
  const auto right = wide(other);
  if (left && right) return *left == *right;
  if (one.data.index() != other.data.index()) return false;
  if (const auto* list = one.as<Value::List>()) return equal_lists(*list, *other.as<Value::List>());
  if (const auto* map = one.as<Value::Map>()) return equal_maps(*map, *other.as<Value::Map>());
  return one == other;  // texts, truths, moments, durations, null
}

Computed ordered(const std::string& symbol, const Value& left, const Value& right) {
  const auto left_number = wide(left);
  const auto right_number = wide(right);
  if (left_number && right_number) return in_order(symbol, *left_number, *right_number);
  if (const auto texts = if_both<std::string>(symbol, left, right)) return texts;
  if (const auto truths = if_both<bool>(symbol, left, right)) return truths;
  if (const auto moments = if_both<Timestamp>(symbol, left, right)) return moments;
  return if_both<Duration>(symbol, left, right);
}

const Value* value_at(const Value::Map& map, const Value& key) {
  for (const MapEntry& entry : map)
    if (equal(entry.key, key)) return &entry.value;
  return nullptr;
}

Computed contained(const Value& element, const Value& in) {
  if (const auto* map = in.as<Value::Map>()) return Value{value_at(*map, element) != nullptr};
  const auto* list = in.as<Value::List>();
  if (list == nullptr) return std::nullopt;
  for (const Value& candidate : *list)
    if (equal(element, candidate)) return Value{true};
  return Value{false};
}

Computed indexed(const Value& in, const Value& index) {
  if (const auto* map = in.as<Value::Map>()) {
    const Value* found = value_at(*map, index);
    return found != nullptr ? Computed{*found} : std::nullopt;
  }
  const auto* list = in.as<Value::List>();
  if (list == nullptr || !wide(index)) return std::nullopt;
  for (std::size_t at = 0; at < list->size(); ++at)
    if (static_cast<long double>(at) == *wide(index)) return (*list)[at];
  return std::nullopt;
}

Computed map_of(const std::vector<Value>& keys_and_values) {
  Value::Map map;
  for (std::size_t at = 0; at + 1 < keys_and_values.size(); at += 2) {
    const Value& key = keys_and_values[at];
    const bool fits =
        key.as<bool>() != nullptr || key.as<std::int64_t>() != nullptr || key.as<std::string>() != nullptr;
    if (!fits || value_at(map, key) != nullptr) return std::nullopt;
    map.push_back({key, keys_and_values[at + 1]});
  }
  return Value{map};
}

}  // namespace bedside::condition::reference
