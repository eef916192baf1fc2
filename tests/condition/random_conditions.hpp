// Random conditions, and a slow evaluator that is plain enough to be believed.
#pragma once

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "conditions.hpp"

namespace bedside::condition {

enum class Wanted : std::uint8_t { boolean, integer, number, text };

/// A tree of its own, so that the library's can't hide its mistakes from the comparison.
struct Tree {
  std::string symbol;  ///< an operator, "name", "has", "list", "?:" or the spelling of a literal
  Value literal;
  std::vector<Tree> operands;
};

/// A tree whose types fit; names are from b0..b3 (yes or no), i0..i3, n0..n3 and t0..t3.
Tree random_tree(std::mt19937& random, Wanted wanted, int depth);

/// With parentheses around every operand, and more or fewer spaces.
std::string fully_parenthesised(const Tree& tree);
/// With parentheses only where the grammar needs them.
std::string sparsely_parenthesised(const Tree& tree);

/// Each name is given, missing, pending or without an answer.
Moment random_moment(std::mt19937& random);

struct Expected {
  Outcome::State state = Outcome::State::value;
  Value value;
  std::set<std::string> unknown_names;
};
Expected evaluated_slowly(const Tree& tree, const Moment& moment);

}  // namespace bedside::condition
