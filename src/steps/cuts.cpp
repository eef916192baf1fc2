#include "steps/cuts.hpp"

#include <algorithm>
#include <span>

namespace bedside::steps {
namespace {

/// How many of `pieces` fit one after another into stretches of at most `longest`, and whether `count` are enough.
bool fits(const std::vector<std::int64_t>& pieces, std::size_t count, std::int64_t longest) {
  std::size_t used = 1;
  std::int64_t sum = 0;
  for (const std::int64_t piece : pieces) {
    if (piece > longest) return false;
    if (sum + piece > longest) {
      ++used;
      sum = 0;
    }
    sum += piece;
  }
  return used <= count;
}

/// The smallest length of the longest of `count` stretches, by bisection.
std::int64_t shortest_longest(const std::vector<std::int64_t>& pieces, std::size_t count) {
  std::int64_t low = 0;
  std::int64_t high = 0;
  for (const std::int64_t piece : pieces) high += piece;
  while (low < high) {
    const std::int64_t middle = low + (high - low) / 2;
    if (fits(pieces, count, middle))
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

/// Where each stretch of coaching ends, as counts of items. A stretch ends behind a pleasant item, so the pieces that
/// are put together end there too; what trails behind the last one joins it.
std::vector<std::size_t> coaching_ends(std::span<const TimedItem> coaching, std::size_t most_segments) {
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i < coaching.size(); ++i)
    if (coaching[i].valence > 0) ends.push_back(i + 1);
  if (coaching.empty()) return {};
  if (ends.empty()) return {coaching.size()};
  ends.back() = coaching.size();

  std::vector<std::int64_t> pieces(ends.size(), 0);
  for (std::size_t i = 0, piece = 0; i < coaching.size(); ++i) {
    if (i == ends[piece]) ++piece;
    pieces[piece] += coaching[i].milliseconds;
  }
  const std::size_t count = std::min(most_segments, pieces.size());
  const std::int64_t longest = shortest_longest(pieces, count);
  std::vector<std::size_t> chosen;
  std::size_t piece = 0;
  for (std::size_t segment = 0; segment < count; ++segment) {
    const std::size_t must_leave = count - segment - 1;
    std::int64_t sum = pieces[piece++];
    while (piece + must_leave < pieces.size() && (must_leave == 0 || sum + pieces[piece] <= longest))
      sum += pieces[piece++];
    chosen.push_back(ends[piece - 1]);
  }
  return chosen;
}

}  // namespace

std::vector<Segment> segments_of(const std::vector<TimedItem>& items, std::size_t most_coaching) {
  const auto hard_end =
      std::find_if(items.rbegin(), items.rend(), [](const TimedItem& each) { return each.valence < 0; }).base();
  const auto hard = static_cast<std::size_t>(hard_end - items.begin());
  const bool has_ending = hard < items.size() && items.back().valence > 0;
  const std::size_t coaching_end = items.size() - (has_ending ? 1 : 0);

  std::vector<Segment> segments(items.size(), Segment::hard_part);
  std::size_t begin = hard;
  std::size_t number = 0;
  for (const std::size_t end : coaching_ends(std::span{items}.subspan(hard, coaching_end - hard), most_coaching)) {
    ++number;
    for (; begin < hard + end; ++begin) segments[begin] = coaching(number);
  }
  if (has_ending) segments.back() = Segment::ending;
  return segments;
}

}  // namespace bedside::steps
