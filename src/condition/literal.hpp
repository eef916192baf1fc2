// Numbers and quoted texts, by CEL's rules.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <bedside/value.hpp>

#include "condition/condition.hpp"

namespace bedside::condition {

struct Literal {
  std::size_t end = 0;  ///< where it ends in the text
  Value value;
  bool past_largest_integer = false;
  Problem problem;  ///< when its message isn't empty
};
Literal refused_literal(std::size_t begin, std::size_t end, std::string message, std::string hint);

/// The number that starts at `begin`: 12, 0x1F, 9.5, .5, 1e3.
Literal read_number(std::string_view text, std::size_t begin);

/// The number that a whole text is, as decimals are written in conditions, with a minus sign if need be. Nothing when
/// it is none, or too large to be held.
std::optional<double> decimal_in(std::string_view text);

/// The text whose opening quote, single, double or three of them, stands at `begin`, or behind an `r` there.
Literal read_text(std::string_view text, std::size_t begin);

/// In double quotes, with escapes where they are needed.
std::string quoted(std::string_view text);

/// How a literal is written in canonical text.
std::string written(const Value& literal);

}  // namespace bedside::condition
