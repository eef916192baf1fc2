#include "compare/order.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

namespace bedside::compare {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// The places of a longest run that rises, of numbers that are all different.
std::vector<bool> longest_rise(const std::vector<std::size_t>& numbers) {
  std::vector<std::size_t> ends;  // of the best run of each length: the place where it ends
  std::vector<std::size_t> before(numbers.size(), none);
  for (std::size_t place = 0; place < numbers.size(); ++place) {
    const auto end = std::lower_bound(ends.begin(), ends.end(), numbers[place],
                                      [&](std::size_t other, std::size_t number) { return numbers[other] < number; });
    if (end != ends.begin()) before[place] = *(end - 1);
    if (end == ends.end())
      ends.push_back(place);
    else
      *end = place;
  }
  std::vector<bool> rises(numbers.size(), false);
  for (std::size_t place = ends.empty() ? none : ends.back(); place != none; place = before[place]) rises[place] = true;
  return rises;
}

}  // namespace

std::vector<std::string> moved_in(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < before.size(); ++i) places.emplace(before[i], i);
  std::vector<std::string> shared;
  std::vector<std::size_t> numbers;
  for (const std::string& name : after)
    if (const auto found = places.find(name); found != places.end()) {
      shared.push_back(name);
      numbers.push_back(found->second);
    }
  const std::vector<bool> rises = longest_rise(numbers);
  std::vector<std::string> moved;
  for (std::size_t i = 0; i < shared.size(); ++i)
    if (!rises[i]) moved.push_back(shared[i]);
  return moved;
}

}  // namespace bedside::compare
