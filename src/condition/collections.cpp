#include "condition/collections.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

#include "condition/operators.hpp"

namespace bedside::condition {
namespace {

bool is_key(const Value& value) {
  return value.as<bool>() != nullptr || value.as<std::int64_t>() != nullptr || value.as<std::string>() != nullptr;
}

/// A place in a list may be a decimal number without decimals.
std::optional<std::int64_t> place_of(const Value& value) {
  if (const auto* whole = value.as<std::int64_t>()) return *whole;
  const auto* number = value.as<double>();
  constexpr double most = std::numeric_limits<std::int32_t>::max();
  if (number == nullptr || std::trunc(*number) != *number || std::abs(*number) > most) return std::nullopt;
  return static_cast<std::int64_t>(*number);
}

Indexed element(const Value::List& list, const Value& place) {
  const std::optional<std::int64_t> at = place_of(place);
  if (!at && place.as<double>() == nullptr) return {nullptr, Fault::no_such_overload};
  if (!at || *at < 0 || static_cast<std::uint64_t>(*at) >= list.size()) return {nullptr, Fault::index_out_of_range};
  return {&list[static_cast<std::size_t>(*at)]};
}

}  // namespace

const Value* find(const Value::Map& map, const Value& key, Steps& steps) {
  for (const MapEntry& entry : map)
    if (equal(entry.key, key, steps)) return &entry.value;
  return nullptr;
}

Computed found_in(const Value& wanted, const Value& values, Steps& steps) {
  if (const auto* map = values.as<Value::Map>()) return {{find(*map, wanted, steps) != nullptr}};
  const auto* list = values.as<Value::List>();
  if (list == nullptr) return faulty(Fault::no_such_overload);
  return {{std::any_of(list->begin(), list->end(), [&](const Value& one) { return equal(wanted, one, steps); })}};
}

Fault add_entry(Value::Map& map, const Value& key, const Value& value, Steps& steps) {
  if (!is_key(key)) return Fault::no_such_overload;
  if (find(map, key, steps) != nullptr) return Fault::duplicate_key;
  steps.take(weight(key) + weight(value));
  if (!steps.exhausted()) map.push_back({key, value});
  return Fault::none;
}

Indexed indexed(const Value& of, const Value& place, Steps& steps) {
  if (const auto* list = of.as<Value::List>()) return element(*list, place);
  const auto* map = of.as<Value::Map>();
  if (map == nullptr) return {nullptr, Fault::no_such_overload};
  const Value* found = find(*map, place, steps);
  return found != nullptr ? Indexed{found} : Indexed{nullptr, Fault::no_such_key};
}

}  // namespace bedside::condition
