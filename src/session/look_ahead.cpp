#include "session/look_ahead.hpp"

#include <algorithm>
#include <utility>

namespace bedside::session {
namespace {

constexpr std::size_t most_next = 100;

/// Up to the first step that certainly comes. Of those under the same condition the first is in the way of the others.
class LookAhead {
 public:
  explicit LookAhead(const CallState& state) : state_(state), at_(state) {}

  std::vector<std::string> from(StepPlace place) {
    if (place.owner == StepPlace::Owner::button && !look_along_button(place)) return std::move(ids_);
    look_along_topics(place);
    if (const plan::Asking* asking = at_.asking_of(place)) look_at_waiting(*asking);
    return std::move(ids_);
  }

 private:
  bool look_along_button(StepPlace place);
  void look_along_topics(StepPlace place);
  void look_at_waiting(const plan::Asking& asking);
  bool look_into(const std::vector<plan::Step>& steps, StepPlace from);
  bool look_into(UnitPlace unit, std::uint32_t from) { return look_into(at_.steps_of(unit), step_of(unit, from)); }
  bool add(StepPlace place);
  bool is_behind_another(const plan::Step& step) const;

  const CallState& state_;
  Position at_;
  std::vector<std::string> conditions_;
  std::vector<std::string> ids_;
};

/// False when nothing else can follow.
bool LookAhead::look_along_button(StepPlace place) {
  const plan::Button& button = at_.plan().buttons[place.index];
  return look_into(button.steps, step_of_button(place.index, place.step + 1)) && !button.ends_call;
}

/// The rest of the topic that is told, then the topics after it.
void LookAhead::look_along_topics(StepPlace place) {
  const Entry* here = at_.entry_around(place);
  if (!here) return;
  const bool is_behind_bridge = place.owner == StepPlace::Owner::bridge;
  if (place.owner == StepPlace::Owner::button && state_.bridge.owner == StepPlace::Owner::bridge) {
    add(state_.bridge);
    return;
  }
  const std::uint32_t from = place.owner == StepPlace::Owner::topic ? place.step + 1 : here->next;
  if (!look_into(here->unit, is_behind_bridge ? 0 : from)) return;
  steps::Segment segment = here->segment;
  for (const Entry& next : state_.agenda.entries()) {
    if (&next == here || !at_.is_expected(next)) continue;
    const auto bridge = state_.with_bridges && next.telling == Telling::untold
                            ? steps::bridge_between(at_.plan().bridges, segment, next.segment)
                            : std::nullopt;
    if (bridge) {
      add(at_.bridge_place(*bridge, next));
      return;
    }
    if (!look_into(next.unit, next.next)) return;
    segment = next.segment;
  }
}

/// Topics that the answer to this question can bring in.
void LookAhead::look_at_waiting(const plan::Asking& asking) {
  for (const plan::Topic* topic : at_.catalogue().readers(asking))
    if (state_.call.decision(*topic).presence == call::Presence::waiting) add(step_of({at_.place_of(*topic), 0}, 0));
}

/// False once a step has been found that certainly comes.
bool LookAhead::look_into(const std::vector<plan::Step>& steps, StepPlace from) {
  for (StepPlace place = from; place.step < steps.size(); ++place.step) {
    const plan::Step& step = steps[place.step];
    const call::Availability taken = step.when ? state_.call.availability(*step.when) : call::Availability::yes;
    if (taken == call::Availability::no || is_behind_another(step)) continue;
    if (!add(place) || taken == call::Availability::yes) return false;
    conditions_.push_back(step.when->condition.canonical_text());
  }
  return true;
}

/// False when there is room for no more.
bool LookAhead::add(StepPlace place) {
  if (ids_.size() < most_next) ids_.push_back(at_.step_id(place));
  return ids_.size() < most_next;
}

bool LookAhead::is_behind_another(const plan::Step& step) const {
  return step.when && !conditions_.empty() &&
         std::find(conditions_.begin(), conditions_.end(), step.when->condition.canonical_text()) != conditions_.end();
}

}  // namespace

std::vector<std::string> may_be_next(const CallState& state, StepPlace place) {
  return LookAhead{state}.from(place);
}

}  // namespace bedside::session
