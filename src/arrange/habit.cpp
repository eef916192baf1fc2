#include "arrange/habit.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace bedside::arrange {
namespace {

/// The place of each unit in the last call, from 1; 0 for those that are new.
std::vector<std::size_t> places_last_time(const Body& body, const Layout& layout) {
  std::vector<std::size_t> place(layout.units.size(), 0);
  std::size_t next = 1;
  for (const Index unit : units_named(body, layout, body.last_order)) place[unit] = next++;
  return place;
}

}  // namespace

std::vector<Index> habitual_places(const Body& body, const Layout& layout) {
  const std::size_t count = layout.units.size();
  std::vector<Index> place(count);
  std::iota(place.begin(), place.end(), Index{0});
  if (body.last_order.empty()) return place;
  const std::vector<std::size_t> last_time = places_last_time(body, layout);
  // What is new stands right after the latest-standing of all that the author wrote before it. So new units behind
  // the same old one keep the author's order, and `anchor` is the place of the old one they stand behind.
  std::vector<std::pair<std::size_t, Index>> standing;
  std::size_t anchor = 0;
  for (Index unit = 0; unit < count; ++unit) {
    anchor = std::max(anchor, last_time[unit]);
    standing.emplace_back(last_time[unit] == 0 ? anchor : last_time[unit], unit);
  }
  std::sort(standing.begin(), standing.end(), [&](const auto& left, const auto& right) {
    if (left.first != right.first) return left.first < right.first;
    const bool old_one = last_time[left.second] != 0;  // the old one first, then the new ones as written
    return old_one != (last_time[right.second] != 0) ? old_one : left.second < right.second;
  });
  for (Index next = 0; next < count; ++next) place[standing[next].second] = next;
  return place;
}

}  // namespace bedside::arrange
