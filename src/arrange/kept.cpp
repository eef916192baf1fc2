#include "arrange/kept.hpp"

#include <algorithm>

namespace bedside::arrange {
namespace {

/// For each place as written, the length of the longest run of units that begins there and is delivered in the same
/// order.
std::vector<std::size_t> longest_from(const std::vector<Index>& place_delivered) {
  const std::size_t count = place_delivered.size();
  std::vector<std::size_t> longest(count);
  // starts[k]: the latest place delivered at which a run of length k + 1 can begin; descending in k.
  std::vector<Index> starts;
  for (std::size_t written = count; written-- > 0;) {
    const Index place = place_delivered[written];
    const auto next = std::lower_bound(starts.begin(), starts.end(), place, std::greater<>());
    longest[written] = static_cast<std::size_t>(next - starts.begin()) + 1;
    if (next == starts.end())
      starts.push_back(place);
    else
      *next = place;
  }
  return longest;
}

}  // namespace

std::vector<bool> kept_units(const std::vector<Index>& as_written, const std::vector<Index>& delivered) {
  const std::size_t count = as_written.size();
  std::vector<Index> place(count);
  for (Index next = 0; next < count; ++next) place[delivered[next]] = next;
  std::vector<Index> place_delivered(count);
  for (std::size_t written = 0; written < count; ++written) place_delivered[written] = place[as_written[written]];
  const std::vector<std::size_t> longest = longest_from(place_delivered);
  std::size_t wanted = count == 0 ? 0 : *std::max_element(longest.begin(), longest.end());
  std::vector<bool> kept(count, false);
  Index free_from = 0;
  for (std::size_t written = 0; written < count && wanted > 0; ++written) {
    if (longest[written] != wanted || place_delivered[written] < free_from) continue;
    kept[as_written[written]] = true;
    free_from = place_delivered[written] + 1;
    --wanted;
  }
  return kept;
}

}  // namespace bedside::arrange
