// Random bodies for property tests: every sort of rule, left-out topics, parts, history.
#pragma once

#include <random>
#include <vector>

#include "arrange/arrange.hpp"

namespace bedside::random_body {

struct Shape {
  std::size_t most_topics = 7;
  std::size_t most_pieces = 7;  ///< selected ones, parts counted singly
  bool may_contradict = false;  ///< rules in any direction
  bool leave_out = true;
  bool parts = true;
  bool few_rules = false;
  bool told = false;  ///< some topics have been told already, in an order that may break rules
};

using Dice = std::mt19937_64;

/// Uniform from 0 up to, not including, `sides`; the same on every platform.
std::size_t roll(Dice& dice, std::size_t sides);

arrange::Body body(Dice& dice, const Shape& shape);

/// A few topics with any rules between any two of them, many of them contradictory.
arrange::Body any_rules(Dice& dice);

/// Any list of principles, the empty one and the default often.
std::vector<Principle> principles(Dice& dice);

/// To read in a failure.
std::string described(const arrange::Body& body, const std::vector<Principle>& principles);

}  // namespace bedside::random_body
