#include "session/position.hpp"

#include <algorithm>
#include <utility>

namespace bedside::session {

StepPlace Position::view() const {
  const std::vector<StepPlace>& shown = state_.record.shown();
  return shown[shown.size() - 1 - state_.back];
}

StepPlace Position::shown() const {
  return has_ended() || state_.record.shown().empty() ? StepPlace{} : view();
}

Gate Position::look_at_gate() const {
  const plan::Topic* gate = catalogue().gate();
  if (!gate) return Gate::passed;
  const Value* answer = state_.call.answer(*catalogue().questions(*gate).front());
  if (!answer) return Gate::not_asked;
  return *answer->as<bool>() ? Gate::passed : Gate::failed;
}

bool Position::may_be_told(const plan::Topic& topic) const {
  switch (gate()) {
    case Gate::passed:
      return true;
    case Gate::not_asked:
      if (topic.section == Section::opening) return &topic <= catalogue().gate();
      return topic.section == Section::closing && !catalogue().is_private(topic);
    case Gate::failed:
      return topic.section == Section::closing && !catalogue().is_private(topic);
  }
  return false;
}

bool Position::is_selected(const plan::Topic& topic) const {
  return state_.call.decision(topic).presence == call::Presence::selected;
}

bool Position::is_expected(const Entry& entry) const {
  const plan::Topic& topic = topic_of(entry.unit);
  return !entry.is_over() && is_selected(topic) && !is_kept_out(topic);
}

bool Position::is_fully_told(const plan::Topic& topic) const {
  for (std::uint32_t part = 0; part < state_.call.parts_of(topic); ++part) {
    const Entry* entry = state_.agenda.find({place_of(topic), part});
    if (!entry || !entry->is_over()) return false;
  }
  return true;
}

/// Also what is asked again, and what was told before an answer was corrected.
bool Position::is_begun(const plan::Topic& topic) const {
  return parts_begun(topic) > 0;
}

std::size_t Position::parts_begun(const plan::Topic& topic) const {
  const Index place = place_of(topic);
  const auto begin = state_.agenda.entries().begin();
  return static_cast<std::size_t>(std::count_if(begin, begin + static_cast<std::ptrdiff_t>(state_.agenda.begun()),
                                                [&](const Entry& entry) { return entry.unit.topic == place; }));
}

std::optional<UnitPlace> Position::first_untold_part(const plan::Topic& topic) const {
  for (std::uint32_t part = 0; part < topic.parts.size(); ++part) {
    const UnitPlace unit{place_of(topic), part};
    const Entry* entry = state_.agenda.find(unit);
    if (!entry || !entry->is_over()) return unit;
  }
  return {};
}

const Aside* Position::aside_of(const plan::Topic& topic) const {
  const Index place = place_of(topic);
  const auto found =
      std::find_if(state_.asides.begin(), state_.asides.end(), [&](const Aside& each) { return each.topic == place; });
  return found == state_.asides.end() ? nullptr : &*found;
}

bool Position::shows_steps_of(Index button) const {
  return std::any_of(state_.buttons.begin(), state_.buttons.end(),
                     [&](const OpenButton& open) { return open.button == button; });
}

bool Position::can_be_shown(const plan::Step& step) const {
  if (step.when && state_.call.availability(*step.when) != call::Availability::yes) return false;
  if (!state_.call.is_known(step.text) || !state_.call.is_known(step.because)) return false;
  return gate() == Gate::passed || !catalogue().is_private(step);
}

bool Position::can_be_looked_at(StepPlace place) const {
  if (place.owner == StepPlace::Owner::topic && !is_or_was_told(place)) return false;
  if (const plan::Step* step = written(place)) return can_be_shown(*step);
  if (asks_which_next(place)) return gate() == Gate::passed;
  return gate() == Gate::passed || !catalogue().is_private(steps::text_of(plan().bridges, place.bridge));
}

/// Of a topic that isn't told any more, only what was finished.
bool Position::is_or_was_told(StepPlace place) const {
  const plan::Topic& topic = topic_of(place.unit());
  if (is_selected(topic) && !is_kept_out(topic)) return true;
  const Entry* entry = state_.agenda.find(place.unit());
  return entry && place.step < entry->next;
}

bool Position::is_due(const Entry& entry, std::uint32_t step) const {
  return step >= entry.next ||
         std::find(state_.redo.begin(), state_.redo.end(), step_of(entry.unit, step)) != state_.redo.end();
}

std::optional<std::uint32_t> Position::next_step(const Entry& entry) const {
  const std::vector<plan::Step>& steps = steps_of(entry.unit);
  for (std::uint32_t step = state_.redo.empty() ? entry.next : 0; step < steps.size(); ++step)
    if (is_due(entry, step) && can_be_shown(steps[step])) return step;
  return {};
}

std::optional<std::uint32_t> Position::next_step(const OpenButton& open) const {
  const std::vector<plan::Step>& steps = plan().buttons[open.button].steps;
  for (std::uint32_t step = open.next; step < steps.size(); ++step)
    if (can_be_shown(steps[step])) return step;
  return {};
}

std::optional<StepPlace> Position::next_place() const {
  if (!state_.buttons.empty()) {
    const OpenButton& open = state_.buttons.back();
    const auto step = next_step(open);
    return step ? std::optional{step_of_button(open.button, *step)} : std::nullopt;
  }
  if (state_.bridge.owner == StepPlace::Owner::bridge) return state_.bridge;
  if (!state_.current) return {};
  const auto step = next_step(*state_.agenda.find(*state_.current));
  return step ? std::optional{step_of(*state_.current, *step)} : std::nullopt;
}

const Entry* Position::next_entry() const {
  if (state_.last)
    if (const plan::Topic* behind = catalogue().behind(topic_of(*state_.last)))
      if (const Entry* glued = state_.agenda.find({place_of(*behind), 0});
          glued && glued->telling == Telling::untold && is_open(*glued) && is_fully_told(topic_of(*state_.last)) &&
          !what_comes_between(topic_of(*state_.last), *behind))
        return glued;
  const std::vector<Entry>& entries = state_.agenda.entries();
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return is_open(entry); });
  return found == entries.end() ? nullptr : &*found;
}

std::vector<const Entry*> Position::to_come() const {
  const std::vector<Entry>& entries = state_.agenda.entries();
  std::vector<const Entry*> to_come;
  to_come.reserve(entries.size() - state_.agenda.begun());
  for (std::size_t place = state_.agenda.begun(); place < entries.size(); ++place)
    if (is_expected(entries[place])) to_come.push_back(&entries[place]);
  const auto current =
      std::find_if(to_come.begin(), to_come.end(), [&](const Entry* entry) { return state_.current == entry->unit; });
  const bool is_begun = current == to_come.end();
  if (!is_begun) std::rotate(to_come.begin(), current, current + 1);
  if (const std::optional<UnitPlace> latest = state_.current ? state_.current : state_.last)
    put_glued_next(*latest, to_come, to_come.begin() + (is_begun ? 0 : 1));
  return to_come;
}

/// What is glued behind this unit comes next, and what is glued behind that.
void Position::put_glued_next(UnitPlace unit, Entries& entries, Entries::iterator next) const {
  const auto first_of = [&](const plan::Topic& topic) {
    return std::find_if(next, entries.end(), [&](const Entry* entry) { return &topic_of(entry->unit) == &topic; });
  };
  const plan::Topic* topic = &topic_of(unit);
  while (first_of(*topic) == entries.end()) {  // then all of it has been told
    const plan::Topic* ahead = std::exchange(topic, catalogue().behind(*topic));
    const auto glued = topic ? first_of(*topic) : entries.end();
    if (glued == entries.end() || (*glued)->telling != Telling::untold || what_comes_between(*ahead, *topic)) return;
    std::rotate(next, glued, glued + 1);
    ++next;
  }
}

std::vector<const Entry*> Position::what_follows(const Entry& here) const {
  std::vector<const Entry*> following;
  for (const Entry& entry : state_.agenda.entries())
    if (&entry != &here && is_expected(entry)) following.push_back(&entry);
  put_glued_next(here.unit, following, following.begin());
  return following;
}

std::size_t Position::count_to_come() const {
  const std::vector<Entry>& entries = state_.agenda.entries();
  const auto first = entries.begin() + static_cast<std::ptrdiff_t>(state_.agenda.begun());
  return static_cast<std::size_t>(
      std::count_if(first, entries.end(), [&](const Entry& entry) { return is_expected(entry); }));
}

const Entry* Position::entry_around(StepPlace place) const {
  if (place.owner != StepPlace::Owner::button) return state_.agenda.find(place.unit());
  return state_.current ? state_.agenda.find(*state_.current) : next_entry();
}

const Entry* Position::interrupted() const {
  const std::optional<UnitPlace> unit = state_.current ? state_.current : state_.last;
  const Entry* entry = unit ? state_.agenda.find(*unit) : nullptr;
  return entry ? entry : next_entry();
}

std::vector<UnitPlace> Position::untold() const {
  std::vector<UnitPlace> untold;
  for (const Entry& entry : state_.agenda.entries())
    if (entry.telling == Telling::untold && !is_kept_out(topic_of(entry.unit))) untold.push_back(entry.unit);
  return untold;
}

bool Position::has_told_something_hard() const {
  const auto begin = state_.agenda.entries().begin();
  return std::any_of(begin, begin + static_cast<std::ptrdiff_t>(state_.agenda.begun()),
                     [](const Entry& entry) { return entry.segment == steps::Segment::hard_part; });
}

std::optional<steps::Bridge> Position::bridge_to(const Entry& entry, const Before& before) const {
  if (!state_.with_bridges || entry.telling != Telling::untold || !before.segment) return {};
  const plan::Topic* ahead = glued_to(topic_of(entry.unit));
  if (ahead && before.unit && before.unit->topic == place_of(*ahead)) return {};
  const auto bridge = steps::bridge_between(plan().bridges, before.segment, entry.segment);
  if (!bridge || bridge == steps::Bridge::between) return bridge;
  const bool is_true = (bridge != steps::Bridge::into_hard || !before.something_hard) &&
                       (bridge != steps::Bridge::out_of_hard || before.something_hard);
  return is_true && state_.bridges_spoken[static_cast<std::size_t>(*bridge)] == 0 ? bridge : std::nullopt;
}

StepPlace Position::bridge_place(steps::Bridge bridge, const Entry& entry) const {
  return {StepPlace::Owner::bridge, bridge, entry.unit.topic, entry.unit.part,
          state_.bridges_spoken[static_cast<std::size_t>(bridge)]};
}

const plan::Topic* Position::what_comes_first(const plan::Topic& topic) const {
  return first_untold_before(chain_from(topic), nullptr);
}

const plan::Topic* Position::what_comes_between(const plan::Topic& ahead, const plan::Topic& behind) const {
  return first_untold_before(chain_from(behind), &ahead);
}

/// The topic with what is glued behind it and may be told in this call.
std::vector<const plan::Topic*> Position::chain_from(const plan::Topic& topic) const {
  std::vector<const plan::Topic*> chain{&topic};
  while (const plan::Topic* behind = catalogue().behind(*chain.back())) {
    if (state_.call.decision(*behind).presence == call::Presence::left_out) break;
    chain.push_back(behind);
  }
  return chain;
}

/// `told` counts as told.
const plan::Topic* Position::first_untold_before(std::vector<const plan::Topic*> open, const plan::Topic* told) const {
  std::vector<bool> seen(plan().topics.size(), false);
  for (const plan::Topic* each : open) seen[place_of(*each)] = true;
  if (told) seen[place_of(*told)] = true;
  for (std::size_t next = 0; next < open.size(); ++next)
    for (const plan::Topic* before : catalogue().predecessors(*open[next])) {
      if (seen[place_of(*before)]) continue;
      seen[place_of(*before)] = true;
      if (!is_selected(*before))
        open.push_back(before);
      else if (!is_fully_told(*before))
        return before;
    }
  return nullptr;
}

}  // namespace bedside::session
