// Another order beside the one delivered, and what speaks against it.
#pragma once

#include <cstddef>
#include <vector>

#include "arrange/problem.hpp"
#include "arrange/rule_book.hpp"

namespace bedside::arrange {

/// One block stands elsewhere, all else as delivered.
struct Alternative {
  Index block = 0;
  std::size_t place = 0;      ///< of the block as delivered
  std::size_t new_place = 0;  ///< in `order`
  BlockOrder order;
  Costs costs;
  std::vector<Principle> worse;   ///< applied ones that cost more than as delivered, in priority
  std::vector<Principle> better;  ///< those that cost less
  /// The first principle that differs is worse; without one, the order delivered comes first to what was written
  /// earlier. So it always is when that is the best order and the rules allow the other.
  bool is_beaten = true;
};

/// The order delivered, for comparing others with it.
class Delivered {
 public:
  Delivered(const Problem& problem, const BlockOrder& order);

  const BlockOrder& order() const { return order_; }
  const Costs& costs() const { return costs_; }
  std::size_t place_of(Index block) const { return place_[block]; }
  /// The block taken out and put behind another; `nowhere`: first.
  Alternative with_block_behind(Index block, Index other) const;
  /// The same, told by the place that it gets.
  Alternative with_block_at(Index block, std::size_t new_place) const;

 private:
  Costs costs_of(const Alternative& alternative) const;
  std::int64_t habit_change(const Alternative& alternative) const;
  void compare(Alternative& alternative) const;

  const Problem& problem_;
  const BlockOrder& order_;
  Costs costs_;
  std::vector<std::size_t> place_;  ///< per block
};

/// The rules that forbid the alternative. `place_of_unit` is room to work in.
std::vector<Tie> forbidding_ties(const RuleBook& book, const Layout& layout, const Alternative& alternative,
                                 std::vector<Index>& place_of_unit);

/// Where the two orders part: the units that stand at the first place that differs. Precondition: they differ.
struct Parting {
  Index delivered = nowhere;
  Index other = nowhere;
};
Parting parting_of(const Layout& layout, const BlockOrder& delivered, const BlockOrder& other);

}  // namespace bedside::arrange
