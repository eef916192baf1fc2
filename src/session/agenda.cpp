#include "session/agenda.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <string_view>

namespace bedside::session {
namespace {

constexpr std::string_view coaching = "coaching ";
constexpr std::uint16_t opening_segment = 0;
constexpr std::uint16_t hard_part = 1;
constexpr std::uint16_t first_coaching = 2;
constexpr std::uint16_t closing_segment = std::numeric_limits<std::uint16_t>::max();
constexpr std::uint16_t ending = closing_segment - 1;

std::uint16_t segment_code(std::string_view name) {
  if (name == "opening") return opening_segment;
  if (name == "hard part") return hard_part;
  if (name == "ending") return ending;
  if (name == "closing") return closing_segment;
  unsigned number = 1;
  std::from_chars(name.data() + coaching.size(), name.data() + name.size(), number);
  return static_cast<std::uint16_t>(std::min<unsigned>(first_coaching + number - 1, ending - 1));
}

UnitPlace place_of(const CallTopic& topic, const call::Call& call) {
  const plan::Topic* source = call.catalogue().topic(topic.topic);
  UnitPlace unit{static_cast<Index>(source - call.plan().topics.data()), 0};
  if (!source->split) return unit;
  const std::size_t number_begins = topic.topic.size() + 1;
  std::uint32_t number = 1;
  std::from_chars(topic.id.data() + number_begins, topic.id.data() + topic.id.size(), number);
  unit.part = number - 1;
  return unit;
}

Why why_there(const CallTopic& topic, const std::map<std::string_view, const Move*>& moves) {
  Why why;
  const auto moved = moves.find(topic.id);
  if (topic.section != Section::body) {
    why.add("ritual");
  } else if (moved == moves.end()) {
    why.add("author-order");
  } else {
    for (const std::string& name : moved->second->because) why.add(name);
    if (moved->second->nearest)
      for (const Reason& reason : moved->second->nearest->reasons) why.add(reason.name);
  }
  return why;
}

Entry entry_of(const CallTopic& topic, const call::Call& call,
               const std::map<std::string_view, const Move*>& moves) {
  Entry entry;
  entry.unit = place_of(topic, call);
  entry.milliseconds = static_cast<std::uint32_t>(
      std::clamp<std::int64_t>(topic.milliseconds, 0, std::numeric_limits<std::uint32_t>::max()));
  entry.why = why_there(topic, moves);
  return entry;
}

}  // namespace

void Agenda::adopt(const steps::Outline& outline, const call::Call& call) {
  std::map<std::string_view, const Move*> moves;
  for (const Move& move : outline.moves) moves.emplace(move.topic, &move);
  std::map<std::string_view, std::uint16_t> segments;
  for (const CallSegment& segment : outline.segments)
    for (const std::string& id : segment.topics) segments.emplace(id, segment_code(segment.name));

  std::vector<Entry> entries;
  entries.reserve(std::max(outline.topics.size(), begun_));
  entries.assign(entries_.begin(), entries_.begin() + static_cast<std::ptrdiff_t>(begun_));
  std::vector<UnitPlace> begun;
  for (const Entry& entry : entries) begun.push_back(entry.unit);
  std::sort(begun.begin(), begun.end());
  for (const CallTopic& topic : outline.topics) {
    Entry entry = entry_of(topic, call, moves);
    if (std::binary_search(begun.begin(), begun.end(), entry.unit)) continue;
    entry.segment = segments.at(topic.id);
    entries.push_back(entry);
  }
  entries_ = std::move(entries);
}

Entry* Agenda::find(UnitPlace unit) {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& each) { return each.unit == unit; });
  return found == entries_.end() ? nullptr : &*found;
}

const Entry* Agenda::find(UnitPlace unit) const {
  return const_cast<Agenda*>(this)->find(unit);
}

void Agenda::begin(UnitPlace unit) {
  Entry* entry = find(unit);
  entry->telling = Telling::begun;
  Entry* place = entries_.data() + begun_;
  std::rotate(place, entry, entry + 1);
  ++begun_;
}

void Agenda::reopen(UnitPlace unit) {
  Entry* entry = find(unit);
  if (entry->is_over()) entry->telling = Telling::reopened;
}

std::vector<std::string> Agenda::told_in_body(const plan::Plan& plan) const {
  std::vector<std::string> told;
  for (std::size_t i = 0; i < begun_; ++i)
    if (plan.topics[entries_[i].unit.topic].section == Section::body) told.push_back(id_of(plan, entries_[i].unit));
  return told;
}

std::string id_of(const plan::Plan& plan, UnitPlace unit) {
  const plan::Topic& topic = plan.topics[unit.topic];
  return topic.split ? topic.id + "/" + std::to_string(unit.part + 1) : topic.id;
}

std::string segment_name(std::uint16_t segment) {
  switch (segment) {
    case opening_segment:
      return "opening";
    case hard_part:
      return "hard part";
    case ending:
      return "ending";
    case closing_segment:
      return "closing";
    default:
      return std::string{coaching} + std::to_string(segment - first_coaching + 1);
  }
}

}  // namespace bedside::session
