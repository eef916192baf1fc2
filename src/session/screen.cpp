// What the nurse sees: the step, where it stands in the call, and what may follow.
#include <algorithm>
#include <utility>

#include "session/live.hpp"
#include "steps/length.hpp"
#include "steps/shown_step.hpp"

namespace bedside::session {
namespace {

constexpr std::int64_t milliseconds_per_second = 1'000;
constexpr std::size_t most_next = 100;

/// `sugar/1`; steps count from 1.
std::string numbered(std::string owner, std::uint32_t step) {
  return owner.append("/").append(std::to_string(step + 1));
}

}  // namespace

std::string Live::step_id(StepPlace place) const {
  switch (place.owner) {
    case StepPlace::Owner::topic:
      return numbered(id_of(plan(), place.unit()), place.step);
    case StepPlace::Owner::button:
      return numbered("button:" + plan().buttons[place.index].id, place.step);
    case StepPlace::Owner::bridge:
      return numbered("bridge:" + std::string{steps::name_of(place.bridge)}, place.step);
    case StepPlace::Owner::nothing:
      break;
  }
  return "";
}

std::optional<Step> Live::screen() const {
  std::optional<Step> screen;
  if (is_over_ || record_.shown().empty()) return screen;
  const StepPlace place = view();
  Step& step = screen.emplace();
  step.step = step_id(place);
  step.language = plan().language;
  step.buttons = steps::buttons_of(call_);
  step.may_be_next = may_be_next(place);
  add_surroundings(place, step);
  if (const plan::Step* own = written(place)) steps::show(*own, call_, step);
  return screen;
}

/// What surrounds the step: the topic, its segment, and how far the call has come.
void Live::add_surroundings(StepPlace place, Step& step) const {
  const Entry* entry = entry_around(place);
  if (entry) {
    step.topic = id_of(plan(), entry->unit);
    step.title = call_.title(topic_of(entry->unit));
    step.segment = steps::name_of(entry->segment);
    step.why = entry->why.names();
    const auto place_of_entry = static_cast<std::size_t>(entry - agenda_.entries().data());
    step.progress_topic = std::min(place_of_entry, agenda_.begun()) + 1;
  }
  if (!entry && place.owner != StepPlace::Owner::button) add_left_topic(place, step);
  step.progress_of = agenda_.begun() + to_come().size();
  step.seconds_left =
      static_cast<int>((milliseconds_left(place) + milliseconds_per_second - 1) / milliseconds_per_second);
  if (place.owner == StepPlace::Owner::button) {
    const plan::Button& button = plan().buttons[place.index];
    step.title = call_.spoken(button.label);
    step.why = {button.urgent ? "red-flag" : "button"};
  }
  if (place.owner == StepPlace::Owner::bridge) {
    const plan::Text& text = steps::text_of(plan().bridges, place.bridge);
    step.kind = StepKind::bridge;
    step.text = call_.spoken(text);
    step.why = {"bridge"};
    step.line = text.range.begin.line;
  }
}

/// A topic that was shown and left before any of it was told.
void Live::add_left_topic(StepPlace place, Step& step) const {
  const plan::Topic& topic = topic_of(place.unit());
  step.topic = id_of(plan(), place.unit());
  step.title = call_.title(topic);
  step.segment = topic.section == Section::opening ? "opening" : topic.section == Section::closing ? "closing" : "";
  step.why = {topic.section == Section::body ? "author-order" : "ritual"};
}

/// The topic that a step belongs to, or that a button interrupts.
const Entry* Live::entry_around(StepPlace place) const {
  if (place.owner != StepPlace::Owner::button) return agenda_.find(place.unit());
  return current_ ? agenda_.find(*current_) : next_entry();
}

std::int64_t Live::milliseconds_left(const Entry& entry, std::uint32_t from) const {
  if (from == 0) return entry.milliseconds;
  const std::vector<plan::Step>& steps = steps_of(entry.unit);
  std::int64_t whole = 0;
  std::int64_t said = 0;
  for (std::uint32_t step = 0; step < steps.size(); ++step) {
    const std::int64_t own = steps::milliseconds_of(steps[step], call_);
    whole += own;
    if (step < from) said += own;
  }
  const std::int64_t length = entry.milliseconds;
  return whole > 0 ? length - length * said / whole : 0;
}

std::int64_t Live::milliseconds_left(StepPlace place) const {
  std::int64_t left = 0;
  for (const Entry& entry : agenda_.entries()) {
    if (!is_expected(entry)) continue;
    const bool is_here = place.owner == StepPlace::Owner::topic && entry.unit == place.unit();
    left += is_here ? milliseconds_left(entry, place.step) : milliseconds_left(entry, entry.next);
  }
  return left;
}

/// Up to the first step that certainly comes. Of those under the same condition the first is in the way of the others.
class Live::LookAhead {
 public:
  explicit LookAhead(const Live& live) : live_(live) {}

  /// False once a step has been found that certainly comes.
  template <class Id>
  bool add(const std::vector<plan::Step>& steps, std::uint32_t from, const Id& id) {
    for (std::uint32_t i = from; i < steps.size(); ++i) {
      const plan::Step& step = steps[i];
      const call::Availability taken = step.when ? live_.call_.availability(*step.when) : call::Availability::yes;
      if (taken == call::Availability::no || is_behind_another(step)) continue;
      if (!add(id(i)) || taken == call::Availability::yes) return false;
      conditions_.push_back(step.when->condition.canonical_text());
    }
    return true;
  }
  /// False when there is room for no more.
  bool add(std::string id) {
    if (ids_.size() < most_next) ids_.push_back(std::move(id));
    return ids_.size() < most_next;
  }
  std::vector<std::string> take() { return std::move(ids_); }

 private:
  bool is_behind_another(const plan::Step& step) const {
    return step.when && !conditions_.empty() &&
           std::find(conditions_.begin(), conditions_.end(), step.when->condition.canonical_text()) !=
               conditions_.end();
  }

  const Live& live_;
  std::vector<std::string> conditions_;
  std::vector<std::string> ids_;
};

std::vector<std::string> Live::may_be_next(StepPlace place) const {
  LookAhead ahead{*this};
  if (place.owner == StepPlace::Owner::button) {
    const plan::Button& button = plan().buttons[place.index];
    const auto id = [&](std::uint32_t step) { return step_id(step_of_button(place.index, step)); };
    if (!ahead.add(button.steps, place.step + 1, id) || button.ends_call) return ahead.take();
  }
  look_along(place, ahead);
  if (const plan::Asking* asking = asking_of(place)) look_at_waiting(*asking, ahead);
  return ahead.take();
}

/// Topics that the answer to this question can bring in.
void Live::look_at_waiting(const plan::Asking& asking, LookAhead& ahead) const {
  for (const plan::Topic* topic : call_.catalogue().readers(asking))
    if (call_.decision(*topic).presence == call::Presence::waiting)
      ahead.add(step_id(step_of({place_of(*topic), 0}, 0)));
}

/// The rest of the topic that is told, then the topics after it.
void Live::look_along(StepPlace place, LookAhead& ahead) const {
  const auto look_into = [&](UnitPlace unit, std::uint32_t from) {
    return ahead.add(steps_of(unit), from, [&](std::uint32_t step) { return step_id(step_of(unit, step)); });
  };
  const Entry* here = entry_around(place);
  if (!here) return;
  const bool is_behind_bridge = place.owner == StepPlace::Owner::bridge;
  const std::uint32_t from = place.owner == StepPlace::Owner::topic ? place.step + 1 : here->next;
  if (place.owner == StepPlace::Owner::button && bridge_.owner == StepPlace::Owner::bridge) {
    ahead.add(step_id(bridge_));
    return;
  }
  if (!look_into(here->unit, is_behind_bridge ? 0 : from)) return;
  steps::Segment segment = here->segment;
  for (const Entry& next : agenda_.entries()) {
    if (&next == here || !is_expected(next)) continue;
    const auto bridge = with_bridges_ && next.telling == Telling::untold
                            ? steps::bridge_between(plan().bridges, segment, next.segment)
                            : std::nullopt;
    if (bridge) {
      ahead.add(step_id(bridge_place(*bridge, next)));
      return;
    }
    if (!look_into(next.unit, next.next)) return;
    segment = next.segment;
  }
}

}  // namespace bedside::session
