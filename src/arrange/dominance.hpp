// Orders that the best arrangement keeps without being told to.
//
// Take two items, and suppose that wherever they stand the wrong way round they could change places, and that the swap
// would be a gain. Then the best arrangement, which nothing can gain on, has them the right way round. Adding that as
// an order leaves the best arrangement in and shrinks what has to be searched: items that are interchangeable become a
// chain. As there is one best arrangement, it keeps all such orders at once, so each may be used in finding the next.
//
// Some pairs are sure to be able to change places only where both could be placed next. They are kept as
// `Terrain::leaders`, and the search looks at them when it places an item.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "arrange/terrain.hpp"

namespace bedside::arrange {

enum class Lead { no, unless_last, always };  // unless_last: not where the one that leads would give up the last place

class Leads {
 public:
  explicit Leads(const Problem& problem);

  /// Whether the swap that puts `first` before `second`, wherever the two stand, makes one principle better before it
  /// can make any worse, or leaves all of them as they are and is nearer to the author's order. What parts of one topic
  /// cost as neighbours is left out of account here.
  Lead of(Index first, Index second) const;

 private:
  enum class Decides { feelings, habit, author };

  /// What the feelings of the two come to, and what has to agree with that.
  struct Verdict {
    Lead lead = Lead::no;
    Decides decides = Decides::feelings;
  };
  Verdict judge(int first, int second) const;

  const Problem& problem_;
  std::array<std::array<Verdict, valence_count>, valence_count> verdicts_;
};

template <std::size_t words>
class Dominance {
 public:
  Dominance(Terrain<words>& terrain, const Problem& problem) : terrain_(terrain), leads_(problem) {
    const bool by_habit = applies(problem, Principle::keep_habits);
    for (Index item = 0; item < terrain.count; ++item)
      if (is_free(problem, item)) free_.push_back(item);
    std::sort(free_.begin(), free_.end(), [&](Index left, Index right) {
      const Index first = problem.layout.lead(left);
      const Index second = problem.layout.lead(right);
      return by_habit ? problem.habit[first] < problem.habit[second] : first < second;
    });
  }

  void add_all() {
    const bool too_many = free_.size() > many;
    const std::size_t farthest = too_many ? farthest_of_many : free_.size();
    const std::size_t rounds = too_many ? 1 : most_rounds;
    list_pairs(farthest);
    for (std::size_t round = 0; round < rounds && add_round(); ++round) {
    }
    list_leaders();
  }

 private:
  static constexpr std::size_t most_rounds = 4;  ///< more are allowed, but seldom find anything
  static constexpr std::size_t many = 256;
  static constexpr std::size_t farthest_of_many = 8;

  struct Pair {
    Index first = 0;
    Index second = 0;
    Lead lead = Lead::always;
  };

  /// Parts that may stand in any order are left alone.
  static bool is_free(const Problem& problem, Index item) {
    const auto is_loose = [&](Index unit) { return problem.layout.units[unit].topic == problem.layout.loose; };
    const std::vector<Index>& units = problem.layout.blocks[item].units;
    return !problem.layout.loose || std::none_of(units.begin(), units.end(), is_loose);
  }

  /// Near pairs first: what follows from them needs no look.
  void list_pairs(std::size_t farthest) {
    for (std::size_t distance = 1; distance <= farthest && distance < free_.size(); ++distance)
      for (std::size_t place = 0; place + distance < free_.size(); ++place) {
        list(free_[place], free_[place + distance]);
        list(free_[place + distance], free_[place]);
      }
  }

  /// A part that another one has to follow isn't told later: the two might become neighbours.
  void list(Index first, Index second) {
    if (terrain_.opens[second] != 0) return;
    if (are_ordered(first, second)) return;
    const Lead lead = leads_.of(first, second);
    if (lead != Lead::no) pairs_.push_back({first, second, lead});
  }

  bool are_ordered(Index first, Index second) const {
    return terrain_.before[first].contains(second) || terrain_.before[second].contains(first);
  }

  bool add_round() {
    const std::size_t known = pairs_.size();
    std::erase_if(pairs_, [&](const Pair& pair) { return is_settled(pair); });
    return pairs_.size() < known;
  }

  /// Whether the pair has an order by now.
  bool is_settled(const Pair& pair) {
    if (are_ordered(pair.first, pair.second)) return true;
    if (terrain_.starts[pair.first] != 0) return false;  // told earlier, it may follow another part directly
    if (pair.lead == Lead::unless_last && terrain_.after[pair.first].empty()) return false;
    if (!terrain_.before[pair.first].within(terrain_.before[pair.second])) return false;
    if (!terrain_.after[pair.second].within(terrain_.after[pair.first])) return false;
    terrain_.add_order(pair.first, pair.second);
    return true;
  }

  /// Where both can be placed, nothing that stands between the two keeps them from changing places.
  void list_leaders() {
    terrain_.leaders.resize(terrain_.count);
    terrain_.leaders_unless_last.resize(terrain_.count);
    for (const Pair& pair : pairs_) {
      if (!terrain_.after[pair.second].within(terrain_.after[pair.first])) continue;
      const bool may_be_last = pair.lead == Lead::unless_last && terrain_.after[pair.first].empty();
      (may_be_last ? terrain_.leaders_unless_last : terrain_.leaders)[pair.second].insert(pair.first);
    }
  }

  Terrain<words>& terrain_;
  Leads leads_;
  std::vector<Index> free_;
  std::vector<Pair> pairs_;
};

}  // namespace bedside::arrange
