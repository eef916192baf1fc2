#include "arrange/smallest_order.hpp"

#include "arrange/block_queue.hpp"

namespace bedside::arrange {

Ready::Ready(const Layout& layout) : layout_(layout), waiting_for_(layout.followers.size(), 0) {
  for (const auto& followers : layout.followers)
    for (const Index follower : followers) ++waiting_for_[follower];
  at_first_.reserve(layout.blocks.size());
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
  std::vector<Index> left_out;  // whatever is set free has to set free in turn
  for (Index next = node;;) {
    for (const Index follower : layout_.followers[next])
      if (--waiting_for_[follower] == 0) (follower < layout_.blocks.size() ? freed : left_out).push_back(follower);
    if (left_out.empty()) return;
    next = left_out.back();
    left_out.pop_back();
  }
}

namespace {

/// Only where the rules contradict each other.
void add_the_others(std::size_t blocks, BlockOrder& order) {
  std::vector<bool> placed(blocks, false);
  for (const Index block : order) placed[block] = true;
  for (Index block = 0; block < blocks; ++block)
    if (!placed[block]) order.push_back(block);
}

}  // namespace

BlockOrder smallest_order(Ready ready, const std::vector<std::size_t>& rank) {
  BlockQueue queue(rank.size());
  for (const Index block : ready.at_first()) queue.add(rank[block], block);
  BlockOrder order;
  order.reserve(rank.size());
  std::vector<Index> freed;
  freed.reserve(rank.size());
  while (!queue.empty()) {
    const Index block = queue.take_first();
    order.push_back(block);
    freed.clear();
    ready.take(block, freed);
    for (const Index next : freed) queue.add(rank[next], next);
  }
  if (order.size() < rank.size()) add_the_others(rank.size(), order);
  return order;
}

BlockOrder order_as_written(const Layout& layout) {
  std::vector<std::size_t> rank;
  rank.reserve(layout.blocks.size());
  for (const Block& block : layout.blocks) rank.push_back(block.units.front());
  return smallest_order(Ready(layout), rank);
}

}  // namespace bedside::arrange
