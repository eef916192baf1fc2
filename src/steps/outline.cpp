#include "steps/outline.hpp"

#include <algorithm>
#include <map>

#include "plan/step_id.hpp"
#include "steps/cuts.hpp"
#include "steps/length.hpp"

namespace bedside::steps {
namespace {

Unit make_unit(const call::Call& call, const plan::Topic& source, std::size_t part) {
  const auto place = static_cast<std::size_t>(&source - call.plan().topics.data());
  Unit unit;
  unit.source = &source;
  unit.part = part;
  unit.topic.id = plan::unit_id(source, part);
  unit.topic.topic = source.id;
  unit.topic.title = call.title(source);
  unit.topic.section = source.section;
  unit.topic.valence = call.decisions()[place].valence;
  unit.topic.milliseconds = milliseconds_of(source, part, call);
  unit.topic.line = source.range.begin.line;
  return unit;
}

bool is_in_body(const Unit& unit) {
  return unit.topic.section == Section::body;
}

CallSegment ritual(Segment name, const std::vector<Unit>& units, Section section) {
  CallSegment segment{name_of(name), {}, 0};
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
  std::vector<TimedItem> items;
  auto unit = std::find_if(units.begin(), units.end(), is_in_body);
  for (const Item& item : body.items) {
    items.push_back({item.valence, 0});
    for (std::size_t topic = 0; topic < item.topics.size(); ++topic)
      items.back().milliseconds += (unit++)->topic.milliseconds;
  }
  const std::vector<Segment> cut = segments_of(items, static_cast<std::size_t>(most_segments));
  std::vector<CallSegment> segments{ritual(Segment::opening, units, Section::opening)};
  for (std::size_t item = 0; item < items.size(); ++item) {
    if (item == 0 || cut[item] != cut[item - 1]) segments.push_back({name_of(cut[item]), {}, 0});
    const std::vector<std::string>& topics = body.items[item].topics;
    segments.back().topics.insert(segments.back().topics.end(), topics.begin(), topics.end());
    segments.back().milliseconds += items[item].milliseconds;
  }
  segments.push_back(ritual(Segment::closing, units, Section::closing));
  std::erase_if(segments, [](const CallSegment& segment) { return segment.topics.empty(); });
  return segments;
}

}  // namespace bedside::steps
