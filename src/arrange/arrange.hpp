// The best order of a call's body under its hard rules and principles, and why it is the best.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "arrange/body.hpp"

namespace bedside::arrange {

struct Objective {
  /// In priority; a principle that is not listed is not applied. Empty: the order as written.
  std::vector<Principle> principles{all_principles.begin(), all_principles.end()};
  /// States (a set of placed items, and what was placed last) that one search may hold before it settles for the best
  /// found.
  std::size_t state_budget = 1'000'000;
};

/// Exactly one arrangement is best; this finds it, or the best found within the budget and says so. Pure: the same
/// body and objective give the same arrangement on every platform.
Arrangement arrange(const Body& body, const Objective& objective);

/// What each hard rule between two selected topics costs, in the order of `body.rules`.
std::vector<RulePrice> price_rules(const Body& body, const Objective& objective);

/// Rules that cannot all hold for some patient, as a cycle: each follows from the one before, the last leads back to
/// the first. Deterministic: the shortest cycle through the earliest-written topic. None when the rules are sound.
/// Rules between two topics both of which are glued to a common topic are covered too.
std::vector<HardRule> find_contradiction(const Body& body);

}  // namespace bedside::arrange
