#include "session/latitude.hpp"

#include <algorithm>

#include "session/course.hpp"
#include "session/knowledge.hpp"
#include "session/refusal.hpp"
#include "session/which_next.hpp"

namespace bedside::session {

std::optional<Refusal> Latitude::take(const command::Skip& given) {
  return set_aside(given.topic, given.because, Aside::By::skip);
}

std::optional<Refusal> Latitude::take(const command::Defer& given) {
  return set_aside(given.topic, given.because, Aside::By::defer);
}

std::optional<Refusal> Latitude::set_aside(std::string_view id, const BecauseOf& because, Aside::By by) {
  const plan::Topic* topic = at_.find_topic(id);
  if (!topic) return refusal::unknown_topic(id);
  if (auto refused = cannot_be_left(*topic)) return refused;
  leave(*topic, 0, {at_.place_of(*topic), by, because.code});
  return {};
}

std::optional<Refusal> Latitude::cannot_be_left(const plan::Topic& topic) const {
  if (topic.gate) return refusal::gate_must_be_asked(topic.id);
  if (is_left_wholly(topic)) return refusal::topic_is_set_aside(topic.id);
  if (at_.is_kept_out(topic) || state_.call.decision(topic).presence == call::Presence::left_out)
    return refusal::topic_does_not_apply(topic.id, state_.call.why_left_out(topic));
  if (at_.is_fully_told(topic)) return refusal::topic_is_done(topic.id);
  return {};
}

/// Whether nothing of it that is left to the next call is still to come in this one.
bool Latitude::is_left_wholly(const plan::Topic& topic) const {
  return at_.aside_of(topic) && (state_.call.is_set_aside(topic) || at_.is_fully_told(topic));
}

void Latitude::leave(const plan::Topic& topic, std::size_t parts, const Aside& aside) {
  forget_aside(topic);
  state_.asides.push_back(aside);
  const std::vector<call::Decision> before = state_.call.decisions();
  if (parts == 0)
    state_.call.set_aside(topic);
  else
    state_.call.shorten(topic, parts);
  has_left(before);
}

/// What is left changes the order of nothing else. Only where it brings something in, or lets something feel different,
/// what remains is arranged anew.
void Latitude::has_left(const std::vector<call::Decision>& before) {
  bool is_arranged_anew = false;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const call::Decision& now = state_.call.decisions()[i];
    const bool is_told = now.presence == call::Presence::selected;
    is_arranged_anew = is_arranged_anew || (is_told && now != before[i]);
  }
  state_.needs.drop = true;
  Knowledge{state_}.has_changed(is_arranged_anew, true);
}

std::optional<Refusal> Latitude::take(const command::Pick& given) {
  const plan::Topic* topic = at_.find_topic(given.topic);
  if (!topic) return refusal::unknown_topic(given.topic);
  if (auto refused = cannot_be_picked(*topic)) return refused;
  if (at_.aside_of(*topic)) take_up_again(*topic);
  state_.picked = at_.first_untold_part(*topic);
  WhichNext{state_}.leave_open();
  Course{state_}.leave_current();
  return {};
}

void Latitude::take_up_again(const plan::Topic& topic) {
  forget_aside(topic);
  const bool was_shortened = state_.call.parts_of(topic) < topic.parts.size();
  if (was_shortened) state_.call.shorten(topic, topic.parts.size());
  const bool decisions_changed = state_.call.set_aside(topic, false);
  Knowledge{state_}.has_changed(was_shortened || decisions_changed, true);
}

void Latitude::forget_aside(const plan::Topic& topic) {
  std::erase_if(state_.asides, [&](const Aside& aside) { return aside.topic == at_.place_of(topic); });
}

std::optional<Refusal> Latitude::cannot_be_picked(const plan::Topic& topic) const {
  if (topic.section != Section::body) return refusal::not_in_the_body(topic.id);
  if (at_.gate() != Gate::passed) return refusal::before_the_gate(topic.id);
  if (!state_.buttons.empty()) return refusal::button_is_open(at_.plan().buttons[state_.buttons.back().button].id);
  if (is_in_the_opening()) return refusal::opening_comes_first(topic.id);
  if (state_.current && state_.current->topic == at_.place_of(topic)) return refusal::topic_is_active(topic.id);
  if (auto refused = at_.aside_of(topic) ? cannot_be_taken_up(topic) : cannot_be_told(topic)) return refused;
  if (const plan::Topic* behind = what_stands_behind_the_current()) return refusal::rules_forbid(topic.id, behind->id);
  return {};
}

/// Of what was set aside: whether it would be told, with what is glued behind it.
std::optional<Refusal> Latitude::cannot_be_taken_up(const plan::Topic& topic) const {
  CallState taken_up = state_;
  Latitude anew{taken_up};
  anew.take_up_again(topic);
  return anew.cannot_be_told(topic);
}

std::optional<Refusal> Latitude::cannot_be_told(const plan::Topic& topic) const {
  if (!at_.is_selected(topic)) return refusal::topic_is_not_told(topic, state_.call);
  if (at_.is_fully_told(topic)) return refusal::topic_is_done(topic.id);
  if (const plan::Topic* first = at_.what_comes_first(topic)) return refusal::rules_forbid(topic.id, first->id);
  return {};
}

bool Latitude::is_in_the_opening() const {
  const std::vector<Entry>& entries = state_.agenda.entries();
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return at_.topic_of(entry.unit).section == Section::opening && at_.is_open(entry);
  });
}

/// What has been begun keeps what is glued behind it, and that comes before anything else.
const plan::Topic* Latitude::what_stands_behind_the_current() const {
  const Entry* entry = state_.current ? state_.agenda.find(*state_.current) : nullptr;
  if (!entry) return nullptr;
  const plan::Topic& current = at_.topic_of(entry->unit);
  if (entry->telling == Telling::untold) {
    const plan::Topic* ahead = at_.glued_to(current);
    return ahead && entry->unit.part == 0 && at_.is_fully_told(*ahead) ? &current : nullptr;
  }
  const plan::Topic* behind = at_.catalogue().behind(current);
  const bool is_to_come = behind && state_.call.decision(*behind).presence != call::Presence::left_out;
  const bool comes_next = is_to_come && !at_.is_fully_told(*behind) && !at_.what_comes_between(current, *behind);
  return comes_next ? behind : nullptr;
}

}  // namespace bedside::session
