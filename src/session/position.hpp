// Where the call is, and what comes next: what can be read off the state of a call without changing it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "session/call_state.hpp"
#include "session/places.hpp"

namespace bedside::session {

/// What a bridge leads away from.
struct Before {
  std::optional<steps::Segment> segment;  ///< none at the beginning, as there is no unit
  std::optional<UnitPlace> unit;
  bool something_hard = false;  ///< whether something of the hard part has been told
};

/// Refers to the state, and always says how it stands now.
class Position : public Places {
 public:
  explicit Position(const CallState& state) : Places(state.call.plan(), state.call.catalogue()), state_(state) {}

  bool has_ended() const { return state_.ending.is_over; }
  /// The step shown: the last one that came, or an earlier one that the nurse looks at. Precondition: there was one.
  StepPlace view() const;
  /// Nothing once the call has ended, and before it has begun.
  StepPlace shown() const;

  // What is told.
  Gate gate() const { return state_.gate; }
  /// As the answer to its question has it now.
  Gate look_at_gate() const;
  /// What the identity gate lets through: everything once it has passed, the opening up to it, and the closing as far
  /// as it says nothing private.
  bool may_be_told(const plan::Topic& topic) const;
  /// Whether the gate didn't pass, and the topic is not for whoever it is.
  bool is_kept_out(const plan::Topic& topic) const { return gate() == Gate::failed && !may_be_told(topic); }
  bool is_selected(const plan::Topic& topic) const;
  /// Still to be told, if the gate passes where it hasn't been asked yet.
  bool is_expected(const Entry& entry) const;
  bool is_open(const Entry& entry) const { return is_expected(entry) && may_be_told(topic_of(entry.unit)); }
  bool is_fully_told(const plan::Topic& topic) const;
  bool is_begun(const plan::Topic& topic) const;
  std::size_t parts_begun(const plan::Topic& topic) const;
  std::optional<UnitPlace> first_untold_part(const plan::Topic& topic) const;
  /// Null where nobody set it aside.
  const Aside* aside_of(const plan::Topic& topic) const;
  bool shows_steps_of(Index button) const;

  // Steps.
  /// A step is passed over while its condition isn't true, and where it would say what nobody knows or what must not be
  /// said yet.
  bool can_be_shown(const plan::Step& step) const;
  /// Whether it can be looked at once more.
  bool can_be_looked_at(StepPlace place) const;
  /// Whether it is still to be taken: not finished yet, or asked again.
  bool is_due(const Entry& entry, std::uint32_t step) const;

  // What comes next.
  /// A topic of this call that the hard rules put before this one, or before what is glued behind it, and that hasn't
  /// been told; also by way of topics that aren't told in this call. Null when there is none.
  const plan::Topic* what_comes_first(const plan::Topic& topic) const;
  /// A topic that what is glued behind `ahead` has to follow first, as it joined the call when `ahead` had been told
  /// already. Null when there is none.
  const plan::Topic* what_comes_between(const plan::Topic& ahead, const plan::Topic& behind) const;
  /// The next step of what is open: of a button, a bridge, or a topic.
  std::optional<StepPlace> next_place() const;
  /// What is glued behind the last topic, else the first that is open; what was begun stands in front.
  const Entry* next_entry() const;
  /// What hasn't been begun and is to be told, in that order: what is told now, or was picked, comes first.
  std::vector<const Entry*> to_come() const;
  std::size_t count_to_come() const;
  /// The same behind this entry, with what was begun and is to be finished.
  std::vector<const Entry*> what_follows(const Entry& here) const;
  /// The topic that a step belongs to, or with which the call goes on after a button.
  const Entry* entry_around(StepPlace place) const;
  /// What a button interrupts: the topic that is told, else the one told last, else the first.
  const Entry* interrupted() const;
  /// Not begun, where the gate lets it through.
  std::vector<UnitPlace> untold() const;
  bool has_told_something_hard() const;
  /// What is said before the entry begins, if anything. Nothing comes between topics that are glued together, and only
  /// `between` is said more than once.
  std::optional<steps::Bridge> bridge_to(const Entry& entry, const Before& before) const;
  /// Where the call stands between two topics.
  Before before_next() const { return {state_.segment, state_.last, has_told_something_hard()}; }
  StepPlace bridge_place(steps::Bridge bridge, const Entry& entry) const;

 private:
  using Entries = std::vector<const Entry*>;
  std::vector<const plan::Topic*> chain_from(const plan::Topic& topic) const;
  const plan::Topic* first_untold_before(std::vector<const plan::Topic*> open, const plan::Topic* told) const;
  void put_glued_next(UnitPlace unit, Entries& entries, Entries::iterator next) const;
  bool is_or_was_told(StepPlace place) const;
  std::optional<std::uint32_t> next_step(const Entry& entry) const;
  std::optional<std::uint32_t> next_step(const OpenButton& open) const;

  const CallState& state_;
};

}  // namespace bedside::session
