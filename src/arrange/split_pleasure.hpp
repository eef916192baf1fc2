// split-pleasure while an order is being built, for a hard part of known length.
#pragma once

#include <cstdlib>
#include <optional>
#include <vector>

#include "arrange/terrain.hpp"

namespace bedside::arrange {

class SplitPleasure {
 public:
  /// `hard_part`: the place of the last pain, 0 if there is none.
  SplitPleasure(std::size_t items, std::size_t pleasant, std::size_t hard_part)
      : items_(items), pleasant_(pleasant), hard_part_(hard_part) {
    tabulate();
  }

  /// The nth pleasant item at this place, both from 1.
  std::int64_t step(std::size_t place, std::size_t nth) const {
    const auto all = static_cast<std::int64_t>(pleasant_);
    const auto even =
        all * static_cast<std::int64_t>(hard_part_) + static_cast<std::int64_t>(nth * (items_ - hard_part_));
    return std::abs(all * static_cast<std::int64_t>(place) - even);
  }

  std::int64_t for_neighbouring_part() const { return static_cast<std::int64_t>(pleasant_); }

  /// The least distance of the pleasant items that remain if no rule stood in their way; none if there is no room.
  std::optional<std::int64_t> at_least(std::size_t placed, std::size_t pleasant_placed) const {
    const std::int64_t distance = least_[placed * (pleasant_ + 1) + pleasant_placed];
    if (distance == no_room) return std::nullopt;
    return distance;
  }

 private:
  static constexpr std::int64_t no_room = -1;

  void tabulate() {
    least_.assign((items_ + 1) * (pleasant_ + 1), no_room);
    least_.back() = 0;
    for (std::size_t placed = items_; placed-- > 0;)
      for (std::size_t told = 0; told <= pleasant_ && told <= placed; ++told)
        least_[placed * (pleasant_ + 1) + told] = best_next(placed, told);
  }

  std::int64_t best_next(std::size_t placed, std::size_t told) const {
    const std::size_t place = placed + 1;
    std::int64_t least = least_[place * (pleasant_ + 1) + told];
    if (told == pleasant_ || place == hard_part_) return least;
    const std::int64_t rest = least_[place * (pleasant_ + 1) + told + 1];
    if (rest == no_room) return least;
    const std::int64_t with_next = rest + step(place, told + 1);
    return least == no_room || with_next < least ? with_next : least;
  }

  std::size_t items_, pleasant_, hard_part_;
  std::vector<std::int64_t> least_;
};

}  // namespace bedside::arrange
