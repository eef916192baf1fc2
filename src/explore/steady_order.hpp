// Sorting that keeps equals in their order. What the standard library has for it uses a deprecated part of itself,
// which clang refuses.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace bedside::exploring {

/// By `key(item)`, smallest first.
template <class Item, class Key>
void sort_steadily(std::vector<Item>& items, Key key) {
  using Place = std::pair<decltype(key(items.front())), std::size_t>;
  std::vector<Place> places;
  places.reserve(items.size());
  for (std::size_t place = 0; place < items.size(); ++place) places.emplace_back(key(items[place]), place);
  std::sort(places.begin(), places.end());
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const Place& place : places) sorted.push_back(std::move(items[place.second]));
  items = std::move(sorted);
}

}  // namespace bedside::exploring
