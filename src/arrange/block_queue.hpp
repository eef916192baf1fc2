// Blocks that may be told next, the one of the lowest rank first.
#pragma once

#include <functional>
#include <queue>
#include <utility>
#include <vector>

#include "arrange/layout.hpp"

namespace bedside::arrange {

/// Of equal ranks the block with the lowest index comes first.
class BlockQueue {
 public:
  /// `most`: as many as will ever stand in it.
  explicit BlockQueue(std::size_t most) : queue_({}, with_room_for(most)) {}

  bool empty() const { return queue_.empty(); }
  void add(std::size_t rank, Index block) { queue_.emplace(rank, block); }
  Index first() const { return queue_.top().second; }
  void drop_first() { queue_.pop(); }
  Index take_first() {
    const Index block = first();
    drop_first();
    return block;
  }

 private:
  using Ranked = std::pair<std::size_t, Index>;

  static std::vector<Ranked> with_room_for(std::size_t most) {
    std::vector<Ranked> room;
    room.reserve(most);
    return room;
  }

  std::priority_queue<Ranked, std::vector<Ranked>, std::greater<>> queue_;
};

}  // namespace bedside::arrange
