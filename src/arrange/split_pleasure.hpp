// split-pleasure while an order is being built, for a hard part of known length.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

#include "arrange/terrain.hpp"

namespace bedside::arrange {

/// Where the nth pleasant item can stand at the earliest and at the latest, by nth from 0; places from 1.
struct PleasantPlaces {
  std::vector<std::size_t> earliest;
  std::vector<std::size_t> latest;

  template <std::size_t words>
  explicit PleasantPlaces(const Terrain<words>& terrain) {
    earliest.reserve(terrain.positive.count());
    latest.reserve(terrain.positive.count());
    terrain.positive.for_each([&](Index item) {
      earliest.push_back(terrain.before[item].count() + 1);
      latest.push_back(terrain.count - terrain.after[item].count());
    });
    // Each place holds for its own item. In ascending order they hold for the nth item told, whichever it is: n items
    // can't all stand before the nth of the earliest places, and n of them never stand behind the nth of the latest.
    std::sort(earliest.begin(), earliest.end());
    std::sort(latest.begin(), latest.end());
  }
};

class SplitPleasure {
 public:
  /// `hard_part`: the place of the last pain, 0 if there is none. `places` have to outlive this.
  SplitPleasure(std::size_t items, const PleasantPlaces& places, std::size_t hard_part)
      : items_(items), places_(places), pleasant_(places.earliest.size()), hard_part_(hard_part) {
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

  /// The least distance of the pleasant items that remain, each of them taken alone as far as rules go; none if there
  /// is no room.
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
    if (told < pleasant_ && place >= places_.latest[told]) least = no_room;
    if (told == pleasant_ || place == hard_part_ || place < places_.earliest[told]) return least;
    const std::int64_t rest = least_[place * (pleasant_ + 1) + told + 1];
    if (rest == no_room) return least;
    const std::int64_t with_next = rest + step(place, told + 1);
    return least == no_room || with_next < least ? with_next : least;
  }

  std::size_t items_;
  const PleasantPlaces& places_;
  std::size_t pleasant_, hard_part_;
  std::vector<std::int64_t> least_;
};

}  // namespace bedside::arrange
