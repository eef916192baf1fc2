#include "session/which_next.hpp"

#include <algorithm>
#include <string_view>

#include "arrange/next_choice.hpp"
#include "diagnostics/findings.hpp"
#include "session/course.hpp"
#include "session/latitude.hpp"
#include "session/refusal.hpp"

namespace bedside::session {

void WhichNext::offer(const std::vector<std::string>& equal) {
  NextOffers& offers = state_.next_offers;
  offers.found_behind = state_.agenda.begun();
  state_.needs.choice = false;
  std::vector<UnitPlace> options;
  for (const UnitPlace unit : choice_.candidates())
    if (std::find(equal.begin(), equal.end(), at_.unit_id(unit)) != equal.end()) options.push_back(unit);
  const std::vector<UnitPlace> all = options;
  options.resize(std::min(options.size(), arrange::most_offered));
  const Entry* next = at_.next_entry();
  const bool was_interrupted = !offers.asked.empty() && offers.asked.back().is_open;
  const bool is_new = std::any_of(options.begin(), options.end(), [&](UnitPlace unit) {
    return std::find(offers.known.begin(), offers.known.end(), unit) == offers.known.end();
  });
  if (options.size() < 2 || !next || options.front() != next->unit || !(is_new || was_interrupted)) return leave_open();
  state_.bridge = choice_.place_before(next->unit);
  if (!was_interrupted) offers.asked.emplace_back();
  offers.asked.back().options = options;
  offers.asked.back().behind = state_.agenda.begun();
  offers.known.insert(offers.known.end(), all.begin(), all.end());
}

void WhichNext::leave_open() {
  if (!state_.next_offers.asked.empty()) state_.next_offers.asked.back().is_open = false;
  take_from_screen();
}

void WhichNext::take_from_screen() {
  if (asks_which_next(state_.bridge)) state_.bridge = {};
}

void WhichNext::has_changed() {
  take_from_screen();
  state_.next_offers.found_behind.reset();
  say_why();
}

void WhichNext::stop() {
  state_.next_offers.no_more = true;
  leave_open();
}

std::optional<Refusal> WhichNext::take(const Value& value, StepPlace place) {
  NextOffer& offer = state_.next_offers.asked[place.step];
  const auto* id = value.as<std::string>();
  const auto unit = std::find_if(offer.options.begin(), offer.options.end(),
                                 [&](UnitPlace option) { return id && at_.unit_id(option) == *id; });
  if (unit == offer.options.end() && !value.is_null()) return not_offered(offer);
  const std::optional<UnitPlace> wanted = value.is_null() ? std::nullopt : std::optional{*unit};
  if (offer.chosen != wanted) {
    if (auto refused = cannot_be_chosen(offer, wanted)) return refused;
    take_back(offer);
    if (wanted) choose(offer, *wanted);
  }
  state_.back = 0;
  return {};
}

Refusal WhichNext::not_offered(const NextOffer& offer) const {
  std::vector<std::string> ids;
  for (const UnitPlace option : offer.options) ids.push_back(at_.unit_id(option));
  const std::vector<std::string_view> words(ids.begin(), ids.end());
  return refusal::not_an_offered_answer(std::string{plan::which_next}, diagnostics::listed(words));
}

/// Once anything has been begun, what comes next is no question any more. Until then the same holds as for a topic that
/// is picked, but that the one shown can be chosen while nothing of it has been said.
std::optional<Refusal> WhichNext::cannot_be_chosen(const NextOffer& offer, std::optional<UnitPlace> unit) const {
  if (const auto begun = choice_.begun_since(offer)) return refusal::topic_is_done(at_.unit_id(*begun));
  if (!state_.buttons.empty()) return refusal::button_is_open(at_.plan().buttons[state_.buttons.back().button].id);
  if (!unit || state_.current == unit) return {};
  return Latitude{state_}.cannot_be_picked(at_.topic_of(*unit));
}

void WhichNext::choose(NextOffer& offer, UnitPlace unit) {
  offer.chosen = unit;
  offer.is_open = false;
  state_.next_offers.chosen_last = unit;
  const Entry* next = at_.next_entry();
  const bool comes_anyway = next && next->unit == unit;
  if (!comes_anyway) Course{state_}.leave_current();
  state_.needs.order = state_.needs.order || !comes_anyway;
  say_why();
}

/// What was chosen before, if anything, comes where the arrangement has it. A newer choice stands.
void WhichNext::take_back(NextOffer& offer) {
  if (!offer.chosen) return;
  if (state_.current == offer.chosen) Course{state_}.leave_current();
  if (state_.next_offers.chosen_last == offer.chosen) state_.next_offers.chosen_last.reset();
  offer.chosen.reset();
  state_.needs.order = true;
}

void WhichNext::say_why() {
  const std::optional<UnitPlace> chosen = state_.next_offers.chosen_last;
  Entry* entry = chosen ? state_.agenda.find(*chosen) : nullptr;
  if (!entry || entry->telling != Telling::untold) return;
  entry->why = {};
  entry->why.add("choice");
}

}  // namespace bedside::session
