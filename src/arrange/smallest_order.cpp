#include "arrange/smallest_order.hpp"

#include <queue>
#include <utility>

namespace bedside::arrange {

Ready::Ready(const Layout& layout) : layout_(layout), waiting_for_(layout.followers.size(), 0) {
  for (const auto& followers : layout.followers)
    for (const Index follower : followers) ++waiting_for_[follower];
  std::vector<Index> free_left_out;
  for (Index node = 0; node < waiting_for_.size(); ++node) {
    if (waiting_for_[node] != 0) continue;
    (node < layout.blocks.size() ? at_first_ : free_left_out).push_back(node);
  }
  for (const Index node : free_left_out) release(node, at_first_);
}

void Ready::take(Index block, std::vector<Index>& freed) {
  release(block, freed);
}

void Ready::release(Index node, std::vector<Index>& freed) {
  std::vector<Index> done{node};
  while (!done.empty()) {
    const Index next = done.back();
    done.pop_back();
    for (const Index follower : layout_.followers[next]) {
      if (--waiting_for_[follower] != 0) continue;
      (follower < layout_.blocks.size() ? freed : done).push_back(follower);
    }
  }
}

BlockOrder smallest_order(Ready ready, const std::vector<std::size_t>& rank) {
  using Entry = std::pair<std::size_t, Index>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
  for (const Index block : ready.at_first()) queue.emplace(rank[block], block);
  BlockOrder order;
  std::vector<bool> placed(rank.size(), false);
  std::vector<Index> freed;
  while (!queue.empty()) {
    const Index block = queue.top().second;
    queue.pop();
    order.push_back(block);
    placed[block] = true;
    freed.clear();
    ready.take(block, freed);
    for (const Index next : freed) queue.emplace(rank[next], next);
  }
  for (Index block = 0; block < rank.size(); ++block)  // only where the rules contradict each other
    if (!placed[block]) order.push_back(block);
  return order;
}

BlockOrder order_as_written(const Layout& layout) {
  std::vector<std::size_t> rank;
  for (const Block& block : layout.blocks) rank.push_back(block.units.front());
  return smallest_order(Ready(layout), rank);
}

}  // namespace bedside::arrange
