// The patient must go: what has to be kept, and what else still fits.
#include <algorithm>
#include <cstdlib>

#include "session/live.hpp"
#include "steps/length.hpp"

namespace bedside::session {

/// Topics joined by `directly_after`, or one part of a split topic: kept or left as one.
struct Live::Item {
  std::vector<const Entry*> entries;
  std::int64_t milliseconds = 0;
  int valence = 0;
  bool kept = false;
};

/// What is still to be told, in order.
std::vector<Live::Item> Live::items_to_come() const {
  std::vector<Item> items;
  for (const Entry& entry : agenda_.entries()) {
    if (!is_expected(entry)) continue;
    const plan::Topic& topic = topic_of(entry.unit);
    const plan::Topic* before = items.empty() ? nullptr : &topic_of(items.back().entries.back()->unit);
    const bool is_glued = before && entry.unit.part == 0 && call_.catalogue().behind(*before) == &topic;
    if (!is_glued) items.emplace_back();
    Item& item = items.back();
    item.entries.push_back(&entry);
    item.milliseconds += milliseconds_left(entry, entry.next);
    const int valence = call_.decision(topic).valence;
    const bool is_stronger = std::abs(valence) > std::abs(item.valence) ||
                             (std::abs(valence) == std::abs(item.valence) && valence < item.valence);
    if (is_stronger) item.valence = valence;
  }
  return items;
}

/// How many parts of each topic are kept: all of those that every hurried call keeps, with what these need.
Live::KeptParts Live::what_must_be_kept() const {
  KeptParts kept(plan().topics.size(), 0);
  for (const plan::Topic& topic : plan().topics)
    if (topic.gate || topic.mandatory || topic.section == Section::closing || call_.catalogue().feeds_alarm(topic))
      keep_with_needs(topic, kept);
  return kept;
}

void Live::keep_with_needs(const plan::Topic& topic, KeptParts& kept) const {
  std::vector<const plan::Topic*> open;
  const auto keep = [&](const plan::Topic& each) {
    if (kept[place_of(each)] == each.parts.size()) return;
    kept[place_of(each)] = each.parts.size();
    open.push_back(&each);
  };
  keep(topic);
  for (std::size_t next = 0; next < open.size(); ++next)
    for (const plan::Topic* before : call_.catalogue().predecessors(*open[next])) keep(*before);
}

bool Live::is_kept(const Item& item, const KeptParts& kept) const {
  return std::any_of(item.entries.begin(), item.entries.end(), [&](const Entry* entry) {
    const plan::Topic* ahead = glued_to(topic_of(entry->unit));
    const bool is_begun = entry->telling != Telling::untold || (ahead && has_been_begun(*ahead));
    return is_begun || kept[entry->unit.topic] > entry->unit.part;
  });
}

/// Whether all that it makes no sense without is told or kept; earlier parts of the same topic too. What it only comes
/// after no longer holds it back.
bool Live::has_what_it_needs(const Item& item, const KeptParts& kept) const {
  const auto is_there = [&](const plan::Topic& topic) {
    return kept[place_of(topic)] == topic.parts.size() || is_fully_told(topic) ||
           call_.decision(topic).presence == call::Presence::left_out ||
           std::any_of(item.entries.begin(), item.entries.end(),
                       [&](const Entry* own) { return own->unit.topic == place_of(topic); });
  };
  return std::all_of(item.entries.begin(), item.entries.end(), [&](const Entry* entry) {
    const plan::Topic& topic = topic_of(entry->unit);
    const std::vector<const plan::Topic*>& before = call_.catalogue().needs(topic);
    const bool follows_its_parts =
        kept[entry->unit.topic] >= entry->unit.part || first_untold_part(topic) == entry->unit;
    return follows_its_parts &&
           std::all_of(before.begin(), before.end(), [&](const auto* each) { return is_there(*each); });
  });
}

/// What is kept of the items to come, and how long all of it takes, in milliseconds.
std::int64_t Live::choose(std::int64_t budget, std::vector<Item>& items, KeptParts& kept) {
  std::int64_t sum = 0;
  const auto keep = [&](Item& item) {
    item.kept = true;
    sum += item.milliseconds;
    for (const Entry* entry : item.entries)
      kept[entry->unit.topic] = std::max<std::size_t>(kept[entry->unit.topic], entry->unit.part + 1);
  };
  const auto keep_all_that_must = [&] {
    for (Item& item : items)
      if (!item.kept && is_kept(item, kept)) keep(item);
  };
  keep_all_that_must();
  const auto pleasant = std::find_if(items.rbegin(), items.rend(), [&](const Item& item) {
    return item.valence > 0 && topic_of(item.entries.front()->unit).section == Section::body;
  });
  if (pleasant != items.rend() && !pleasant->kept) {
    for (const Entry* entry : pleasant->entries) keep_needs_of(*entry, kept);
    keep(*pleasant);
    keep_all_that_must();
  }
  if (sum > budget) return sum;
  for (Item& item : items)
    if (!item.kept && sum + item.milliseconds <= budget && has_what_it_needs(item, kept)) keep(item);
  keep_waiting(budget - sum, kept);
  return sum;
}

/// Of topics that wait for an answer, those that would still fit, and whose questions are asked.
void Live::keep_waiting(std::int64_t left, KeptParts& kept) const {
  for (const plan::Topic& topic : plan().topics) {
    if (call_.decision(topic).presence != call::Presence::waiting || kept[place_of(topic)] > 0) continue;
    std::int64_t length = 0;
    for (std::size_t part = 0; part < topic.parts.size(); ++part) length += steps::milliseconds_of(topic, part, call_);
    const std::vector<const plan::Topic*>& needs = call_.catalogue().needs(topic);
    const bool is_asked = std::all_of(needs.begin(), needs.end(), [&](const plan::Topic* each) {
      return kept[place_of(*each)] == each->parts.size() || is_fully_told(*each);
    });
    if (!is_asked || length > left) continue;
    left -= length;
    kept[place_of(topic)] = topic.parts.size();
  }
}

/// What the topic follows, and of its own parts those before this one.
void Live::keep_needs_of(const Entry& entry, KeptParts& kept) const {
  for (const plan::Topic* before : call_.catalogue().predecessors(topic_of(entry.unit))) keep_with_needs(*before, kept);
  kept[entry.unit.topic] = std::max<std::size_t>(kept[entry.unit.topic], entry.unit.part);
}

std::optional<Refusal> Live::hurry(const command::Hurry& given) {
  if (given.seconds < 0) return refusal::out_of_range("seconds", "a whole number from 0");
  deed_.value = record_.keep(Value{given.seconds});
  constexpr std::int64_t per_second = 1'000;
  constexpr std::int64_t longest = std::int64_t{366} * 24 * 3'600;
  const std::int64_t budget = std::min(given.seconds, longest) * per_second;
  std::vector<Item> items = items_to_come();
  KeptParts kept = what_must_be_kept();
  const std::int64_t sum = choose(budget, items, kept);
  over_by_.reset();
  if (sum > budget) over_by_ = (sum - budget + per_second - 1) / per_second;
  for (const plan::Topic& topic : plan().topics) leave_what_is_not_kept(topic, kept[place_of(topic)]);
  return {};
}

void Live::leave_what_is_not_kept(const plan::Topic& topic, std::size_t kept) {
  if (call_.decision(topic).presence == call::Presence::left_out || is_fully_told(topic)) return;
  const std::optional<UnitPlace> untold = first_untold_part(topic);
  const std::size_t told = untold ? untold->part : topic.parts.size();
  const std::size_t parts = std::max(told, kept);
  if (parts >= call_.parts_of(topic)) return;
  if (parts == 0) return put_aside(topic, Aside::By::hurry, Because::time);
  asides_.push_back({place_of(topic), Aside::By::hurry, Because::time});
  const std::vector<call::Decision> before = call_.decisions();
  call_.shorten(topic, parts);
  left(before);
}

}  // namespace bedside::session
