#include "arrange/first_guess.hpp"

#include "arrange/block_queue.hpp"
#include "arrange/smallest_order.hpp"

namespace bedside::arrange {
namespace {

/// Nodes that some pain has to follow.
std::vector<bool> needed_for_pain(const Layout& layout) {
  const std::vector<Index> order = topological_nodes(layout);
  std::vector<bool> needed(layout.followers.size(), false);
  for (std::size_t place = order.size(); place-- > 0;) {
    for (const Index follower : layout.followers[order[place]]) {
      const bool hurts = follower < layout.blocks.size() && layout.blocks[follower].valence < 0;
      if (hurts || needed[follower]) needed[order[place]] = true;
    }
  }
  return needed;
}

std::vector<std::size_t> habit_ranks(const Problem& problem) {
  std::vector<std::size_t> rank;
  rank.reserve(problem.layout.blocks.size());
  for (const Block& block : problem.layout.blocks) rank.push_back(problem.habit[block.units.front()]);
  return rank;
}

/// What all guesses start from.
struct Start {
  const Problem& problem;
  std::vector<std::size_t> rank;  ///< per block, in the habitual order
  Ready ready;
};

/// All pain first, the heaviest before the lighter; what follows in the habitual order, or the best last.
BlockOrder pain_first(const Start& start, const std::vector<bool>& needed, bool best_last) {
  const Layout& layout = start.problem.layout;
  std::vector<std::size_t> rank = start.rank;
  for (Index block = 0; block < rank.size(); ++block) {
    const int valence = layout.blocks[block].valence;
    std::size_t group = 3;
    if (valence < 0) group = static_cast<std::size_t>(valence + 2);
    if (valence >= 0 && needed[block]) group = 2;
    if (best_last && group == 3) group += static_cast<std::size_t>(valence);
    rank[block] += group * layout.units.size();
  }
  return smallest_order(start.ready, rank);
}

/// All pain first, then what is pleasant spread evenly among the rest, one of the best kept for the end.
class EvenSpread {
 public:
  explicit EvenSpread(const Start& start)
      : problem_(start.problem),
        ready_(start.ready),
        rank_(start.rank),
        placed_(rank_.size(), false),
        pleasant_ready_(rank_.size()),
        others_ready_(rank_.size()) {
    order_.reserve(rank_.size());
    freed_.reserve(rank_.size());
    for (Index block = 0; block < rank_.size(); ++block) {
      const int valence = problem_.layout.blocks[block].valence;
      if (valence > 0) ++pleasant_;
      if (valence > 0 && problem_.layout.followers[block].empty() && better_ending(block)) kept_ = block;
    }
  }

  BlockOrder build(const BlockOrder& pain_first_order) {
    std::size_t hard_part = 0;
    for (std::size_t place = 0; place < pain_first_order.size(); ++place)
      if (problem_.layout.blocks[pain_first_order[place]].valence < 0) hard_part = place + 1;
    for (const Index block : ready_.at_first()) queue(block);
    for (std::size_t place = 0; place < hard_part; ++place) tell(pain_first_order[place]);
    while (order_.size() < rank_.size()) {
      const Index next = choose(hard_part);
      if (next == nowhere) return pain_first_order;
      tell(next);
    }
    return order_;
  }

 private:
  bool better_ending(Index block) const {
    if (kept_ == nowhere) return true;
    const std::vector<Block>& blocks = problem_.layout.blocks;
    if (blocks[block].valence != blocks[kept_].valence) return blocks[block].valence > blocks[kept_].valence;
    return rank_[block] > rank_[kept_];
  }

  void queue(Index block) {
    if (block == kept_) return;
    (problem_.layout.blocks[block].valence > 0 ? pleasant_ready_ : others_ready_).add(rank_[block], block);
  }

  void tell(Index block) {
    order_.push_back(block);
    placed_[block] = true;
    if (problem_.layout.blocks[block].valence > 0) ++told_;
    freed_.clear();
    ready_.take(block, freed_);
    for (const Index next : freed_) queue(next);
  }

  Index choose(std::size_t hard_part) {
    drop_placed(pleasant_ready_);
    drop_placed(others_ready_);
    if (pleasant_ready_.empty() && others_ready_.empty()) return kept_ != nowhere && !placed_[kept_] ? kept_ : nowhere;
    // The next pleasant one is due where it is nearer to its even place than one place later.
    const std::size_t even = pleasant_ * hard_part + (told_ + 1) * (rank_.size() - hard_part);
    const bool due = pleasant_ * (2 * (order_.size() + 1) + 1) > 2 * even;
    BlockQueue& first = due ? pleasant_ready_ : others_ready_;
    BlockQueue& second = due ? others_ready_ : pleasant_ready_;
    return (first.empty() ? second : first).take_first();
  }

  void drop_placed(BlockQueue& from) const {
    while (!from.empty() && placed_[from.first()]) from.drop_first();
  }

  const Problem& problem_;
  Ready ready_;
  const std::vector<std::size_t>& rank_;
  std::vector<bool> placed_;
  std::vector<Index> freed_;
  BlockQueue pleasant_ready_, others_ready_;
  BlockOrder order_;
  std::size_t pleasant_ = 0;
  std::size_t told_ = 0;
  Index kept_ = nowhere;
};

}  // namespace

std::vector<BlockOrder> first_guesses(const Problem& problem) {
  const Start start{problem, habit_ranks(problem), Ready(problem.layout)};
  const std::vector<bool> needed = needed_for_pain(problem.layout);
  std::vector<BlockOrder> guesses;
  guesses.reserve(4);
  guesses.push_back(smallest_order(start.ready, start.rank));
  guesses.push_back(pain_first(start, needed, true));
  guesses.push_back(pain_first(start, needed, false));
  guesses.push_back(EvenSpread(start).build(guesses.back()));
  return guesses;
}

}  // namespace bedside::arrange
