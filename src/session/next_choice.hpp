// Whether the patient may choose what comes next: what can be read off the state of a call.
#pragma once

#include <optional>
#include <vector>

#include "session/position.hpp"
#include "steps/offer_of_next.hpp"

namespace bedside::session {

/// Refers to the state, and always says how it stands now.
class NextChoice {
 public:
  explicit NextChoice(const CallState& state) : state_(state), at_(state) {}

  /// The question that is to be answered now, be it covered by a button; null when there is none.
  const NextOffer* open_offer() const;
  /// Whether it has to be found out what could come in place of this entry, which comes next.
  bool has_to_be_found(const Entry& next) const;
  /// Whether the question may come before this entry, once `behind` has been told.
  bool may_come_before(const Entry& next, const std::optional<UnitPlace>& behind) const;
  /// What the rules let come next, in the order in which it is told unless something is chosen; the first of them, as
  /// many as are tried.
  std::vector<UnitPlace> candidates() const;
  /// Where the next question stands. Precondition: `next` comes unless another is chosen.
  StepPlace place_before(UnitPlace next) const;
  /// What was begun first after it was asked, if anything.
  std::optional<UnitPlace> begun_since(const NextOffer& offer) const;
  std::vector<steps::NextOption> options_of(const NextOffer& offer) const;
  /// What was chosen and is still to be told; it comes next wherever the rules and the glue let it.
  std::optional<UnitPlace> promised() const;

 private:
  bool is_possible(const Entry& next) const;
  bool can_come_next(const Entry& entry) const;
  bool is_known(UnitPlace unit) const;

  const CallState& state_;
  Position at_;
};

}  // namespace bedside::session
