// The author's rules by topic, for saying which of them an order would break.
#pragma once

#include <vector>

#include "arrange/layout.hpp"

namespace bedside::arrange {

/// A rule that holds between two selected topics, perhaps through left-out ones between them. `kind` is that of the
/// rule which the follower wrote.
using Tie = HardRule;

class RuleBook {
 public:
  explicit RuleBook(const Body& body);

  /// Ties in which the topic follows, in the order of the rules, nearest first.
  std::vector<Tie> followed_by(std::size_t topic) const;
  /// Ties in which the topic is followed.
  std::vector<Tie> following(std::size_t topic) const;

 private:
  const Body& body_;
  std::vector<std::vector<std::size_t>> as_follower_;  ///< per topic, places in the body's rules
  std::vector<std::vector<std::size_t>> as_followed_;
};

/// The ties that an order breaks which has these units in these places. `place` is per unit.
std::vector<Tie> broken_ties(const RuleBook& book, const Layout& layout, const std::vector<Index>& units,
                             const std::vector<Index>& place);

}  // namespace bedside::arrange
