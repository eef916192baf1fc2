// Expressions written down as in the language, for the tests of the reference itself.
#pragma once

#include <string>
#include <utility>

#include "reference_evaluator.hpp"

namespace bedside::condition::reference {

inline std::string comes_to(const Tree& tree, const Moment& moment = {}) {
  const Expected expected = evaluated_slowly(tree, moment);
  if (expected.state == Outcome::State::error) return "error";
  return shown({expected.state, expected.value, expected.unknown_names, {}});
}

inline Tree binary(Tree left, std::string symbol, Tree right) {
  return operation(std::move(symbol), {std::move(left), std::move(right)});
}
inline Tree moment_of(std::string_view written) {
  return function("timestamp", {text(written)});
}
inline Tree duration_of(std::string_view written) {
  return function("duration", {text(written)});
}
inline std::string converted(const std::string& to, Tree from) {
  return comes_to(function(to, {std::move(from)}));
}
inline std::string converted(const std::string& to, std::string_view from) {
  return converted(to, text(from));
}

}  // namespace bedside::condition::reference
