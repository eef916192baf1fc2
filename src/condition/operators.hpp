// What the operators do with two known values.
#pragma once

#include <compare>
#include <optional>

#include <bedside/value.hpp>

#include "condition/computed.hpp"
#include "condition/syntax.hpp"

namespace bedside::condition {

/// `*` `/` `%` `+` `-`
Computed arithmetic(Kind kind, const Value& left, const Value& right, Steps& steps);
Computed negated(const Value& value);

/// `==` `!=` `<` `<=` `>` `>=` `in`
Computed comparison(Kind kind, const Value& left, const Value& right, Steps& steps);

/// Values of different types are unequal, except that numbers of both kinds are compared by their exact values.
bool equal(const Value& left, const Value& right, Steps& steps);

/// Whole and decimal numbers by their exact values. Nothing for values that have no order.
std::optional<std::partial_ordering> order_of(const Value& left, const Value& right);

}  // namespace bedside::condition
