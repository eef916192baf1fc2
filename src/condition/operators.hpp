// What the operators do with two known values.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>

#include <bedside/value.hpp>

#include "condition/limits.hpp"
#include "condition/syntax.hpp"

namespace bedside::condition {

/// Why there is no value.
enum class Fault : std::uint8_t { none, overflow, division_by_zero, no_such_overload, not_a_timestamp, too_many_steps };

struct Computed {
  Value value;
  Fault fault = Fault::none;
};

/// The steps that an evaluation may still take.
class Steps {
 public:
  void take() {
    if (left_ == 0)
      exhausted_ = true;
    else
      --left_;
  }
  bool exhausted() const { return exhausted_; }

 private:
  std::size_t left_ = most_evaluation_steps;
  bool exhausted_ = false;
};

/// `*` `/` `%` `+` `-`
Computed arithmetic(Kind kind, const Value& left, const Value& right);
Computed negated(const Value& value);

/// `==` `!=` `<` `<=` `>` `>=` `in`
Computed comparison(Kind kind, const Value& left, const Value& right, Steps& steps);

/// Whole and decimal numbers by their exact values. Nothing for values that have no order.
std::optional<std::partial_ordering> order_of(const Value& left, const Value& right);

}  // namespace bedside::condition
