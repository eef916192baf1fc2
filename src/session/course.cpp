// Where the call is, and what comes next.
#include <algorithm>
#include <utility>

#include "plan/uses.hpp"
#include "session/live.hpp"

namespace bedside::session {
namespace {

constexpr std::string_view emergency = "emergency";

}  // namespace

Live::Gate Live::look_at_gate() const {
  const plan::Topic* gate = call_.catalogue().gate();
  if (!gate) return Gate::passed;
  const Value* answer = call_.answer(*call_.catalogue().questions(*gate).front());
  if (!answer) return Gate::not_asked;
  return *answer->as<bool>() ? Gate::passed : Gate::failed;
}

/// What the identity gate lets through: everything once it has passed, the opening up to it, and the closing as far as
/// it says nothing private.
bool Live::may_be_told(const plan::Topic& topic) const {
  switch (gate()) {
    case Gate::passed:
      return true;
    case Gate::not_asked:
      if (topic.section == Section::opening) return &topic <= call_.catalogue().gate();
      return topic.section == Section::closing && !call_.catalogue().is_private(topic);
    case Gate::failed:
      return topic.section == Section::closing && !call_.catalogue().is_private(topic);
  }
  return false;
}

bool Live::is_open(const Entry& entry) const {
  return is_expected(entry) && may_be_told(topic_of(entry.unit));
}

/// Still to be told, if the gate passes where it hasn't been asked yet.
bool Live::is_expected(const Entry& entry) const {
  const plan::Topic& topic = topic_of(entry.unit);
  return !entry.is_over() && call_.decision(topic).presence == call::Presence::selected &&
         (gate() != Gate::failed || may_be_told(topic));
}

/// A step is passed over while its condition isn't true, and where it would say what nobody knows or what must not be
/// said yet.
bool Live::can_be_shown(const plan::Step& step) const {
  if (step.when && call_.availability(*step.when) != call::Availability::yes) return false;
  if (!call_.is_known(step.text) || !call_.is_known(step.because)) return false;
  return gate() == Gate::passed || !call_.catalogue().is_private(step);
}

std::optional<std::uint32_t> Live::next_step(const Entry& entry) const {
  const std::vector<plan::Step>& steps = steps_of(entry.unit);
  for (std::uint32_t step = redo_.empty() ? entry.next : 0; step < steps.size(); ++step)
    if (is_due(entry, step) && can_be_shown(steps[step])) return step;
  return {};
}

std::optional<std::uint32_t> Live::next_step(const OpenButton& open) const {
  const std::vector<plan::Step>& steps = plan().buttons[open.button].steps;
  for (std::uint32_t step = open.next; step < steps.size(); ++step)
    if (can_be_shown(steps[step])) return step;
  return {};
}

/// The next step of what is open: of a button, a bridge, or a topic.
std::optional<StepPlace> Live::next_place() const {
  if (!buttons_.empty()) {
    const auto step = next_step(buttons_.back());
    return step ? std::optional{step_of_button(buttons_.back().button, *step)} : std::nullopt;
  }
  if (bridge_.owner == StepPlace::Owner::bridge) return bridge_;
  if (!current_) return {};
  const auto step = next_step(*agenda_.find(*current_));
  return step ? std::optional{step_of(*current_, *step)} : std::nullopt;
}

/// Of several the first, as written, is shown first, so it is opened last.
bool Live::open_due_buttons() {
  const std::vector<Index> due = alarms_.due();
  for (auto button = due.rbegin(); button != due.rend(); ++button) {
    alarms_.open(*button);
    if (!is_being_pressed(*button)) buttons_.push_back({*button, 0});
  }
  if (!due.empty()) back_ = 0;
  return !due.empty();
}

/// Whatever follows (a button, a gate that didn't pass): a topic whose last step is finished has been told.
bool Live::close_what_is_told() {
  const Entry* entry = current_ && bridge_.owner == StepPlace::Owner::nothing ? agenda_.find(*current_) : nullptr;
  if (!entry || entry->telling == Telling::untold || has_more(*entry)) return false;
  if (call_.decision(topic_of(*current_)).presence != call::Presence::selected) return false;
  close_unit();
  return true;
}

/// Whether a step of it is still to be taken, whether it may be said now or not.
bool Live::has_more(const Entry& entry) const {
  const std::vector<plan::Step>& steps = steps_of(entry.unit);
  for (std::uint32_t step = 0; step < steps.size(); ++step) {
    if (!is_due(entry, step)) continue;
    if (!steps[step].when || call_.availability(*steps[step].when) == call::Availability::yes) return true;
  }
  return false;
}

bool Live::is_due(const Entry& entry, std::uint32_t step) const {
  return step >= entry.next || std::find(redo_.begin(), redo_.end(), step_of(entry.unit, step)) != redo_.end();
}

/// The closing waits for what has come back into the body, as long as it hasn't been begun.
bool Live::give_way() {
  const Entry* entry = current_ ? agenda_.find(*current_) : nullptr;
  if (!entry || entry->telling != Telling::untold || topic_of(*current_).section != Section::closing) return false;
  const Entry* next = next_entry();
  if (!next || topic_of(next->unit).section == Section::closing) return false;
  current_.reset();
  bridge_ = {};
  return true;
}

bool Live::is_being_pressed(Index button) const {
  return std::any_of(buttons_.begin(), buttons_.end(), [&](const OpenButton& open) { return open.button == button; });
}

/// A topic that an answer or the nurse took out of the call while it was being told.
bool Live::drop_what_no_longer_applies() {
  if (!current_) return false;
  const Entry* entry = agenda_.find(*current_);
  if (entry && is_open(*entry)) return false;
  current_.reset();
  bridge_ = {};
  return true;
}

/// What is glued behind the last topic, else the first that is open; what was begun stands in front.
const Entry* Live::next_entry() const {
  const std::vector<Entry>& entries = agenda_.entries();
  if (last_)
    if (const plan::Topic* behind = call_.catalogue().behind(topic_of(*last_)))
      if (const Entry* glued = agenda_.find({place_of(*behind), 0});
          glued && glued->telling == Telling::untold && is_open(*glued) && is_fully_told(topic_of(*last_)))
        return glued;
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return is_open(entry); });
  return found == entries.end() ? nullptr : &*found;
}

/// What hasn't been begun and is to be told, in that order: what is told now, or was picked, comes first.
std::vector<const Entry*> Live::to_come() const {
  std::vector<const Entry*> to_come;
  for (std::size_t place = agenda_.begun(); place < agenda_.entries().size(); ++place)
    if (const Entry& entry = agenda_.entries()[place]; is_expected(entry)) to_come.push_back(&entry);
  const auto first =
      std::find_if(to_come.begin(), to_come.end(), [&](const Entry* entry) { return current_ == entry->unit; });
  if (first != to_come.end()) std::rotate(to_come.begin(), first, first + 1);
  return to_come;
}

std::optional<steps::Bridge> Live::bridge_to(const Entry& entry) const {
  if (!with_bridges_ || entry.telling != Telling::untold || !segment_) return {};
  const auto bridge = steps::bridge_between(plan().bridges, segment_, entry.segment);
  return bridge == steps::Bridge::out_of_hard && !has_told_something_hard() ? std::nullopt : bridge;
}

bool Live::has_told_something_hard() const {
  const auto begin = agenda_.entries().begin();
  return std::any_of(begin, begin + static_cast<std::ptrdiff_t>(agenda_.begun()),
                     [](const Entry& entry) { return entry.segment == steps::Segment::hard_part; });
}

StepPlace Live::bridge_place(steps::Bridge bridge, const Entry& entry) const {
  return {StepPlace::Owner::bridge, bridge, entry.unit.topic, entry.unit.part,
          bridges_spoken_[static_cast<std::size_t>(bridge)]};
}

bool Live::open_next_unit() {
  if (const std::optional<UnitPlace> picked = std::exchange(picked_, std::nullopt); picked && agenda_.find(*picked)) {
    current_ = picked;
    return true;
  }
  const Entry* next = next_entry();
  if (!next) return false;
  current_ = next->unit;
  if (const std::optional<steps::Bridge> bridge = bridge_to(*next)) bridge_ = bridge_place(*bridge, *next);
  if (next->telling == Telling::untold) segment_ = next->segment;
  return true;
}

void Live::finish_step(StepPlace place) {
  switch (place.owner) {
    case StepPlace::Owner::topic: {
      if (agenda_.find(place.unit())->telling == Telling::untold) agenda_.begin(place.unit());
      Entry& entry = *agenda_.find(place.unit());
      entry.next = std::max(entry.next, place.step + 1);
      std::erase(redo_, place);
      break;
    }
    case StepPlace::Owner::button:
      buttons_.back().next = place.step + 1;
      break;
    case StepPlace::Owner::bridge:
      ++bridges_spoken_[static_cast<std::size_t>(place.bridge)];
      bridge_ = {};
      return;
    case StepPlace::Owner::nothing:
      return;
  }
  const plan::Step& step = *written(place);
  if (step.kind != StepKind::hand_over) return;
  const bool comes_back = place.owner == StepPlace::Owner::button && !plan().buttons[place.index].ends_call;
  if (!comes_back || step.text.written == emergency) transferred_to(step.text.written);
}

void Live::transferred_to(const std::string& place) {
  (place == emergency ? is_emergency_ : was_handed_over_) = true;
}

/// What it asked and nobody answered won't come any more.
void Live::close_unit() {
  const UnitPlace unit = *current_;
  if (agenda_.find(unit)->telling == Telling::untold) agenda_.begin(unit);
  agenda_.find(unit)->telling = Telling::told;
  std::erase_if(redo_, [&](const StepPlace& place) { return place.unit() == unit; });
  for (const plan::Asking* asking : call_.catalogue().questions(topic_of(unit)))
    if (!call_.answer(*asking) && is_in(unit, *asking)) rule_out(*asking);
  last_ = unit;
  current_.reset();
}

bool Live::is_in(UnitPlace unit, const plan::Asking& asking) const {
  const std::vector<plan::Step>& steps = steps_of(unit);
  return asking.step >= steps.data() && asking.step < steps.data() + steps.size();
}

void Live::close_button() {
  const plan::Button& button = plan().buttons[buttons_.back().button];
  buttons_.pop_back();
  if (!button.ends_call) return;
  is_emergency_ = is_emergency_ || button.urgent;
  end_call();
}

void Live::reach_the_end() {
  reached_the_end_ = true;
  end_call();
}

void Live::end_call() {
  is_over_ = true;
  current_.reset();
  bridge_ = {};
  buttons_.clear();
  back_ = 0;
}

const plan::Step* Live::written(StepPlace place) const {
  switch (place.owner) {
    case StepPlace::Owner::topic:
      return &steps_of(place.unit())[place.step];
    case StepPlace::Owner::button:
      return &plan().buttons[place.index].steps[place.step];
    case StepPlace::Owner::bridge:
    case StepPlace::Owner::nothing:
      break;
  }
  return nullptr;
}

const plan::Asking* Live::asking_of(StepPlace place) const {
  const plan::Step* step = written(place);
  return step && step->answer ? call_.catalogue().asking(step->answer->name) : nullptr;
}

}  // namespace bedside::session
