// What the session promises, held against where it stands after every event. A broken promise is recorded and never
// stops the call.
#include <algorithm>

#include <fmt/format.h>

#include "session/live.hpp"

namespace bedside::session {

/// What is true after every event. Each gives what is wrong, or nothing.
struct Live::Promise {
  std::string_view words;
  bool (Live::*is_kept)() const;
};

void Live::check_promises() {
  static constexpr std::array promises{
      Promise{"an urgent button whose condition became true is the next step", &Live::urgent_comes_first},
      Promise{"nothing private is shown before the identity gate has passed", &Live::shows_nothing_private},
      Promise{"gates hold in every order", &Live::keeps_the_gate},
      Promise{"verbatim text is the author's, byte for byte", &Live::keeps_verbatim_text},
      Promise{"every topic stands in the call once", &Live::has_each_topic_once},
      Promise{"hard rules hold in the order delivered", &Live::keeps_rules},
      Promise{"text is the plan's own, with nothing left open", &Live::shows_known_text},
      Promise{"unknown is not false", &Live::unknown_is_not_false},
      Promise{"every step can say why it is here", &Live::says_why},
  };
  for (const Promise& promise : promises) {
    if ((this->*promise.is_kept)()) continue;
    if (const std::string words{promise.words};
        std::find(violations_.begin(), violations_.end(), words) == violations_.end())
      violations_.push_back(words);
  }
}

bool Live::urgent_comes_first() const {
  return is_over_ || (alarms_.due().empty() && !needs_look_);
}

bool Live::shows_nothing_private() const {
  if (is_over_ || gate() == Gate::passed) return true;
  const StepPlace place = view();
  if (place.owner == StepPlace::Owner::bridge)
    return !call_.catalogue().is_private(steps::text_of(plan().bridges, place.bridge));
  return !call_.catalogue().is_private(*written(place));
}

bool Live::keeps_the_gate() const {
  return !current_ || may_be_told(topic_of(*current_));
}

bool Live::keeps_verbatim_text() const {
  const plan::Step* step = is_over_ ? nullptr : written(view());
  if (!step || step->wording != Wording::verbatim) return true;
  const bool is_plain = step->text.written.find_first_of("{}") == std::string::npos;
  return !is_plain || call_.spoken(step->text) == step->text.written;
}

bool Live::has_each_topic_once() const {
  if (is_over_) return true;
  std::vector<std::uint32_t> parts(plan().topics.size(), 0);
  for (const Entry& entry : agenda_.entries()) ++parts[entry.unit.topic];
  for (Index i = 0; i < parts.size(); ++i) {
    const plan::Topic& topic = plan().topics[i];
    const bool is_told = call_.decision(topic).presence == call::Presence::selected;
    if (parts[i] > topic.parts.size() || (is_told && parts[i] < call_.parts_of(topic))) return false;
  }
  return true;
}

/// Of what was begun last: that which the rules put before it has been told, or isn't told in this call.
bool Live::keeps_rules() const {
  if (is_over_ || agenda_.begun() == 0) return true;
  const Entry& latest = agenda_.entries()[agenda_.begun() - 1];
  if (latest.telling != Telling::begun || latest.unit.part > 0) return true;
  const std::vector<const plan::Topic*>& before = call_.catalogue().predecessors(topic_of(latest.unit));
  return std::all_of(before.begin(), before.end(), [&](const plan::Topic* topic) {
    return call_.decision(*topic).presence != call::Presence::selected || has_been_begun(*topic);
  });
}

/// Also what is asked again, and what was told before an answer was corrected.
bool Live::has_been_begun(const plan::Topic& topic) const {
  const Index place = place_of(topic);
  const auto begin = agenda_.entries().begin();
  return std::any_of(begin, begin + static_cast<std::ptrdiff_t>(agenda_.begun()),
                     [&](const Entry& entry) { return entry.unit.topic == place; });
}

bool Live::shows_known_text() const {
  const plan::Step* step = is_over_ ? nullptr : written(view());
  return !step || call_.is_known(step->text);
}

bool Live::unknown_is_not_false() const {
  return !is_over_ || !alarms_.has_undecided() || alarms_.red_flags(plan(), true) != RedFlags::none;
}

bool Live::says_why() const {
  if (is_over_ || view().owner != StepPlace::Owner::topic) return true;
  const Entry* entry = agenda_.find(view().unit());
  return !entry || !entry->why.empty();
}

}  // namespace bedside::session
