#include "session/agenda.hpp"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

#include "plan/step_id.hpp"

namespace bedside::session {
namespace {

Why why_there(const steps::LiveUnit& unit, Section section) {
  Why why;
  if (section != Section::body)
    why.add("ritual");
  else if (unit.why.empty())
    why.add("author-order");
  for (const std::string_view name : unit.why) why.add(name);
  return why;
}

Entry entry_of(const steps::LiveUnit& unit, const plan::Plan& plan) {
  Entry entry;
  entry.unit = {static_cast<Index>(unit.topic), static_cast<std::uint32_t>(unit.part)};
  entry.milliseconds = static_cast<std::uint32_t>(
      std::clamp<std::int64_t>(unit.milliseconds, 0, std::numeric_limits<std::uint32_t>::max()));
  entry.segment = unit.segment;
  entry.why = why_there(unit, plan.topics[unit.topic].section);
  return entry;
}

}  // namespace

void Agenda::adopt(const steps::LiveOutline& outline, const plan::Plan& plan) {
  std::vector<Entry> entries;
  entries.reserve(std::max(outline.units.size(), begun_));
  entries.assign(entries_.begin(), entries_.begin() + static_cast<std::ptrdiff_t>(begun_));
  std::vector<UnitPlace> begun;
  begun.reserve(begun_);
  for (const Entry& entry : entries) begun.push_back(entry.unit);
  std::sort(begun.begin(), begun.end());
  for (const steps::LiveUnit& unit : outline.units) {
    const Entry entry = entry_of(unit, plan);
    if (!std::binary_search(begun.begin(), begun.end(), entry.unit)) entries.push_back(entry);
  }
  entries_ = std::move(entries);
}

const Entry* Agenda::find(UnitPlace unit) const {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [&](const Entry& each) { return each.unit == unit; });
  return found == entries_.end() ? nullptr : &*found;
}

Entry* Agenda::find(UnitPlace unit) {
  return const_cast<Entry*>(std::as_const(*this).find(unit));
}

Entry& Agenda::begin(UnitPlace unit) {
  Entry* entry = find(unit);
  if (entry->telling != Telling::untold) return *entry;
  entry->telling = Telling::begun;
  Entry* place = entries_.data() + begun_;
  std::rotate(place, entry, entry + 1);
  return entries_[begun_++];
}

void Agenda::drop(const std::function<bool(const Entry&)>& is_left) {
  std::erase_if(entries_, [&](const Entry& entry) { return entry.telling == Telling::untold && is_left(entry); });
}

void Agenda::tell_again(const plan::Plan& plan, Section section) {
  std::vector<Entry> told;
  std::vector<Entry> others;
  for (std::size_t place = 0; place < entries_.size(); ++place) {
    Entry entry = entries_[place];
    const bool is_again = place < begun_ && plan.topics[entry.unit.topic].section == section;
    if (is_again) {
      entry.telling = Telling::untold;
      entry.next = 0;
    }
    (place < begun_ && !is_again ? told : others).push_back(entry);
  }
  begun_ = told.size();
  told.insert(told.end(), others.begin(), others.end());
  entries_ = std::move(told);
}

void Agenda::reopen(UnitPlace unit) {
  Entry* entry = find(unit);
  if (entry->is_over()) entry->telling = Telling::reopened;
}

std::vector<std::string> Agenda::told_in_body(const plan::Plan& plan) const {
  std::vector<std::string> told;
  for (std::size_t i = 0; i < begun_; ++i) {
    const UnitPlace unit = entries_[i].unit;
    const plan::Topic& topic = plan.topics[unit.topic];
    if (topic.section == Section::body) told.push_back(plan::unit_id(topic, unit.part));
  }
  return told;
}

}  // namespace bedside::session
