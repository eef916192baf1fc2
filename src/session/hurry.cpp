// The patient must go: what has to be kept, and what else still fits.
#include <algorithm>
#include <cstdlib>

#include "session/live.hpp"

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

/// Topics that every hurried call keeps, with what these need: marked by place.
std::vector<bool> Live::what_must_be_kept() const {
  std::vector<bool> kept(plan().topics.size(), false);
  std::vector<const plan::Topic*> open;
  const auto keep = [&](const plan::Topic& topic) {
    if (kept[place_of(topic)]) return;
    kept[place_of(topic)] = true;
    open.push_back(&topic);
  };
  for (const plan::Topic& topic : plan().topics)
    if (topic.gate || topic.mandatory || topic.section == Section::closing || call_.catalogue().feeds_alarm(topic))
      keep(topic);
  for (const Entry& entry : agenda_.entries())
    if (entry.telling == Telling::begun || entry.telling == Telling::reopened) keep(topic_of(entry.unit));
  for (std::size_t next = 0; next < open.size(); ++next)
    for (const plan::Topic* before : call_.catalogue().predecessors(*open[next])) keep(*before);
  return kept;
}

bool Live::is_kept(const Item& item, const std::vector<bool>& kept) const {
  return std::any_of(item.entries.begin(), item.entries.end(),
                     [&](const Entry* entry) { return kept[entry->unit.topic]; });
}

/// Whether all that comes before it in this call is told or kept.
bool Live::has_what_it_needs(const Item& item, const std::vector<bool>& kept) const {
  return std::all_of(item.entries.begin(), item.entries.end(), [&](const Entry* entry) {
    const std::vector<const plan::Topic*>& before = call_.catalogue().predecessors(topic_of(entry->unit));
    return std::all_of(before.begin(), before.end(), [&](const plan::Topic* topic) {
      return kept[place_of(*topic)] || is_fully_told(*topic) ||
             call_.decision(*topic).presence == call::Presence::left_out ||
             std::any_of(item.entries.begin(), item.entries.end(),
                         [&](const Entry* own) { return own->unit.topic == place_of(*topic); });
    });
  });
}

std::optional<Refusal> Live::hurry(const command::Hurry& given) {
  if (given.seconds < 0) return refusal::out_of_range("seconds", "a whole number from 0");
  deed_.value = record_.keep(Value{given.seconds});
  constexpr std::int64_t per_second = 1'000;
  constexpr std::int64_t longest = std::int64_t{366} * 24 * 3'600;
  const std::int64_t budget = std::min(given.seconds, longest) * per_second;

  std::vector<Item> items = items_to_come();
  std::vector<bool> kept = what_must_be_kept();
  std::int64_t sum = 0;
  const auto keep = [&](Item& item) {
    item.kept = true;
    sum += item.milliseconds;
    for (const Entry* entry : item.entries) kept[entry->unit.topic] = true;
  };
  for (Item& item : items)
    if (is_kept(item, kept)) keep(item);
  const auto pleasant = std::find_if(items.rbegin(), items.rend(), [&](const Item& item) {
    return item.valence > 0 && topic_of(item.entries.front()->unit).section == Section::body;
  });
  if (pleasant != items.rend() && !pleasant->kept) keep(*pleasant);
  over_by_.reset();
  if (sum > budget) over_by_ = (sum - budget + per_second - 1) / per_second;
  for (Item& item : items)
    if (!item.kept && sum + item.milliseconds <= budget && has_what_it_needs(item, kept)) keep(item);

  for (const plan::Topic& topic : plan().topics) {
    const bool is_to_come = call_.decision(topic).presence != call::Presence::left_out && !is_fully_told(topic);
    if (is_to_come && !kept[place_of(topic)]) put_aside(topic, Aside::By::hurry, Because::time);
  }
  return {};
}

}  // namespace bedside::session
