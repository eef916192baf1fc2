// What a new outline changes in what is still to be told, and why.
#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "session/live.hpp"

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

}  // namespace

std::vector<UnitPlace> Live::untold() const {
  std::vector<UnitPlace> untold;
  for (const Entry& entry : agenda_.entries())
    if (entry.telling == Telling::untold) untold.push_back(entry.unit);
  return untold;
}

void Live::adopt(const steps::LiveOutline& outline) {
  const bool is_first = !has_outline();
  const std::vector<UnitPlace> before = expected_before_ ? *std::exchange(expected_before_, std::nullopt) : untold();
  agenda_.adopt(outline, plan());
  needs_order_ = needs_drop_ = false;
  if (!is_first) report(before, outline);
}

void Live::report(const std::vector<UnitPlace>& before, const steps::LiveOutline& outline) {
  Rearrangement change = difference(before, outline);
  if (!change.added.empty() || !change.dropped.empty() || !change.moved.empty()) rearranged_ = std::move(change);
}

Rearrangement Live::difference(const std::vector<UnitPlace>& before, const steps::LiveOutline& outline) const {
  std::map<UnitPlace, std::size_t> places;
  for (std::size_t i = 0; i < before.size(); ++i) places.emplace(before[i], i);
  Rearrangement change;
  std::vector<UnitPlace> stayed;
  std::vector<std::size_t> sequence;
  for (const Entry& entry : agenda_.entries()) {
    if (entry.telling != Telling::untold || !is_expected(entry)) continue;
    change.order.push_back(id_of(plan(), entry.unit));
    if (const auto known = places.find(entry.unit); known != places.end()) {
      stayed.push_back(entry.unit);
      sequence.push_back(known->second);
      places.erase(known);
    } else {
      change.added.push_back({id_of(plan(), entry.unit), why_it_applies(topic_of(entry.unit))});
    }
  }
  for (const UnitPlace unit : before)
    if (const Entry* entry = agenda_.find(unit); places.contains(unit) && (!entry || !is_expected(*entry)))
      change.dropped.push_back({id_of(plan(), unit), why_it_is_gone(topic_of(unit))});
  const std::vector<bool> kept = in_longest_increase(sequence);
  for (std::size_t i = 0; i < stayed.size(); ++i)
    if (!kept[i]) change.moved.push_back({id_of(plan(), stayed[i]), why_it_moved(stayed[i], outline)});
  return change;
}

std::string Live::why_it_applies(const plan::Topic& topic) const {
  if (topic.when) return fmt::format("`{}` is true", topic.when->condition.text());
  if (topic.directly_after) return fmt::format("it stands directly after `{}`", topic.directly_after->id);
  return "it was taken up again";
}

std::string Live::why_it_is_gone(const plan::Topic& topic) const {
  if (gate() == Gate::failed && !may_be_told(topic)) return std::string{name_of(Disposition::identity_not_confirmed)};
  for (const plan::Topic* each = &topic; each; each = glued_to(*each))
    if (const Aside* aside = aside_of(*each)) return std::string{name_of(aside->because)};
  if (call_.decision(topic).presence == call::Presence::left_out) return call_.why_left_out(topic);
  return "it waits for an answer again";
}

std::string Live::why_it_moved(UnitPlace unit, const steps::LiveOutline& outline) const {
  const std::string id = id_of(plan(), unit);
  for (const Move& move : outline.moves)
    if (move.topic == id) return move.text;
  return "it stands where the author wrote it";
}

const plan::Topic* Live::glued_to(const plan::Topic& topic) const {
  return topic.directly_after ? call_.catalogue().topic(topic.directly_after->id) : nullptr;
}

}  // namespace bedside::session
