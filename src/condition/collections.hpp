// What lists and maps hold.
#pragma once

#include <bedside/value.hpp>

#include "condition/computed.hpp"

namespace bedside::condition {

/// What stands under a key; null when nothing does. Numbers of both kinds are one key when they are equal.
const Value* find(const Value::Map& map, const Value& key, Steps& steps);

/// `wanted in values`: an element of a list, a key of a map.
Computed found_in(const Value& wanted, const Value& values, Steps& steps);

/// Adds an entry; the key is a bool, a whole number or a text, and not yet there.
Fault add_entry(Value::Map& map, const Value& key, const Value& value, Steps& steps);

/// What stands at `place`, which is left where it is.
struct Indexed {
  const Value* value = nullptr;
  Fault fault = Fault::none;
};
Indexed indexed(const Value& of, const Value& place, Steps& steps);

}  // namespace bedside::condition
