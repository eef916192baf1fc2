// The author's rules by topic, for saying which of them an order would break.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "arrange/layout.hpp"

namespace bedside::arrange {

/// A rule that holds between two selected topics, perhaps by way of others that aren't selected. `kind` and `line` are
/// those of the rule that the follower wrote.
struct Tie {
  RuleKind kind{};
  std::size_t topic = 0;
  std::size_t other = 0;
  std::vector<std::size_t> through{};  ///< topics that aren't selected, that nearest to `topic` first
  int line = 0;
};

class RuleBook {
 public:
  /// Rules of a topic that has been told, or comes next, are past and left out, unless it is still glued to the one it
  /// follows. The body has to outlive the book.
  RuleBook(const Body& body, const Layout& layout);

  /// Places in the body's rules: of those by which the topic follows others, and of those by which others follow it.
  const std::vector<std::size_t>& as_follower(std::size_t topic) const { return as_follower_[topic]; }
  const std::vector<std::size_t>& as_followed(std::size_t topic) const { return as_followed_[topic]; }

  using IsWanted = std::function<bool(std::size_t other)>;
  /// Ties in which the topic follows one that is wanted, in the order of the rules, nearest first.
  std::vector<Tie> followed_by(std::size_t topic, const IsWanted& is_wanted) const;
  /// Ties in which the topic is followed by one that is wanted.
  std::vector<Tie> following(std::size_t topic, const IsWanted& is_wanted) const;
  /// That the parts of the topic keep their order.
  Tie parts_of(std::size_t topic) const { return {RuleKind::parts, topic, topic, {}, body_.topics[topic].line}; }
  /// That the topic is glued behind another. Precondition: it is.
  Tie glue_of(std::size_t topic) const;

 private:
  const Body& body_;
  std::vector<std::vector<std::size_t>> as_follower_, as_followed_;  ///< per topic
};

/// The ties that an order breaks which has these units in these places, by kind. `place` is per unit.
std::vector<Tie> broken_ties(const RuleBook& book, const Layout& layout, const std::vector<Index>& units,
                             const std::vector<Index>& place);

}  // namespace bedside::arrange
