#include "session/screen.hpp"

#include <algorithm>

#include "session/look_ahead.hpp"
#include "session/next_choice.hpp"
#include "session/position.hpp"
#include "session/time_left.hpp"
#include "steps/shown_step.hpp"

namespace bedside::session {
namespace {

/// Fills in what surrounds a step: the topic, its segment, and how far the call has come.
class Screen {
 public:
  explicit Screen(const CallState& state) : state_(state), at_(state) {}

  void show(StepPlace place, Step& step) const;

 private:
  void add_entry(const Entry& entry, Step& step) const;
  void add_left_topic(UnitPlace unit, Step& step) const;
  void add_button(const plan::Button& button, Step& step) const;
  void add_bridge(steps::Bridge bridge, Step& step) const;
  void add_offer(const NextOffer& offer, Step& step) const;

  const CallState& state_;
  Position at_;
};

void Screen::show(StepPlace place, Step& step) const {
  step.step = at_.step_id(place);
  step.language = at_.plan().language;
  step.buttons = steps::buttons_of(state_.call);
  step.may_be_next = may_be_next(state_, place);
  const bool is_of_button = place.owner == StepPlace::Owner::button;
  if (const Entry* entry = is_of_button ? at_.interrupted() : at_.entry_around(place))
    add_entry(*entry, step);
  else if (!is_of_button)
    add_left_topic(place.unit(), step);
  step.progress_of = state_.agenda.begun() + at_.count_to_come();
  step.seconds_left = static_cast<int>(seconds_in(milliseconds_left(state_, place)));
  if (is_of_button) add_button(at_.plan().buttons[place.index], step);
  if (asks_which_next(place))
    add_offer(state_.next_offers.asked[place.step], step);
  else if (place.owner == StepPlace::Owner::bridge)
    add_bridge(place.bridge, step);
  if (const plan::Step* own = at_.written(place)) steps::show(*own, state_.call, step);
}

/// Of a topic that stands in no order: the body has segments only where it was arranged.
std::string segment_around(Section section) {
  if (section == Section::body) return "";
  return steps::name_of(section == Section::opening ? steps::Segment::opening : steps::Segment::closing);
}

void Screen::add_entry(const Entry& entry, Step& step) const {
  step.topic = at_.unit_id(entry.unit);
  const plan::Topic& topic = at_.topic_of(entry.unit);
  step.title = state_.call.title(topic);
  step.carried_over = state_.call.carried_over(topic) != nullptr;
  step.instead_of = topic.instead_of;
  step.segment = steps::name_of(entry.segment);
  step.why = entry.why.names();
  const auto place = static_cast<std::size_t>(&entry - state_.agenda.entries().data());
  step.progress_topic = std::min(place, state_.agenda.begun()) + 1;
}

/// A topic that was shown and left before any of it was told.
void Screen::add_left_topic(UnitPlace unit, Step& step) const {
  const plan::Topic& topic = at_.topic_of(unit);
  step.topic = at_.unit_id(unit);
  step.title = state_.call.title(topic);
  step.segment = segment_around(topic.section);
  step.why = {topic.section == Section::body ? "author-order" : "ritual"};
}

void Screen::add_button(const plan::Button& button, Step& step) const {
  step.title = state_.call.spoken(button.label);
  step.why = {button.urgent ? "red-flag" : "button"};
}

void Screen::add_bridge(steps::Bridge bridge, Step& step) const {
  const plan::Text& text = steps::text_of(at_.plan().bridges, bridge);
  step.kind = StepKind::bridge;
  step.text = state_.call.spoken(text);
  step.why = {"bridge"};
  step.line = text.range.begin.line;
}

void Screen::add_offer(const NextOffer& offer, Step& step) const {
  steps::show_offer_of_next(state_.call, NextChoice{state_}.options_of(offer), step);
}

}  // namespace

std::optional<Step> screen_of(const CallState& state) {
  std::optional<Step> screen;
  const StepPlace shown = Position{state}.shown();
  if (shown.owner != StepPlace::Owner::nothing) Screen{state}.show(shown, screen.emplace());
  return screen;
}

}  // namespace bedside::session
