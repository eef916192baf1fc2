// What is said of the call at any moment: the state of each topic, red flags, the disposition.
#include <algorithm>

#include <fmt/format.h>

#include "session/live.hpp"

namespace bedside::session {

/// How far each topic has come, by its parts.
struct Live::Tally {
  std::vector<std::uint32_t> told;
  std::vector<bool> begun;
};

Live::Tally Live::tally() const {
  Tally tally{std::vector<std::uint32_t>(plan().topics.size(), 0), std::vector<bool>(plan().topics.size(), false)};
  for (const Entry& entry : agenda_.entries()) {
    if (entry.is_over()) ++tally.told[entry.unit.topic];
    if (entry.telling != Telling::untold) tally.begun[entry.unit.topic] = true;
  }
  if (current_) tally.begun[current_->topic] = true;
  return tally;
}

std::vector<TopicStatus> Live::topics() const {
  const Tally tallied = tally();
  std::vector<TopicStatus> topics;
  topics.reserve(plan().topics.size());
  for (const plan::Topic& topic : plan().topics) {
    TopicStatus& status = topics.emplace_back();
    status.topic = topic.id;
    add_state(topic, tallied, status);
  }
  return topics;
}

void Live::add_state(const plan::Topic& topic, const Tally& tally, TopicStatus& status) const {
  const auto is = [&](TopicState state, std::string_view because = {}) {
    status.state = state;
    status.because = because;
  };
  const Index place = place_of(topic);
  const bool is_told = tally.told[place] == topic.parts.size();
  const call::Presence presence = call_.decision(topic).presence;
  if (presence == call::Presence::selected && is_told) return is(TopicState::done);
  const bool is_shortened = presence == call::Presence::selected && call_.parts_of(topic) < topic.parts.size();
  const bool is_still_told = is_shortened && tally.told[place] < call_.parts_of(topic);
  for (const plan::Topic* each = &topic; each; each = glued_to(*each))
    if (const Aside* aside = is_still_told ? nullptr : aside_of(*each))
      return is(aside->by == Aside::By::skip ? TopicState::skipped : TopicState::deferred, name_of(aside->because));
  if (presence == call::Presence::left_out) return is(TopicState::not_applicable, call_.why_left_out(topic));
  if (gate() == Gate::failed && !may_be_told(topic))
    return is(TopicState::not_applicable, name_of(Disposition::identity_not_confirmed));
  if (presence == call::Presence::waiting)
    return is_over_ ? is(TopicState::not_applicable, "its answer never came") : is(TopicState::waiting);
  if (is_over_) return add_state_at_the_end(status);
  is(tally.begun[place] ? TopicState::active : TopicState::pending);
}

/// What an ended call left untold waits for the next one, unless there is none.
void Live::add_state_at_the_end(TopicStatus& status) const {
  const Disposition how = *disposition();
  const bool has_next = how != Disposition::wrong_person && how != Disposition::do_not_call;
  status.state = has_next ? TopicState::deferred : TopicState::not_applicable;
  status.because = name_of(how);
}

std::optional<Disposition> Live::disposition() const {
  if (!is_over_) return {};
  if (is_emergency_) return Disposition::emergency;
  if (ended_by_) return ended_by_;
  if (gate() == Gate::failed) return Disposition::identity_not_confirmed;
  if (was_handed_over_) return Disposition::handed_over;
  const bool is_whole = std::all_of(plan().topics.begin(), plan().topics.end(), [&](const plan::Topic& topic) {
    return !topic.mandatory || is_delivered_or_no_obstacle(topic);
  });
  return reached_the_end_ && is_whole ? Disposition::complete : Disposition::partial;
}

/// A mandatory topic whose `when` is false is no obstacle; one left out because something isn't known is.
bool Live::is_delivered_or_no_obstacle(const plan::Topic& topic) const {
  if (call_.decision(topic).presence == call::Presence::selected) return is_fully_told(topic);
  for (const plan::Topic* each = &topic; each; each = glued_to(*each)) {
    if (aside_of(*each)) return false;
    const bool is_false =
        each->when && call_.availability(*each->when) == call::Availability::no && !call_.undecided(*each->when);
    if (is_false) return true;
  }
  return false;
}

CallStatus Live::status() const {
  CallStatus status;
  status.topics = topics();
  status.order.reserve(agenda_.entries().size());
  for (std::size_t place = 0; place < agenda_.begun(); ++place)
    status.order.push_back(id_of(plan(), agenda_.entries()[place].unit));
  for (const Entry* entry : to_come()) status.order.push_back(id_of(plan(), entry->unit));
  status.red_flags = alarms_.red_flags(plan(), is_over_);
  status.rearranged = rearranged_;
  status.disposition = disposition();
  status.looking_back = back_;
  return status;
}

}  // namespace bedside::session
