#include "session/look_ahead.hpp"

#include <algorithm>
#include <utility>

#include "session/next_choice.hpp"

namespace bedside::session {
namespace {

constexpr std::size_t most_next = 100;

/// Up to the first step that certainly comes. Of those under the same condition the first is in the way of the others.
class LookAhead {
 public:
  explicit LookAhead(const CallState& state) : state_(state), at_(state), choice_(state) {}

  std::vector<std::string> from(StepPlace place) {
    if (asks_which_next(place)) {
      look_at_options(state_.next_offers.asked[place.step]);
      return std::move(ids_);
    }
    asking_ = at_.asking_of(place);
    is_asked_again_ = asking_ && state_.call.answer(*asking_);
    if (place.owner == StepPlace::Owner::button && !look_along_buttons(place)) return std::move(ids_);
    look_along_topics(place);
    if (asking_) look_at_waiting(*asking_);
    if (asking_ && place.owner == StepPlace::Owner::topic && at_.topic_of(place.unit()).gate) look_behind_the_gate();
    return std::move(ids_);
  }

 private:
  bool look_along_buttons(StepPlace place);
  void look_along_topics(StepPlace place);
  bool look_over_to(const Entry& next, Before& before);
  void look_at_options(const NextOffer& offer);
  void look_at_question_before(const Entry& next, const Before& before);
  void look_at_waiting(const plan::Asking& asking);
  void look_behind_the_gate();
  bool look_into(const Entry& entry, std::optional<std::uint32_t> shown);
  bool look_into(const plan::Button& button, StepPlace from);
  bool look_at(const plan::Step& step, StepPlace place);
  call::Availability availability(const plan::When& when) const;
  bool add(StepPlace place);
  void add_once(StepPlace place);
  bool is_behind_another(const plan::Step& step) const;

  const CallState& state_;
  Position at_;
  NextChoice choice_;
  const plan::Asking* asking_ = nullptr;  ///< what the step asks from which it looks
  bool is_asked_again_ = false;
  std::vector<std::string> conditions_;
  std::vector<std::string> ids_;
};

/// The rest of this button, and then of those that it interrupted. False when nothing else can follow.
bool LookAhead::look_along_buttons(StepPlace place) {
  const plan::Button& shown = at_.plan().buttons[place.index];
  if (!look_into(shown, step_of_button(place.index, place.step + 1))) return false;
  bool ends_call = shown.ends_call;
  for (auto open = state_.buttons.rbegin(); open != state_.buttons.rend(); ++open) {
    const plan::Button& button = at_.plan().buttons[open->button];
    if (open->button == place.index || (ends_call && !button.urgent)) continue;
    if (!look_into(button, step_of_button(open->button, open->next))) return false;
    ends_call = ends_call || button.ends_call;
  }
  return !ends_call && state_.ending.buttons.empty();
}

bool is_hard(const Entry& entry) {
  return entry.segment == steps::Segment::hard_part;
}

/// The rest of the topic that is told, then the topics after it.
void LookAhead::look_along_topics(StepPlace place) {
  const Entry* here = at_.entry_around(place);
  if (!here) return;
  const bool is_of_button = place.owner == StepPlace::Owner::button;
  if (is_of_button && state_.bridge.owner == StepPlace::Owner::bridge) {
    add(state_.bridge);
    // With an answer there may be nothing to choose any more.
    if (!asks_which_next(state_.bridge) || !asking_) return;
  }
  Before before = at_.before_next();
  const bool is_opened = !is_of_button || state_.current;
  if (is_opened) {
    const bool is_step_of_it = place.owner == StepPlace::Owner::topic;
    if (!look_into(*here, is_step_of_it ? std::optional{place.step} : std::nullopt)) return;
    before = {before.segment, here->unit, before.something_hard || is_hard(*here)};
  } else if (!look_over_to(*here, before)) {
    return;
  }
  for (const Entry* next : at_.what_follows(*here))
    if (!look_over_to(*next, before)) return;
}

/// The bridge to a topic, and the topic. `before` is behind it then.
bool LookAhead::look_over_to(const Entry& next, Before& before) {
  look_at_question_before(next, before);
  if (const auto bridge = at_.bridge_to(next, before)) {
    add(at_.bridge_place(*bridge, next));
    // With an answer what remains may be parted in other places.
    if (!asking_) return false;
  }
  before = {next.telling == Telling::untold ? next.segment : before.segment, next.unit,
            before.something_hard || is_hard(next)};
  return look_into(next, {});
}

/// Whether there is a choice is found out when the call gets there.
void LookAhead::look_at_question_before(const Entry& next, const Before& before) {
  if (choice_.may_come_before(next, before.unit)) add_once(choice_.place_before(next.unit));
}

/// Behind the question what comes next, each topic or part that can be chosen in turn.
void LookAhead::look_at_options(const NextOffer& offer) {
  for (const UnitPlace unit : offer.options) {
    const Entry* entry = state_.agenda.find(unit);
    if (!entry || entry->telling != Telling::untold || !at_.is_open(*entry)) continue;
    if (const auto bridge = at_.bridge_to(*entry, at_.before_next())) add_once(at_.bridge_place(*bridge, *entry));
    conditions_.clear();
    look_into(*entry, {});
  }
}

/// What is told when the answer to the gate's question is no.
void LookAhead::look_behind_the_gate() {
  for (const plan::Topic& topic : at_.plan().topics) {
    if (topic.section != Section::closing || at_.catalogue().is_private(topic) || !at_.is_selected(topic)) continue;
    const Entry* entry = state_.agenda.find({at_.place_of(topic), 0});
    if (entry && !look_into(*entry, {})) return;
  }
}

/// Topics that the answer to this question can bring in.
void LookAhead::look_at_waiting(const plan::Asking& asking) {
  for (const plan::Topic* topic : at_.catalogue().readers(asking))
    if (state_.call.decision(*topic).presence == call::Presence::waiting) add(step_of({at_.place_of(*topic), 0}, 0));
}

/// What is still to be taken of a topic, but for the step that is shown. False once a step has been found that
/// certainly comes.
bool LookAhead::look_into(const Entry& entry, std::optional<std::uint32_t> shown) {
  const std::vector<plan::Step>& steps = at_.steps_of(entry.unit);
  for (std::uint32_t step = 0; step < steps.size(); ++step)
    if (step != shown && at_.is_due(entry, step) && !look_at(steps[step], step_of(entry.unit, step))) return false;
  return true;
}

bool LookAhead::look_into(const plan::Button& button, StepPlace from) {
  for (StepPlace place = from; place.step < button.steps.size(); ++place.step)
    if (!look_at(button.steps[place.step], place)) return false;
  return true;
}

/// A question that is asked again may get another answer than it had.
call::Availability LookAhead::availability(const plan::When& when) const {
  if (!is_asked_again_) return state_.call.availability(when);
  const std::vector<condition::NameRead> names = condition::names_read(when.condition);
  const bool may_change =
      std::any_of(names.begin(), names.end(), [&](const auto& read) { return read.name == asking_->answer->name; });
  return may_change ? call::Availability::open : state_.call.availability(when);
}

bool LookAhead::look_at(const plan::Step& step, StepPlace place) {
  const call::Availability taken = step.when ? availability(*step.when) : call::Availability::yes;
  const call::Availability known = state_.call.can_be_known(step.text);
  if (taken == call::Availability::no || known == call::Availability::no || is_behind_another(step)) return true;
  if (!add(place)) return false;
  const bool is_certain = taken == call::Availability::yes && known == call::Availability::yes;
  if (!is_certain && step.when) conditions_.push_back(step.when->condition.canonical_text());
  return !is_certain;
}

/// False when there is room for no more.
bool LookAhead::add(StepPlace place) {
  if (ids_.size() < most_next) ids_.push_back(at_.step_id(place));
  return ids_.size() < most_next;
}

void LookAhead::add_once(StepPlace place) {
  if (std::find(ids_.begin(), ids_.end(), at_.step_id(place)) == ids_.end()) add(place);
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
