#include "session/rearranged.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "session/position.hpp"

namespace bedside::session {
namespace {

/// Places of `sequence` that stand in its longest increasing run: those that kept their order.
std::vector<bool> in_longest_increase(const std::vector<std::size_t>& sequence) {
  std::vector<std::size_t> tails;  // places; the smallest last value of an increase of each length
  std::vector<std::size_t> before(sequence.size(), 0);
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    const auto longer = std::lower_bound(tails.begin(), tails.end(), sequence[i],
                                         [&](std::size_t tail, std::size_t value) { return sequence[tail] < value; });
    before[i] = longer == tails.begin() ? i : *(longer - 1);
    if (longer == tails.end())
      tails.push_back(i);
    else
      *longer = i;
  }
  std::vector<bool> kept(sequence.size(), false);
  if (tails.empty()) return kept;
  for (std::size_t at = tails.back();; at = before[at]) {
    kept[at] = true;
    if (before[at] == at) return kept;
  }
}

/// Why a topic came, went or moved.
class Reasons {
 public:
  Reasons(const CallState& state, const std::vector<Move>& moves) : state_(state), at_(state), moves_(moves) {}

  std::string why_it_applies(const plan::Topic& topic) const;
  std::string why_it_is_gone(const plan::Topic& topic) const;
  std::string why_it_moved(const std::string& id) const;

 private:
  const CallState& state_;
  Position at_;
  const std::vector<Move>& moves_;
};

std::string Reasons::why_it_applies(const plan::Topic& topic) const {
  const bool is_picked = state_.picked && state_.picked->topic == at_.place_of(topic);
  if (!is_picked && topic.when) return fmt::format("`{}` is true", topic.when->condition.text());
  if (!is_picked && topic.directly_after) return fmt::format("it stands directly after `{}`", topic.directly_after->id);
  return "it was taken up again";
}

std::string Reasons::why_it_is_gone(const plan::Topic& topic) const {
  if (at_.is_kept_out(topic)) return std::string{name_of(Disposition::identity_not_confirmed)};
  for (const plan::Topic* each = &topic; each; each = at_.glued_to(*each))
    if (const Aside* aside = at_.aside_of(*each)) return std::string{name_of(aside->because)};
  if (state_.call.decision(topic).presence == call::Presence::left_out) return state_.call.why_left_out(topic);
  return "it waits for an answer again";
}

std::string Reasons::why_it_moved(const std::string& id) const {
  const std::optional<UnitPlace>& chosen = state_.next_offers.chosen_last;
  if (chosen && at_.unit_id(*chosen) == id) return "the patient chose it";
  const auto move = std::find_if(moves_.begin(), moves_.end(), [&](const Move& each) { return each.topic == id; });
  return move == moves_.end() ? "it stands where the author wrote it" : move->text;
}

/// What is expected now, beside what was to come `before`.
Rearrangement difference(const std::vector<UnitPlace>& before, const CallState& state, const std::vector<Move>& moves) {
  const Position at{state};
  const Reasons reasons{state, moves};
  std::map<UnitPlace, std::size_t> places;
  for (std::size_t i = 0; i < before.size(); ++i) places.emplace(before[i], i);
  Rearrangement change;
  std::vector<std::string> stayed;
  std::vector<std::size_t> sequence;
  for (const Entry& entry : state.agenda.entries()) {
    if (entry.telling != Telling::untold || !at.is_expected(entry)) continue;
    const std::string& id = change.order.emplace_back(at.unit_id(entry.unit));
    if (const auto known = places.find(entry.unit); known != places.end()) {
      stayed.push_back(id);
      sequence.push_back(known->second);
      places.erase(known);
    } else {
      change.added.push_back({id, reasons.why_it_applies(at.topic_of(entry.unit))});
    }
  }
  for (const UnitPlace unit : before)
    if (const Entry* entry = state.agenda.find(unit); places.contains(unit) && (!entry || !at.is_expected(*entry)))
      change.dropped.push_back({at.unit_id(unit), reasons.why_it_is_gone(at.topic_of(unit))});
  const std::vector<bool> kept = in_longest_increase(sequence);
  for (std::size_t i = 0; i < stayed.size(); ++i)
    if (!kept[i]) change.moved.push_back({stayed[i], reasons.why_it_moved(stayed[i])});
  return change;
}

}  // namespace

void note_what_is_expected(CallState& state) {
  if (!state.expected_before) state.expected_before = Position{state}.untold();
}

void note_what_is_rearranged(const std::vector<Move>& moves, CallState& state) {
  state.rearranged = difference(*state.expected_before, state, moves);
  const Rearrangement& change = *state.rearranged;
  if (change.added.empty() && change.dropped.empty() && change.moved.empty()) state.rearranged.reset();
}

}  // namespace bedside::session
