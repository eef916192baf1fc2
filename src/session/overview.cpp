// The call at a glance: what is still to be told, and what can be corrected.
#include <bedside/overview.hpp>

#include <algorithm>

#include "session/live.hpp"
#include "steps/shown_step.hpp"

namespace bedside::session {

Overview Live::overview() const {
  Overview overview;
  for (const plan::Topic& topic : plan().topics) overview.titles.emplace(topic.id, call_.title(topic));
  if (const plan::Topic* gate = call_.catalogue().gate())
    overview.gate = call_.catalogue().questions(*gate).front()->answer->name;
  if (is_over_) return overview;
  overview.to_come = topics_to_come();
  overview.asked = questions_asked();
  for (const plan::Topic& topic : plan().topics)
    if (call_.decision(topic).presence == call::Presence::waiting)
      overview.waiting.push_back({topic.id, call_.title(topic), call_.waits_for(topic)});
  return overview;
}

/// What was picked is told first; of what is told now, the rest.
std::vector<TopicToCome> Live::topics_to_come() const {
  std::vector<TopicToCome> to_come;
  for (const Entry& entry : agenda_.entries()) {
    if (!is_expected(entry)) continue;
    const std::int64_t left = milliseconds_left(entry, entry.next);
    TopicToCome topic{id_of(plan(), entry.unit), call_.title(topic_of(entry.unit)), steps::name_of(entry.segment),
                      entry.why.names(), static_cast<int>((left + 999) / 1'000)};
    if (current_ == entry.unit)
      to_come.insert(to_come.begin(), std::move(topic));
    else
      to_come.push_back(std::move(topic));
  }
  return to_come;
}

/// In the order in which they were shown first.
std::vector<Step> Live::questions_asked() const {
  std::vector<Step> asked;
  std::vector<const plan::Asking*> seen;
  for (const StepPlace place : record_.shown()) {
    const plan::Asking* asking = asking_of(place);
    if (!asking || std::find(seen.begin(), seen.end(), asking) != seen.end()) continue;
    if (!call_.answer(*asking) && !call_.is_ruled_out(*asking)) continue;
    seen.push_back(asking);
    if (gate() != Gate::passed && call_.catalogue().is_private(*asking->step)) continue;
    Step& step = asked.emplace_back();
    step.step = step_id(place);
    step.language = plan().language;
    steps::show(*asking->step, call_, step);
  }
  return asked;
}

}  // namespace bedside::session
