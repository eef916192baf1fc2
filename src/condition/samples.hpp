// Values to try out for a name, so that every way in which a condition can tell its values apart is tried.
#pragma once

#include <optional>
#include <vector>

#include <bedside/value.hpp>

#include "condition/condition.hpp"

namespace bedside::condition {

/// A whole or decimal number; nothing for other values.
std::optional<double> number_in(const Value& value);

/// Whether the number lies within the declared limits.
bool is_inside(double number, const Declaration& declaration);

/// All values that the name can have, where these are few. Nothing for other names, and for a choice without options,
/// which is reported elsewhere.
std::optional<std::vector<Value>> all_values(const Declaration& declaration);

/// Values that compare in every possible way with the constants: below, between, above and equal to them. Of a list,
/// those with and without each constant. None that the declaration rules out. Nothing when a constant is of another
/// type or too large, or when there are too many.
std::optional<std::vector<Value>> values_around(const std::vector<Value>& constants, const Declaration& declaration);

}  // namespace bedside::condition
