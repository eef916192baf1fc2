#include "session/knowledge.hpp"

#include <algorithm>
#include <utility>

#include "plan/uses.hpp"
#include "session/rearranged.hpp"
#include "steps/length.hpp"

namespace bedside::session {
namespace {

using Names = std::set<std::string, std::less<>>;

bool reads(const plan::When& when, const Names& names) {
  const std::vector<condition::NameRead> read = condition::names_read(when.condition);
  return std::any_of(read.begin(), read.end(), [&](const auto& each) { return names.contains(each.name); });
}

bool reads(const plan::Step& step, const Names& names) {
  bool found = false;
  plan::for_each_condition(step, [&](const plan::When& when) { found = found || reads(when, names); });
  plan::for_each_text(step, [&](const plan::Text& text, const plan::Option*) {
    for (const plan::Piece& piece : text.pieces) found = found || (!piece.name.empty() && names.contains(piece.name));
  });
  return found;
}

}  // namespace

void Knowledge::learn(const plan::Asking& asking, Value value) {
  const std::size_t closed = state_.call.times_closed();
  has_learnt(asking, state_.call.learn(asking, std::move(value)), closed);
}

void Knowledge::rule_out(const plan::Asking& asking) {
  const std::size_t closed = state_.call.times_closed();
  has_learnt(asking, state_.call.rule_out(asking), closed);
}

/// `closed`: how many answers couldn't come any more before that.
void Knowledge::has_learnt(const plan::Asking& asking, bool decisions_changed, std::size_t closed) {
  has_changed(decisions_changed, at_.catalogue().feeds_alarm(asking) || state_.call.times_closed() != closed);
  measure_readers(asking);
}

void Knowledge::has_changed(bool decisions_changed, bool decides_alarms) {
  state_.needs.look = state_.needs.look || decisions_changed || decides_alarms;
  state_.needs.order = state_.needs.order || decisions_changed;
  if (at_.look_at_gate() != state_.gate) gate_changed();
}

/// Where it doesn't pass, what is left of the call is the closing; where it passes after all, the closing comes last
/// once more.
void Knowledge::gate_changed() {
  const Gate before = state_.gate;
  note_what_is_expected(state_);
  state_.gate = at_.look_at_gate();
  state_.call.confirm_identity(state_.gate == Gate::passed);
  if (before != Gate::failed && state_.gate != Gate::failed) return;
  state_.needs.order = true;
  if (before == Gate::failed) state_.agenda.tell_again(at_.plan(), Section::closing);
}

void Knowledge::change(const plan::Asking& asking, Value value) {
  const Value* known = state_.call.answer(asking);
  if (known ? *known == value : value.is_null()) return;
  const bool is_taken_back = value.is_null();
  std::vector<std::pair<const plan::Asking*, Value>> revised{{&asking, std::move(value)}};
  Names changed{asking.answer->name};
  for (bool more = true; more;) {
    more = false;
    for (const StepPlace place : stale_steps(asking, changed)) {
      state_.redo.push_back(place);
      state_.agenda.reopen(place.unit());
      more = true;
      const plan::Asking* asked = at_.asking_of(place);
      const bool was_asked = asked && (state_.call.answer(*asked) || state_.call.is_ruled_out(*asked));
      if (!was_asked || !changed.insert(asked->answer->name).second) continue;
      revised.emplace_back(asked, Value{});
    }
  }
  const bool decisions_changed = state_.call.revise(revised);
  const bool others_changed = is_taken_back && state_.call.rule_out(asking);
  has_changed(decisions_changed || others_changed, true);
  for (const auto& [revised_asking, none] : revised) measure_readers(*revised_asking);
}

/// How long these take can depend on the answer, also where it brings no topic in and takes none out.
void Knowledge::measure_readers(const plan::Asking& asking) {
  for (const plan::Topic* topic : at_.catalogue().readers(asking))
    for (std::uint32_t part = 0; part < topic->parts.size(); ++part)
      if (Entry* entry = state_.agenda.find({at_.place_of(*topic), part}))
        entry->milliseconds = static_cast<std::uint32_t>(steps::milliseconds_of(*topic, part, state_.call));
}

/// Finished steps that depend on one of `changed` and aren't to be asked again yet. The question itself isn't.
std::vector<StepPlace> Knowledge::stale_steps(const plan::Asking& asking, const Names& changed) const {
  std::vector<StepPlace> stale;
  for (std::size_t i = 0; i < state_.agenda.begun(); ++i) {
    const Entry& entry = state_.agenda.entries()[i];
    const plan::Topic& topic = at_.topic_of(entry.unit);
    const bool whole = topic.when && &topic != asking.topic && reads(*topic.when, changed);
    const std::vector<plan::Step>& steps = at_.steps_of(entry.unit);
    // Of what has been told, also steps that didn't apply then.
    const bool is_through = entry.is_over() || entry.telling == Telling::reopened;
    const std::size_t end = is_through ? steps.size() : entry.next;
    for (std::uint32_t step = 0; step < end; ++step) {
      const StepPlace place = step_of(entry.unit, step);
      const bool is_redone = std::find(state_.redo.begin(), state_.redo.end(), place) != state_.redo.end();
      if (!is_redone && &steps[step] != asking.step && (whole || reads(steps[step], changed))) stale.push_back(place);
    }
  }
  return stale;
}

}  // namespace bedside::session
