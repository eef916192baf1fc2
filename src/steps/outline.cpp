#include "steps/outline.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "steps/length.hpp"

namespace bedside::steps {
namespace {

/// Items of the body, each with its length, cut into stretches.
struct TimedItem {
  const Item* item = nullptr;
  std::int64_t milliseconds = 0;
};
using Items = std::vector<TimedItem>;

Unit make_unit(const call::Call& call, const plan::Topic& source, std::size_t part) {
  const auto place = static_cast<std::size_t>(&source - call.plan().topics.data());
  Unit unit;
  unit.source = &source;
  unit.part = part;
  unit.topic.id = source.split ? fmt::format("{}/{}", source.id, part + 1) : source.id;
  unit.topic.topic = source.id;
  unit.topic.title = call.title(source);
  unit.topic.section = source.section;
  unit.topic.valence = call.decisions()[place].valence;
  unit.topic.milliseconds = milliseconds_of(source, part, call);
  unit.topic.line = source.range.begin.line;
  return unit;
}

CallSegment segment_of(std::string name, const TimedItem* first, const TimedItem* last) {
  CallSegment segment{std::move(name), {}, 0};
  for (; first != last; ++first) {
    segment.topics.insert(segment.topics.end(), first->item->topics.begin(), first->item->topics.end());
    segment.milliseconds += first->milliseconds;
  }
  return segment;
}

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
std::vector<std::size_t> coaching_ends(const Items& coaching, std::size_t most_segments) {
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i < coaching.size(); ++i)
    if (coaching[i].item->valence > 0) ends.push_back(i + 1);
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

std::vector<CallSegment> body_segments(const Items& items, std::size_t most_segments) {
  const auto hard_end =
      std::find_if(items.rbegin(), items.rend(), [](const TimedItem& each) { return each.item->valence < 0; }).base();
  const auto hard = static_cast<std::size_t>(hard_end - items.begin());
  const bool has_ending = hard < items.size() && items.back().item->valence > 0;
  const std::size_t coaching_end = items.size() - (has_ending ? 1 : 0);
  const TimedItem* data = items.data();

  std::vector<CallSegment> segments;
  segments.push_back(segment_of("hard part", data, data + hard));
  const Items coaching(items.begin() + static_cast<std::ptrdiff_t>(hard),
                       items.begin() + static_cast<std::ptrdiff_t>(coaching_end));
  std::size_t begin = 0;
  for (const std::size_t end : coaching_ends(coaching, most_segments)) {
    segments.push_back(
        segment_of(fmt::format("coaching {}", segments.size()), coaching.data() + begin, coaching.data() + end));
    begin = end;
  }
  segments.push_back(segment_of("ending", data + coaching_end, data + items.size()));
  return segments;
}

CallSegment ritual(std::string name, const std::vector<Unit>& units, Section section) {
  CallSegment segment{std::move(name), {}, 0};
  for (const Unit& unit : units) {
    if (unit.topic.section != section) continue;
    segment.topics.push_back(unit.topic.id);
    segment.milliseconds += unit.topic.milliseconds;
  }
  return segment;
}

}  // namespace

std::vector<Unit> units_of(const call::Call& call, const std::vector<std::string>& body_order) {
  std::vector<Unit> opening;
  std::vector<Unit> closing;
  std::map<std::string, Unit> body;
  for (std::size_t i = 0; i < call.decisions().size(); ++i) {
    const plan::Topic& topic = call.plan().topics[i];
    if (call.decisions()[i].presence != call::Presence::selected) continue;
    for (std::size_t part = 0; part < topic.parts.size(); ++part) {
      Unit unit = make_unit(call, topic, part);
      if (topic.section == Section::body)
        body.emplace(unit.topic.id, std::move(unit));
      else
        (topic.section == Section::opening ? opening : closing).push_back(std::move(unit));
    }
  }
  std::vector<Unit> units = std::move(opening);
  for (const std::string& id : body_order) units.push_back(std::move(body.at(id)));
  std::move(closing.begin(), closing.end(), std::back_inserter(units));
  return units;
}

std::vector<CallSegment> segments_of(const std::vector<Unit>& units, const Arrangement& body, int most_segments) {
  std::map<std::string, std::int64_t> lengths;
  for (const Unit& unit : units) lengths.emplace(unit.topic.id, unit.topic.milliseconds);
  Items items;
  for (const Item& item : body.items) {
    TimedItem timed{&item, 0};
    for (const std::string& id : item.topics) timed.milliseconds += lengths.at(id);
    items.push_back(timed);
  }
  std::vector<CallSegment> segments{ritual("opening", units, Section::opening)};
  std::vector<CallSegment> middle = body_segments(items, static_cast<std::size_t>(most_segments));
  std::move(middle.begin(), middle.end(), std::back_inserter(segments));
  segments.push_back(ritual("closing", units, Section::closing));
  std::erase_if(segments, [](const CallSegment& segment) { return segment.topics.empty(); });
  return segments;
}

Outline outline_of(const call::Call& call, Arrangement body) {
  std::vector<Unit> units = units_of(call, body.order);
  Outline outline;
  outline.segments = segments_of(units, body, call.plan().segments);
  for (Unit& unit : units) outline.topics.push_back(std::move(unit.topic));
  outline.moves = std::move(body.moves);
  return outline;
}

}  // namespace bedside::steps
