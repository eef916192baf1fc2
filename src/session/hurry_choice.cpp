#include "session/hurry_choice.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "session/position.hpp"
#include "session/time_left.hpp"
#include "steps/length.hpp"

namespace bedside::session {
namespace {

/// Topics joined by `directly_after`, or one part of a split topic: kept or left as one.
struct Item {
  std::vector<const Entry*> entries;
  std::int64_t milliseconds = 0;
  int valence = 0;
  bool kept = false;
};

bool feels_stronger(int valence, int than) {
  return std::abs(valence) > std::abs(than) || (std::abs(valence) == std::abs(than) && valence < than);
}

class Choosing {
 public:
  explicit Choosing(const CallState& state)
      : state_(state), at_(state), kept_(at_.plan().topics.size(), 0), items_(items_to_come()) {}

  HurryChoice within(std::int64_t budget);

 private:
  std::vector<Item> items_to_come() const;
  void keep(Item& item);
  void keep_all_that_must();
  void keep_something_pleasant();
  void keep_waiting(std::int64_t left);
  void keep_with_needs(const plan::Topic& topic);
  void keep_needs_of(const Entry& entry);
  bool is_kept(const Item& item) const;
  bool is_kept_whole(const plan::Topic& topic) const { return kept_[at_.place_of(topic)] == topic.parts.size(); }
  bool has_what_it_needs(const Item& item) const;
  bool has_what_it_needs(const Entry& entry, const Item& item) const;
  bool has_its_questions_asked(const plan::Topic& topic) const;

  const CallState& state_;
  Position at_;
  std::vector<std::size_t> kept_;
  std::vector<Item> items_;
  std::int64_t sum_ = 0;
};

HurryChoice Choosing::within(std::int64_t budget) {
  for (const plan::Topic& topic : at_.plan().topics)
    if (topic.gate || topic.mandatory || topic.section == Section::closing || at_.catalogue().feeds_alarm(topic))
      keep_with_needs(topic);
  keep_all_that_must();
  keep_something_pleasant();
  if (sum_ > budget) return {std::move(kept_), sum_};
  for (Item& item : items_)
    if (!item.kept && sum_ + item.milliseconds <= budget && has_what_it_needs(item)) keep(item);
  keep_waiting(budget - sum_);
  return {std::move(kept_), sum_};
}

/// What is still to be told, in order.
std::vector<Item> Choosing::items_to_come() const {
  std::vector<Item> items;
  for (const Entry& entry : state_.agenda.entries()) {
    if (!at_.is_expected(entry)) continue;
    const plan::Topic& topic = at_.topic_of(entry.unit);
    const plan::Topic* before = items.empty() ? nullptr : &at_.topic_of(items.back().entries.back()->unit);
    const bool is_glued = before && entry.unit.part == 0 && at_.catalogue().behind(*before) == &topic;
    if (!is_glued) items.emplace_back();
    Item& item = items.back();
    item.entries.push_back(&entry);
    item.milliseconds += milliseconds_left(state_, entry, entry.next);
    const int valence = state_.call.decision(topic).valence;
    if (feels_stronger(valence, item.valence)) item.valence = valence;
  }
  return items;
}

void Choosing::keep(Item& item) {
  item.kept = true;
  sum_ += item.milliseconds;
  for (const Entry* entry : item.entries)
    kept_[entry->unit.topic] = std::max<std::size_t>(kept_[entry->unit.topic], entry->unit.part + 1);
}

void Choosing::keep_all_that_must() {
  for (Item& item : items_)
    if (!item.kept && is_kept(item)) keep(item);
}

/// The last pleasant item of the body, with what it needs.
void Choosing::keep_something_pleasant() {
  const auto pleasant = std::find_if(items_.rbegin(), items_.rend(), [&](const Item& item) {
    return item.valence > 0 && at_.topic_of(item.entries.front()->unit).section == Section::body;
  });
  if (pleasant == items_.rend() || pleasant->kept) return;
  for (const Entry* entry : pleasant->entries) keep_needs_of(*entry);
  keep(*pleasant);
  keep_all_that_must();
}

/// Of topics that wait for an answer, those that would still fit, and whose questions are asked.
void Choosing::keep_waiting(std::int64_t left) {
  for (const plan::Topic& topic : at_.plan().topics) {
    std::size_t& kept = kept_[at_.place_of(topic)];
    if (state_.call.decision(topic).presence != call::Presence::waiting || kept > 0) continue;
    std::int64_t length = 0;
    for (std::size_t part = 0; part < topic.parts.size(); ++part)
      length += steps::milliseconds_of(topic, part, state_.call);
    if (!has_its_questions_asked(topic) || length > left) continue;
    left -= length;
    kept = topic.parts.size();
  }
}

bool Choosing::has_its_questions_asked(const plan::Topic& topic) const {
  const std::vector<const plan::Topic*>& needs = at_.catalogue().needs(topic);
  return std::all_of(needs.begin(), needs.end(),
                     [&](const plan::Topic* each) { return is_kept_whole(*each) || at_.is_fully_told(*each); });
}

void Choosing::keep_with_needs(const plan::Topic& topic) {
  std::vector<const plan::Topic*> open;
  const auto keep_whole = [&](const plan::Topic& each) {
    if (is_kept_whole(each)) return;
    kept_[at_.place_of(each)] = each.parts.size();
    open.push_back(&each);
  };
  keep_whole(topic);
  for (std::size_t next = 0; next < open.size(); ++next)
    for (const plan::Topic* before : at_.catalogue().predecessors(*open[next])) keep_whole(*before);
}

/// What the topic follows, and of its own parts those before this one.
void Choosing::keep_needs_of(const Entry& entry) {
  for (const plan::Topic* before : at_.catalogue().predecessors(at_.topic_of(entry.unit))) keep_with_needs(*before);
  kept_[entry.unit.topic] = std::max<std::size_t>(kept_[entry.unit.topic], entry.unit.part);
}

bool Choosing::is_kept(const Item& item) const {
  return std::any_of(item.entries.begin(), item.entries.end(), [&](const Entry* entry) {
    const plan::Topic* ahead = at_.glued_to(at_.topic_of(entry->unit));
    const bool is_begun = entry->telling != Telling::untold || (ahead && at_.is_begun(*ahead));
    return is_begun || kept_[entry->unit.topic] > entry->unit.part;
  });
}

bool Choosing::has_what_it_needs(const Item& item) const {
  return std::all_of(item.entries.begin(), item.entries.end(),
                     [&](const Entry* entry) { return has_what_it_needs(*entry, item); });
}

/// Whether all that it makes no sense without is told or kept; earlier parts of the same topic too. What it only comes
/// after no longer holds it back.
bool Choosing::has_what_it_needs(const Entry& entry, const Item& item) const {
  const plan::Topic& topic = at_.topic_of(entry.unit);
  if (kept_[entry.unit.topic] < entry.unit.part && at_.first_untold_part(topic) != entry.unit) return false;
  const auto is_there = [&](const plan::Topic* each) {
    return is_kept_whole(*each) || at_.is_fully_told(*each) ||
           state_.call.decision(*each).presence == call::Presence::left_out ||
           std::any_of(item.entries.begin(), item.entries.end(),
                       [&](const Entry* own) { return own->unit.topic == at_.place_of(*each); });
  };
  const std::vector<const plan::Topic*>& needs = at_.catalogue().needs(topic);
  return std::all_of(needs.begin(), needs.end(), is_there);
}

}  // namespace

HurryChoice choose_what_is_kept(const CallState& state, std::int64_t budget_milliseconds) {
  return Choosing{state}.within(budget_milliseconds);
}

}  // namespace bedside::session
