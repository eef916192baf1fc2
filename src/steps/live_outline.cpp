#include "steps/live_outline.hpp"

#include <algorithm>
#include <utility>

#include "steps/cuts.hpp"
#include "steps/length.hpp"

namespace bedside::steps {
namespace {

void add_rituals(const call::Call& call, Section section, Segment segment, std::vector<LiveUnit>& units) {
  const std::vector<plan::Topic>& topics = call.plan().topics;
  for (std::size_t topic = 0; topic < topics.size(); ++topic) {
    if (topics[topic].section != section || call.decisions()[topic].presence != call::Presence::selected) continue;
    for (std::size_t part = 0; part < call.parts_of(topics[topic]); ++part)
      units.push_back({topic, part, milliseconds_of(topics[topic], part, call), segment, {}});
  }
}

void add_body(const call::Call& call, std::vector<arrange::PlacedUnit> body, std::vector<LiveUnit>& units) {
  const std::vector<plan::Topic>& topics = call.plan().topics;
  const auto first = std::find_if(topics.begin(), topics.end(),
                                  [](const plan::Topic& topic) { return topic.section == Section::body; });
  const std::size_t before = units.size();
  std::vector<TimedItem> items;
  items.reserve(body.size());
  for (arrange::PlacedUnit& placed : body) {
    const std::size_t topic = static_cast<std::size_t>(first - topics.begin()) + placed.topic;
    const std::size_t part = placed.part == 0 ? 0 : placed.part - 1;
    const std::int64_t length = milliseconds_of(topics[topic], part, call);
    units.push_back({topic, part, length, {}, std::move(placed.why)});
    if (!placed.is_joined) items.push_back({placed.item_valence, 0});
    items.back().milliseconds += length;
  }
  const std::vector<Segment> cut = segments_of(items, static_cast<std::size_t>(call.plan().segments));
  std::size_t item = 0;
  for (std::size_t place = 0; place < body.size(); ++place) {
    if (place > 0 && !body[place].is_joined) ++item;
    units[before + place].segment = cut[item];
  }
}

}  // namespace

LiveOutline outline_of(const call::Call& call, arrange::Placement body) {
  LiveOutline outline;
  outline.units.reserve(call.plan().topics.size() + body.units.size());
  add_rituals(call, Section::opening, Segment::opening, outline.units);
  add_body(call, std::move(body.units), outline.units);
  add_rituals(call, Section::closing, Segment::closing, outline.units);
  outline.moves = std::move(body.moves);
  return outline;
}

}  // namespace bedside::steps
