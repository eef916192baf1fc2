#include "session/status.hpp"

#include <algorithm>
#include <string_view>

#include "session/position.hpp"

namespace bedside::session {
namespace {

/// How far a topic has come, by its parts.
struct Tally {
  std::uint32_t told = 0;
  bool begun = false;
};

/// By topic, as written.
std::vector<Tally> tally_of(const CallState& state) {
  std::vector<Tally> tally(state.call.plan().topics.size());
  for (const Entry& entry : state.agenda.entries()) {
    if (entry.is_over()) ++tally[entry.unit.topic].told;
    if (entry.telling != Telling::untold) tally[entry.unit.topic].begun = true;
  }
  if (state.current) tally[state.current->topic].begun = true;
  return tally;
}

/// The state of one topic.
class Standing {
 public:
  explicit Standing(const CallState& state) : state_(state), at_(state) {}

  void add(const plan::Topic& topic, Tally tally, TopicStatus& status) const;

 private:
  const Aside* set_aside(const plan::Topic& topic, std::uint32_t told) const;
  void add_at_the_end(TopicStatus& status) const;

  const CallState& state_;
  Position at_;
};

void Standing::add(const plan::Topic& topic, Tally tally, TopicStatus& status) const {
  const auto is = [&](TopicState topic_state, std::string_view because = {}) {
    status.state = topic_state;
    status.because = because;
  };
  const call::Presence presence = state_.call.decision(topic).presence;
  if (presence == call::Presence::selected && tally.told == topic.parts.size()) return is(TopicState::done);
  if (const Aside* aside = set_aside(topic, tally.told))
    return is(aside->by == Aside::By::skip ? TopicState::skipped : TopicState::deferred, name_of(aside->because));
  if (presence == call::Presence::left_out) return is(TopicState::not_applicable, state_.call.why_left_out(topic));
  if (at_.is_kept_out(topic)) return is(TopicState::not_applicable, name_of(Disposition::identity_not_confirmed));
  if (presence == call::Presence::waiting)
    return at_.has_ended() ? is(TopicState::not_applicable, "its answer never came") : is(TopicState::waiting);
  if (at_.has_ended()) return add_at_the_end(status);
  is(tally.begun ? TopicState::active : TopicState::pending);
}

/// By itself, or what it is glued behind; not where it wouldn't have been told anyhow. Null also while the parts that
/// are kept of it are still being told.
const Aside* Standing::set_aside(const plan::Topic& topic, std::uint32_t told) const {
  if (state_.asides.empty()) return nullptr;
  const std::size_t parts = state_.call.parts_of(topic);
  if (at_.is_selected(topic) && parts < topic.parts.size() && told < parts) return nullptr;
  for (const plan::Topic* each = &topic; each; each = at_.glued_to(*each)) {
    if (const Aside* aside = at_.aside_of(*each)) return aside;
    if (each->when && state_.call.availability(*each->when) == call::Availability::no) return nullptr;
  }
  return nullptr;
}

/// What an ended call left untold waits for the next one, unless there is none.
void Standing::add_at_the_end(TopicStatus& status) const {
  const Disposition how = *disposition_of(state_);
  const bool has_next = how != Disposition::wrong_person && how != Disposition::do_not_call;
  status.state = has_next ? TopicState::deferred : TopicState::not_applicable;
  status.because = name_of(how);
}

/// Whether none of it was said, though perhaps something should have been.
bool is_passed_over(const CallState& state, const plan::Topic& topic) {
  const Position at{state};
  const std::vector<Entry>& entries = state.agenda.entries();
  const bool was_said = std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return entry.unit.topic == at.place_of(topic) && entry.next > 0;
  });
  if (was_said) return false;
  return std::any_of(topic.parts.begin(), topic.parts.end(), [&](const std::vector<plan::Step>& part) {
    return std::any_of(part.begin(), part.end(),
                       [&](const plan::Step& step) { return step.when && state.call.undecided(*step.when); });
  });
}

/// A mandatory topic whose `when` is false is no obstacle; one left out because something isn't known is.
bool is_delivered_or_no_obstacle(const CallState& state, const plan::Topic& topic) {
  const Position at{state};
  if (at.is_selected(topic)) return at.is_fully_told(topic) && !is_passed_over(state, topic);
  for (const plan::Topic* each = &topic; each; each = at.glued_to(*each)) {
    if (at.aside_of(*each)) return false;
    if (state.call.why_withheld(*each)) return true;
    const bool is_false = each->when && state.call.availability(*each->when) == call::Availability::no &&
                          !state.call.undecided(*each->when);
    if (is_false) return true;
  }
  return false;
}

}  // namespace

std::vector<TopicStatus> topics_of(const CallState& state) {
  const std::vector<plan::Topic>& written = state.call.plan().topics;
  const std::vector<Tally> tally = tally_of(state);
  const Standing standing{state};
  std::vector<TopicStatus> topics(written.size());
  for (std::size_t place = 0; place < written.size(); ++place) {
    topics[place].topic = written[place].id;
    standing.add(written[place], tally[place], topics[place]);
  }
  return topics;
}

std::optional<Disposition> disposition_of(const CallState& state) {
  const Ending& ending = state.ending;
  if (!ending.is_over) return {};
  const std::vector<plan::Button>& buttons = state.call.plan().buttons;
  const bool is_by_red_flag =
      std::any_of(ending.buttons.begin(), ending.buttons.end(), [&](Index button) { return buttons[button].urgent; });
  if (ending.emergency || is_by_red_flag) return Disposition::emergency;
  if (ending.ended_by) return ending.ended_by;
  if (state.gate == Gate::failed) return Disposition::identity_not_confirmed;
  if (ending.handed_over) return Disposition::handed_over;
  const std::vector<plan::Topic>& topics = state.call.plan().topics;
  const bool is_whole = std::all_of(topics.begin(), topics.end(), [&](const plan::Topic& topic) {
    return !topic.mandatory || is_delivered_or_no_obstacle(state, topic);
  });
  return ending.reached_the_end && is_whole ? Disposition::complete : Disposition::partial;
}

CallStatus status_of(const CallState& state) {
  const Position at{state};
  CallStatus status;
  status.topics = topics_of(state);
  status.order.reserve(state.agenda.entries().size());
  for (std::size_t place = 0; place < state.agenda.begun(); ++place)
    status.order.push_back(at.unit_id(state.agenda.entries()[place].unit));
  for (const Entry* entry : at.to_come()) status.order.push_back(at.unit_id(entry->unit));
  status.red_flags = state.alarms.red_flags(at.plan(), at.has_ended());
  status.rearranged = state.rearranged;
  status.disposition = disposition_of(state);
  status.looking_back = state.back;
  status.events = state.record.deeds().size();
  return status;
}

}  // namespace bedside::session
