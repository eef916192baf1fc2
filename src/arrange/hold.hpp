// What a single rule keeps in order in this call, also by way of topics that aren't told.
#pragma once

#include <cstddef>
#include <vector>

#include "arrange/rule_book.hpp"

namespace bedside::arrange {

/// Selected topics, each of `followers` behind each of `followed`. Both are empty for a rule that keeps nothing in
/// order.
struct Hold {
  std::vector<std::size_t> followers;
  std::vector<std::size_t> followed;
};

class Holds {
 public:
  /// Both have to outlive it.
  Holds(const Body& body, const RuleBook& book);

  /// By the rule's place in the body. One that is past holds nothing.
  Hold of(std::size_t rule) const;
  /// Whether its topic has to follow its other all the same without this rule.
  bool is_implied(std::size_t rule) const;

 private:
  enum class Direction { before, behind };

  const std::vector<std::size_t>& rules_from(std::size_t topic, Direction direction) const;
  std::size_t end_of(std::size_t rule, Direction direction) const;
  std::vector<std::size_t> selected_from(std::size_t topic, Direction direction) const;
  std::vector<bool> leading_to_selected(Direction direction) const;

  const Body& body_;
  const RuleBook& book_;
  std::vector<bool> leads_behind_;  ///< the topic is selected, or selected ones follow by way of it
  std::vector<bool> leads_before_;  ///< the topic is selected, or follows selected ones by way of others
};

}  // namespace bedside::arrange
