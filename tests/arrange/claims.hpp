// Whether what is said about an arrangement is true: every cost, every reason and every number in a sentence, worked
// out anew from the definition. Titles have to tell topics apart.
#pragma once

#include <string>
#include <vector>

#include "arrange/brute_force.hpp"

namespace bedside::brute_force {

/// Untrue claims about what moved; empty when there are none.
std::vector<std::string> false_moves(const arrange::Body& body, const std::vector<Principle>& principles,
                                     const Arrangement& arrangement);

/// Untrue claims about neighbours, and pairs that nothing is said about.
std::vector<std::string> false_neighbours(const arrange::Body& body, const std::vector<Principle>& principles,
                                          const Arrangement& arrangement,
                                          const std::vector<NeighbourReason>& neighbours);

/// Prices that trying every order doesn't confirm, and rules without one. For small bodies.
std::vector<std::string> false_prices(const arrange::Body& body, const std::vector<Principle>& principles,
                                      const std::vector<RulePrice>& prices);

}  // namespace bedside::brute_force
