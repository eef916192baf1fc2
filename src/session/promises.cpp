#include "session/promises.hpp"

#include <algorithm>
#include <array>

#include "session/position.hpp"

namespace bedside::session {
namespace {

// What is true after every event, one function for each promise.

/// Asks the conditions themselves, whenever something was learnt.
bool has_gone_off(const CallState& state) {
  if (state.call.times_learnt() == state.learnt_before) return true;
  const std::vector<plan::Button>& buttons = state.call.plan().buttons;
  for (Index place = 0; place < buttons.size(); ++place) {
    const plan::Button& button = buttons[place];
    const bool is_true =
        button.urgent && button.when && state.call.availability(*button.when) == call::Availability::yes;
    if (is_true && !state.alarms.has_gone_off(place)) return false;
  }
  return true;
}

/// What is true has gone off, and what has gone off doesn't wait.
bool urgent_comes_first(const CallState& state) {
  return state.ending.is_over || (state.alarms.due().empty() && !state.needs.look && has_gone_off(state));
}

bool shows_nothing_private(const CallState& state) {
  const Position at{state};
  const StepPlace shown = at.shown();
  if (at.gate() == Gate::passed || shown.owner == StepPlace::Owner::nothing) return true;
  if (asks_which_next(shown)) return false;
  if (shown.owner == StepPlace::Owner::bridge)
    return !at.catalogue().is_private(steps::text_of(at.plan().bridges, shown.bridge));
  return !at.catalogue().is_private(*at.written(shown));
}

bool keeps_the_gate(const CallState& state) {
  const Position at{state};
  return !state.current || at.may_be_told(at.topic_of(*state.current));
}

bool keeps_verbatim_text(const CallState& state) {
  const Position at{state};
  const plan::Step* step = at.written(at.shown());
  if (!step || step->wording != Wording::verbatim) return true;
  const bool is_plain = step->text.written.find_first_of("{}") == std::string::npos;
  return !is_plain || state.call.spoken(step->text) == step->text.written;
}

bool has_each_topic_once(const CallState& state) {
  if (state.ending.is_over) return true;
  const std::vector<plan::Topic>& topics = state.call.plan().topics;
  std::vector<std::uint32_t> parts(topics.size(), 0);
  for (const Entry& entry : state.agenda.entries()) ++parts[entry.unit.topic];
  for (std::size_t place = 0; place < topics.size(); ++place) {
    const bool is_told = state.call.decisions()[place].presence == call::Presence::selected;
    if (parts[place] > topics[place].parts.size()) return false;
    if (is_told && parts[place] < state.call.parts_of(topics[place])) return false;
  }
  return true;
}

/// Whether what the rules put before this entry of the agenda has been begun, or isn't told in this call.
bool is_in_turn(const Position& at, const std::vector<Entry>& entries, std::size_t place) {
  const std::vector<const plan::Topic*>& before = at.catalogue().predecessors(at.topic_of(entries[place].unit));
  return std::all_of(before.begin(), before.end(), [&](const plan::Topic* topic) {
    const bool is_told_here = at.is_selected(*topic) && !at.is_kept_out(*topic);
    return !is_told_here || std::any_of(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(place),
                                        [&](const Entry& each) { return each.unit.topic == at.place_of(*topic); });
  });
}

/// Of what was begun just now: an answer may later bring in what would have come before it.
bool keeps_rules(const CallState& state) {
  const Position at{state};
  const std::vector<Entry>& entries = state.agenda.entries();
  for (std::size_t place = state.begun_before; place < state.agenda.begun(); ++place)
    if (entries[place].unit.part == 0 && !is_in_turn(at, entries, place)) return false;
  return true;
}

bool shows_known_text(const CallState& state) {
  const Position at{state};
  const plan::Step* step = at.written(at.shown());
  return !step || state.call.is_known(step->text);
}

/// Asks the conditions themselves, and not what was made of them on the way.
bool unknown_is_not_false(const CallState& state) {
  if (!state.ending.is_over) return true;
  const std::vector<plan::Button>& buttons = state.call.plan().buttons;
  const bool is_undecided = std::any_of(buttons.begin(), buttons.end(), [&](const plan::Button& button) {
    return button.urgent && button.when && state.call.undecided(*button.when).has_value();
  });
  return !is_undecided || state.alarms.red_flags(state.call.plan(), true) != RedFlags::none;
}

bool says_why(const CallState& state) {
  const StepPlace shown = Position{state}.shown();
  if (shown.owner != StepPlace::Owner::topic) return true;
  const Entry* entry = state.agenda.find(shown.unit());
  return !entry || !entry->why.empty();
}

struct Promise {
  std::string_view words;
  bool (*is_kept)(const CallState& state);
};

constexpr std::array promises{
    Promise{"an urgent button whose condition became true is the next step", urgent_comes_first},
    Promise{"nothing private is shown before the identity gate has passed", shows_nothing_private},
    Promise{"gates hold in every order", keeps_the_gate},
    Promise{"verbatim text is the author's, byte for byte", keeps_verbatim_text},
    Promise{"every topic stands in the call once", has_each_topic_once},
    Promise{"hard rules hold in the order delivered", keeps_rules},
    Promise{"text is the plan's own, with nothing left open", shows_known_text},
    Promise{"unknown is not false", unknown_is_not_false},
    Promise{"every step can say why it is here", says_why},
};

}  // namespace

std::vector<std::string_view> broken_promises(const CallState& state) {
  std::vector<std::string_view> broken;
  for (const Promise& promise : promises)
    if (!promise.is_kept(state)) broken.push_back(promise.words);
  return broken;
}

}  // namespace bedside::session
