// Cycles in a directed graph, without recursion.
#pragma once

#include <cstddef>
#include <vector>

namespace bedside::arrange {

struct Arrow {
  std::size_t from = 0;
  std::size_t to = 0;
};

class Graph {
 public:
  Graph(std::size_t nodes, const std::vector<Arrow>& arrows);

  /// Per node whether some cycle passes through it.
  std::vector<bool> on_cycle() const;
  /// The arrows of a shortest cycle through the node, as places in the list given; the first begins at the node. Of
  /// several the one whose arrows were listed first. Precondition: there is one.
  std::vector<std::size_t> shortest_cycle(std::size_t node) const;

 private:
  const std::vector<Arrow>& arrows_;
  std::vector<std::vector<std::size_t>> leaving_;  ///< per node, places in `arrows_`
};

}  // namespace bedside::arrange
