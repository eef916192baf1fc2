// What the nurse and the patient may do with the order: leave a topic to the next call, or tell another one now.
#include <algorithm>

#include <fmt/format.h>

#include "diagnostics/findings.hpp"
#include "session/live.hpp"

namespace bedside::session {

/// By its id, or by that of one of its parts.
const plan::Topic* Live::find_topic(std::string_view id) const {
  if (const plan::Topic* topic = call_.catalogue().topic(id)) return topic;
  const plan::Topic* topic = call_.catalogue().topic(id.substr(0, id.find('/')));
  if (!topic || !topic->split) return nullptr;
  for (std::uint32_t part = 0; part < topic->parts.size(); ++part)
    if (id_of(plan(), {place_of(*topic), part}) == id) return topic;
  return nullptr;
}

const Aside* Live::aside_of(const plan::Topic& topic) const {
  const Index place = place_of(topic);
  const auto found =
      std::find_if(asides_.begin(), asides_.end(), [&](const Aside& each) { return each.topic == place; });
  return found == asides_.end() ? nullptr : &*found;
}

bool Live::is_fully_told(const plan::Topic& topic) const {
  for (std::uint32_t part = 0; part < call_.parts_of(topic); ++part) {
    const Entry* entry = agenda_.find({place_of(topic), part});
    if (!entry || !entry->is_over()) return false;
  }
  return true;
}

std::optional<UnitPlace> Live::first_untold_part(const plan::Topic& topic) const {
  for (std::uint32_t part = 0; part < topic.parts.size(); ++part) {
    const UnitPlace unit{place_of(topic), part};
    const Entry* entry = agenda_.find(unit);
    if (!entry || !entry->is_over()) return unit;
  }
  return {};
}

std::optional<Refusal> Live::cannot_be_left(const plan::Topic& topic) const {
  if (topic.gate) return refusal::gate_must_be_asked(topic.id);
  if (aside_of(topic)) return refusal::topic_is_set_aside(topic.id);
  if (call_.decision(topic).presence == call::Presence::left_out)
    return refusal::topic_does_not_apply(topic.id, call_.why_left_out(topic));
  if (is_fully_told(topic)) return refusal::topic_is_done(topic.id);
  return {};
}

std::optional<Refusal> Live::set_aside(std::string_view id, const BecauseOf& because, Aside::By by) {
  const plan::Topic* topic = find_topic(id);
  if (!topic) return refusal::unknown_topic(id);
  if (auto refused = cannot_be_left(*topic)) return refused;
  deed_.about = place_of(*topic);
  deed_.because = because.code;
  deed_.text = record_.keep(because.text);
  put_aside(*topic, by, because.code);
  return {};
}

void Live::put_aside(const plan::Topic& topic, Aside::By by, Because because) {
  asides_.push_back({place_of(topic), by, because});
  const std::vector<call::Decision> before = call_.decisions();
  call_.set_aside(topic);
  left(before);
}

/// What is left changes the order of nothing else. Only where it brings something in, or lets something feel different,
/// what remains is arranged anew.
void Live::left(const std::vector<call::Decision>& before) {
  bool is_arranged_anew = false;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const call::Decision& now = call_.decisions()[i];
    const bool is_told = now.presence == call::Presence::selected;
    is_arranged_anew = is_arranged_anew || (is_told && now != before[i]);
  }
  needs_drop_ = true;
  knowledge_changed(is_arranged_anew, true);
}

/// Takes what is no longer told in this call off the agenda, and leaves the rest as it is.
void Live::drop() {
  const std::vector<UnitPlace> before = untold();
  agenda_.drop([&](const Entry& entry) {
    const plan::Topic& topic = topic_of(entry.unit);
    return call_.decision(topic).presence != call::Presence::selected || entry.unit.part >= call_.parts_of(topic);
  });
  report(before, {});
}

std::optional<Refusal> Live::pick(const command::Pick& given) {
  const plan::Topic* topic = find_topic(given.topic);
  if (!topic) return refusal::unknown_topic(given.topic);
  if (auto refused = cannot_be_picked(*topic)) return refused;
  deed_.about = place_of(*topic);
  deed_.because = given.because.code;
  deed_.text = record_.keep(given.because.text);
  if (aside_of(*topic)) take_up_again(*topic);
  picked_ = first_untold_part(*topic);
  current_.reset();
  bridge_ = {};
  return {};
}

void Live::take_up_again(const plan::Topic& topic) {
  std::erase_if(asides_, [&](const Aside& aside) { return aside.topic == place_of(topic); });
  if (call_.parts_of(topic) < topic.parts.size())
    return knowledge_changed(call_.shorten(topic, topic.parts.size()), true);
  knowledge_changed(call_.set_aside(topic, false), true);
}

std::optional<Refusal> Live::cannot_be_picked(const plan::Topic& topic) const {
  if (topic.section != Section::body) return refusal::not_in_the_body(topic.id);
  if (gate() != Gate::passed) return refusal::before_the_gate(topic.id);
  if (!buttons_.empty()) return refusal::button_is_open(plan().buttons[buttons_.back().button].id);
  if (is_in_the_opening()) return refusal::opening_comes_first(topic.id);
  if (current_ && current_->topic == place_of(topic)) return refusal::topic_is_active(topic.id);
  const call::Presence presence = call_.decision(topic).presence;
  if (presence == call::Presence::waiting) {
    const std::vector<std::string> names = call_.waits_for(topic);
    return refusal::topic_is_waiting(topic.id, diagnostics::listed(std::set<std::string>(names.begin(), names.end())));
  }
  if (presence == call::Presence::left_out && !aside_of(topic))
    return refusal::topic_does_not_apply(topic.id, call_.why_left_out(topic));
  if (is_fully_told(topic) && !aside_of(topic)) return refusal::topic_is_done(topic.id);
  if (const plan::Topic* first = what_comes_first(topic)) return refusal::rules_forbid(topic.id, first->id);
  if (const plan::Topic* behind = what_stands_behind_the_current()) return refusal::rules_forbid(topic.id, behind->id);
  return {};
}

bool Live::is_in_the_opening() const {
  return std::any_of(agenda_.entries().begin(), agenda_.entries().end(), [&](const Entry& entry) {
    return topic_of(entry.unit).section == Section::opening && is_open(entry);
  });
}

/// What has been begun keeps what is glued behind it, and that comes before anything else.
const plan::Topic* Live::what_stands_behind_the_current() const {
  if (!current_) return nullptr;
  const Entry* entry = agenda_.find(*current_);
  if (!entry) return nullptr;
  if (entry->telling == Telling::untold) {
    const plan::Topic* ahead = glued_to(topic_of(*current_));
    return ahead && current_->part == 0 && is_fully_told(*ahead) ? &topic_of(*current_) : nullptr;
  }
  const plan::Topic* behind = call_.catalogue().behind(topic_of(*current_));
  const bool is_to_come = behind && call_.decision(*behind).presence != call::Presence::left_out;
  return is_to_come && !is_fully_told(*behind) ? behind : nullptr;
}

/// A topic of this call that the hard rules put before this one, and that hasn't been told; also by way of topics that
/// aren't told in this call.
const plan::Topic* Live::what_comes_first(const plan::Topic& topic) const {
  std::vector<const plan::Topic*> open{&topic};
  std::vector<bool> seen(plan().topics.size(), false);
  for (std::size_t next = 0; next < open.size(); ++next)
    for (const plan::Topic* before : call_.catalogue().predecessors(*open[next])) {
      if (seen[place_of(*before)]) continue;
      seen[place_of(*before)] = true;
      const bool is_told_here = call_.decision(*before).presence != call::Presence::left_out;
      if (is_told_here && !is_fully_told(*before)) return before;
      if (!is_told_here) open.push_back(before);
    }
  return nullptr;
}

}  // namespace bedside::session
