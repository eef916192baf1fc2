#include "continuity/skeleton.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace bedside::continuity {
namespace {

/// How many pairs stand in falling order, by merging: the places are all different.
std::size_t inversions(std::vector<std::size_t>& places) {
  if (places.size() < 2) return 0;
  const auto middle = places.begin() + static_cast<std::ptrdiff_t>(places.size() / 2);
  std::vector<std::size_t> left{places.begin(), middle};
  std::vector<std::size_t> right{middle, places.end()};
  std::size_t count = inversions(left) + inversions(right);
  auto from_left = left.begin();
  auto from_right = right.begin();
  for (std::size_t& place : places) {
    if (from_right == right.end() || (from_left != left.end() && *from_left < *from_right)) {
      place = *from_left++;
    } else {
      count += static_cast<std::size_t>(left.end() - from_left);
      place = *from_right++;
    }
  }
  return count;
}

}  // namespace

Skeleton skeleton_of(const CallAtAGlance& call) {
  Skeleton skeleton;
  std::set<std::string_view> seen;
  for (const CallTopic& topic : call.topics)
    if (topic.section == Section::body && seen.insert(topic.id).second) skeleton.push_back(topic.id);
  return skeleton;
}

SkeletonDistance distance_between(const Skeleton& before, const Skeleton& now) {
  std::map<std::string_view, std::size_t> place_before;
  for (std::size_t place = 0; place < before.size(); ++place) place_before.emplace(before[place], place);
  std::vector<std::size_t> places;
  for (const std::string& id : now)
    if (const auto found = place_before.find(id); found != place_before.end()) places.push_back(found->second);
  SkeletonDistance distance;
  distance.shared = places.size();
  distance.pairs = places.empty() ? 0 : places.size() * (places.size() - 1) / 2;
  distance.swapped = inversions(places);
  if (distance.pairs > 0)
    distance.tau =
        std::round((1 - 2 * static_cast<double>(distance.swapped) / static_cast<double>(distance.pairs)) * 1000) / 1000;
  return distance;
}

}  // namespace bedside::continuity
