// The order that keeps the hard rules and, at every step, takes the block whose first unit ranks lowest.
#pragma once

#include <vector>

#include "arrange/layout.hpp"

namespace bedside::arrange {

/// Blocks that may be taken next, while an order is built from the front.
class Ready {
 public:
  explicit Ready(const Layout& layout);

  /// Marks a block as taken and appends those that this sets free.
  void take(Index block, std::vector<Index>& freed);
  /// Those that wait for nothing from the start.
  const std::vector<Index>& at_first() const { return at_first_; }

 private:
  void release(Index node, std::vector<Index>& freed);

  const Layout& layout_;
  std::vector<Index> waiting_for_;  ///< per node
  std::vector<Index> at_first_;
};

/// `ready`: nothing has been taken yet. `rank` is per block. With the author positions of the first units this is the
/// order as written: the lexicographically smallest sequence of author positions that keeps the hard rules.
BlockOrder smallest_order(Ready ready, const std::vector<std::size_t>& rank);

BlockOrder order_as_written(const Layout& layout);

}  // namespace bedside::arrange
