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
  /// States (a set of placed items, and what was placed last) that each stage of a search may reach before it settles
  /// for the best found. The time that a search may take is in proportion.
  std::size_t state_budget = 100'000;
};

/// Exactly one arrangement is best; this finds it, or the best found within the budget and says so. Pure: the same
/// body and objective give the same arrangement on every platform.
Arrangement arrange(const Body& body, const Objective& objective);

/// What each hard rule costs that keeps selected topics in order, also by way of topics that aren't selected, in the
/// order of `body.rules`; then, for each selected topic with several parts, that these keep their order (of kind
/// `parts`, the topic being its own `other`). Rules that are past have no price.
/// `about`: only what keeps this topic in order with others.
std::vector<RulePrice> price_rules(const Body& body, const Objective& objective,
                                   std::optional<std::size_t> about = std::nullopt);

/// For each two neighbours in the order delivered, why they don't stand the other way round.
std::vector<NeighbourReason> explain_neighbours(const Body& body, const Objective& objective);

/// Rules that cannot all hold for some patient, as a cycle through the earliest-written topic that has one, the
/// shortest there: each rule's `other` is the next rule's `topic`, the last leads back to the first. Topics glued
/// together count as one place, so where a cycle leaves such a place by another topic than it came in by, the
/// `directly_after` rules between the two stand in the list, passed in whichever direction is needed; all neighbours
/// have a topic in common. Where it passes from the last part of a topic to its first, a rule of kind `parts` stands
/// for that, never in front. Two topics glued right behind (or right before) the same one are named as those two rules;
/// they come before all others, then glue in a ring, then rules against the glue itself. Without any one of the rules
/// named the others hold. Empty when the rules are sound. Whether topics are selected makes no difference.
std::vector<HardRule> find_contradiction(const Body& body);

}  // namespace bedside::arrange
