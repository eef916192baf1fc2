// The library against the reference, over random expressions.
#pragma once

#include <functional>
#include <random>
#include <string>

#include "constructs.hpp"
#include "random_trees.hpp"
#include "reference_evaluator.hpp"

namespace bedside::condition::reference {

struct RandomTrees {
  unsigned seed = 0;
  int count = 0;
  bool only_truths = false;  ///< all of them true or false; else every other one of any type
  bool may_slip = false;     ///< every other one has parts of wrong types
};
using Examine = std::function<bool(const Tree&, const std::string& text, std::mt19937& random)>;

/// Runs `examine` on so many expressions, each sparsely parenthesised; fails at the first for which it is false, and
/// when more than a few are beyond the limits of the language.
void for_random_trees(const RandomTrees& trees, const Examine& examine);

/// Whether the parser refuses the text for its size.
bool beyond_limits(const std::string& text);
/// Whether the evaluation went beyond the limit of its steps, of which the reference knows nothing.
bool ran_out_of_steps(const Outcome& outcome);
/// State, value and unknown names are the same.
bool agrees(const Outcome& outcome, const Expected& expected);

struct Tally {
  int values = 0;
  int unknowns = 0;
  int errors = 0;
  Uses uses;
};
Tally compared_with_reference(const RandomTrees& trees);
/// Enough of each state and of every construct for the comparison to mean something.
void require_variety(const Tally& tally, int each_construct);

}  // namespace bedside::condition::reference
