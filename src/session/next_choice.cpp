#include "session/next_choice.hpp"

#include <algorithm>

#include "arrange/next_choice.hpp"

namespace bedside::session {

const NextOffer* NextChoice::open_offer() const {
  return asks_which_next(state_.bridge) ? &state_.next_offers.asked[state_.bridge.step] : nullptr;
}

bool NextChoice::is_known(UnitPlace unit) const {
  const std::vector<UnitPlace>& known = state_.next_offers.known;
  return std::find(known.begin(), known.end(), unit) != known.end();
}

bool NextChoice::is_possible(const Entry& next) const {
  const NextOffers& offers = state_.next_offers;
  return at_.plan().agenda_choice && state_.with_bridges && !offers.no_more && next.telling == Telling::untold &&
         at_.topic_of(next.unit).section == Section::body && next.unit != offers.chosen_last;
}

bool NextChoice::has_to_be_found(const Entry& next) const {
  const NextOffers& offers = state_.next_offers;
  if (!is_possible(next) || at_.gate() != Gate::passed || offers.found_behind == state_.agenda.begun()) return false;
  const std::vector<UnitPlace> units = candidates();
  if (units.size() < 2 || units.front() != next.unit) return false;
  const bool was_interrupted = !offers.asked.empty() && offers.asked.back().is_open;
  return was_interrupted || !std::all_of(units.begin(), units.end(), [&](UnitPlace unit) { return is_known(unit); });
}

bool NextChoice::may_come_before(const Entry& next, const std::optional<UnitPlace>& behind) const {
  if (!is_possible(next) || at_.gate() == Gate::failed) return false;
  const plan::Topic* ahead = at_.glued_to(at_.topic_of(next.unit));
  if (ahead && behind && behind->topic == at_.place_of(*ahead)) return false;
  std::size_t untold = 0;
  bool is_new = false;
  for (const Entry& entry : state_.agenda.entries()) {
    if (entry.telling != Telling::untold || at_.topic_of(entry.unit).section != Section::body) continue;
    ++untold;
    is_new = is_new || !is_known(entry.unit);
  }
  return untold > 1 && is_new;
}

std::vector<UnitPlace> NextChoice::candidates() const {
  std::vector<UnitPlace> units;
  for (const Entry& entry : state_.agenda.entries()) {
    if (units.size() == arrange::most_tried) break;
    if (can_come_next(entry)) units.push_back(entry.unit);
  }
  return units;
}

bool NextChoice::can_come_next(const Entry& entry) const {
  const plan::Topic& topic = at_.topic_of(entry.unit);
  return entry.telling == Telling::untold && topic.section == Section::body && at_.is_open(entry) &&
         at_.first_untold_part(topic) == entry.unit && !at_.what_comes_first(topic);
}

StepPlace NextChoice::place_before(UnitPlace next) const {
  const std::vector<NextOffer>& asked = state_.next_offers.asked;
  const std::size_t number = asked.size() - (!asked.empty() && asked.back().is_open ? 1 : 0);
  return {StepPlace::Owner::bridge, steps::Bridge::which_next, next.topic, next.part,
          static_cast<std::uint32_t>(number)};
}

std::optional<UnitPlace> NextChoice::begun_since(const NextOffer& offer) const {
  if (state_.agenda.begun() <= offer.behind) return {};
  return state_.agenda.entries()[offer.behind].unit;
}

std::vector<steps::NextOption> NextChoice::options_of(const NextOffer& offer) const {
  const bool has_gone_on = begun_since(offer).has_value();
  std::vector<steps::NextOption> options;
  for (const UnitPlace unit : offer.options) {
    const Entry* entry = state_.agenda.find(unit);
    const bool is_to_come = entry && at_.is_open(*entry);
    const std::string unavailable = has_gone_on   ? "the call has gone on"
                                    : !is_to_come ? "it isn't told in this call"
                                                  : "";
    options.push_back({at_.unit_id(unit), state_.call.title(at_.topic_of(unit)), unavailable});
  }
  return options;
}

std::optional<UnitPlace> NextChoice::promised() const {
  const std::optional<UnitPlace> chosen = state_.next_offers.chosen_last;
  const Entry* entry = chosen ? state_.agenda.find(*chosen) : nullptr;
  if (!entry || state_.current == chosen || !can_come_next(*entry)) return {};
  const std::optional<UnitPlace> latest = state_.current ? state_.current : state_.last;
  const plan::Topic* behind = latest ? at_.catalogue().behind(at_.topic_of(*latest)) : nullptr;
  const bool comes_later = behind && at_.is_selected(*behind) && !at_.is_begun(*behind);
  return comes_later ? std::nullopt : chosen;
}

}  // namespace bedside::session
