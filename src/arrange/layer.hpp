// The states of the search that have equally many items placed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "arrange/item_set.hpp"
#include "arrange/layout.hpp"
#include "arrange/score.hpp"

namespace bedside::arrange {

/// What the rest of an order has to know about what was placed so far, apart from which items these are.
struct Tail {
  std::uint16_t opens = 0;  ///< the number of the topic whose part the last item ends with, 0 for none
  std::uint16_t kept = 0;   ///< the item that is kept for the end, from 1, 0 for none
  bool in_run = false;      ///< whether a run of pain goes on

  bool operator==(const Tail&) const = default;
};

template <std::size_t words>
struct State {
  ItemSet<words> placed;
  Tail tail;
  std::uint32_t conflicts = 0;  ///< the least that habit is going to lose to the rules (see keep_habits.hpp)
  Score cost = 0;               ///< of what was placed
  Score bound = 0;              ///< the least that the whole can cost
};

template <std::size_t words>
class Layer {
 public:
  std::vector<State<words>> states;  ///< in the order found, which is the same on every platform

  void clear() {
    states.clear();
    table_.clear();
  }

  /// The state's index, or `nowhere`.
  Index find(const ItemSet<words>& placed, const Tail& tail) const {
    if (!table_.empty()) return table_[slot_of(placed, tail)];
    for (std::size_t next = 0; next < states.size(); ++next)
      if (is(states[next], placed, tail)) return static_cast<Index>(next);
    return nowhere;
  }

  /// Precondition: not in the layer yet.
  void add(const State<words>& state) {
    if (states.empty()) states.reserve(few);
    states.push_back(state);
    if (states.size() <= few) return;
    if (states.size() * 2 > table_.size())
      grow();
    else
      table_[slot_of(state.placed, state.tail)] = static_cast<Index>(states.size() - 1);
  }

  /// Another way to a known state.
  void improve(Index known, Score cost) {
    State<words>& state = states[known];
    if (cost >= state.cost) return;
    state.bound -= state.cost - cost;
    state.cost = cost;
  }

  /// Keeps the most promising; of equals those found first.
  void keep_best(std::size_t width) {
    std::vector<Index> ranked(states.size());
    for (Index next = 0; next < states.size(); ++next) ranked[next] = next;
    std::sort(ranked.begin(), ranked.end(), [&](Index left, Index right) {
      return states[left].bound != states[right].bound ? states[left].bound < states[right].bound : left < right;
    });
    std::vector<State<words>> best;
    for (std::size_t rank = 0; rank < width; ++rank) best.push_back(states[ranked[rank]]);
    states = std::move(best);
    list_all(table_.size());
  }

 private:
  static constexpr Index empty = nowhere;
  static constexpr std::size_t few = 12;  ///< states that are looked through one by one, without a table

  std::size_t slot_of(const ItemSet<words>& placed, const Tail& tail) const {
    std::uint64_t hash = tail.opens * 0x20000U + tail.kept * 2U + (tail.in_run ? 1U : 0U);
    for (const std::uint64_t word : placed.bits) {
      hash = (hash ^ word) * 0x9e3779b97f4a7c15U;
      hash ^= hash >> 29U;
    }
    std::size_t slot = (hash * 0xbf58476d1ce4e5b9U >> 32U) & (table_.size() - 1);
    while (table_[slot] != empty && !is(states[table_[slot]], placed, tail)) slot = (slot + 1) & (table_.size() - 1);
    return slot;
  }

  static bool is(const State<words>& state, const ItemSet<words>& placed, const Tail& tail) {
    return state.tail == tail && state.placed == placed;
  }

  void grow() { list_all(std::max<std::size_t>(64, table_.size() * 2)); }

  void list_all(std::size_t slots) {
    table_.assign(slots, empty);
    if (table_.empty()) return;
    for (std::size_t next = 0; next < states.size(); ++next)
      table_[slot_of(states[next].placed, states[next].tail)] = static_cast<Index>(next);
  }

  std::vector<Index> table_;  ///< open addressing: indexes into `states`
};

}  // namespace bedside::arrange
