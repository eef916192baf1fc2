#include "session/overview.hpp"

#include <algorithm>
#include <utility>

#include "session/position.hpp"
#include "session/time_left.hpp"
#include "steps/shown_step.hpp"

namespace bedside::session {
namespace {

/// What was picked is told first; of what is told now, the rest.
std::vector<TopicToCome> topics_to_come(const CallState& state) {
  const Position at{state};
  std::vector<TopicToCome> to_come;
  for (const Entry& entry : state.agenda.entries()) {
    if (!at.is_expected(entry)) continue;
    TopicToCome topic;
    topic.id = at.unit_id(entry.unit);
    topic.title = state.call.title(at.topic_of(entry.unit));
    topic.segment = steps::name_of(entry.segment);
    topic.why = entry.why.names();
    topic.valence = state.call.decision(at.topic_of(entry.unit)).valence;
    topic.seconds = static_cast<int>(seconds_in(milliseconds_left(state, entry, entry.next)));
    to_come.insert(state.current == entry.unit ? to_come.begin() : to_come.end(), std::move(topic));
  }
  return to_come;
}

/// In the order in which they were shown first.
std::vector<Step> questions_asked(const CallState& state) {
  const Position at{state};
  std::vector<Step> asked;
  std::vector<const plan::Asking*> seen;
  for (const StepPlace place : state.record.shown()) {
    const plan::Asking* asking = at.asking_of(place);
    if (!asking || std::find(seen.begin(), seen.end(), asking) != seen.end()) continue;
    if (!state.call.answer(*asking) && !state.call.is_ruled_out(*asking)) continue;
    seen.push_back(asking);
    if (at.gate() != Gate::passed && at.catalogue().is_private(*asking->step)) continue;
    Step& step = asked.emplace_back();
    step.step = at.step_id(place);
    step.language = at.plan().language;
    steps::show(*asking->step, state.call, step);
  }
  return asked;
}

std::vector<Waiting> topics_waiting(const CallState& state) {
  std::vector<Waiting> waiting;
  for (const plan::Topic& topic : state.call.plan().topics)
    if (state.call.decision(topic).presence == call::Presence::waiting)
      waiting.push_back({topic.id, state.call.title(topic), state.call.waits_for(topic)});
  return waiting;
}

}  // namespace

Overview overview_of(const CallState& state) {
  const plan::Catalogue& catalogue = state.call.catalogue();
  Overview overview;
  for (const plan::Topic& topic : state.call.plan().topics) overview.titles.emplace(topic.id, state.call.title(topic));
  if (const plan::Topic* gate = catalogue.gate()) {
    overview.gate = catalogue.questions(*gate).front()->answer->name;
    overview.gate_topic = gate->id;
  }
  if (state.ending.is_over) return overview;
  if (!state.buttons.empty()) {
    const plan::Button& button = state.call.plan().buttons[state.buttons.back().button];
    overview.button = button.id;
    overview.can_return = button.can_be_left();
  }
  overview.to_come = topics_to_come(state);
  overview.asked = questions_asked(state);
  overview.waiting = topics_waiting(state);
  return overview;
}

}  // namespace bedside::session
