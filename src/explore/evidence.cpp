#include "explore/evidence.hpp"

#include <algorithm>
#include <utility>

namespace bedside::exploring {

void Evidence::add(Sighting sighting, const Trace& trace) {
  const auto found = witnesses_.find(sighting);
  if (found == witnesses_.end()) {
    witnesses_.emplace(sighting, trace.witness());
    return;
  }
  Witness& kept = found->second;
  const bool is_better =
      std::pair{trace.strangeness, trace.commands} < std::pair{kept.strangeness, kept.commands.size()};
  if (is_better) kept = trace.witness();
}

const Witness* Evidence::find(Sighting sighting) const {
  const auto found = witnesses_.find(sighting);
  return found == witnesses_.end() ? nullptr : &found->second;
}

void Evidence::ask(std::size_t condition, bool holds, const Trace& trace) {
  sides_[condition] = static_cast<std::uint8_t>(sides_[condition] | (holds ? 1U : 2U));
  if (has_both_sides(condition)) {
    witnesses_.erase({Shows::side_yes, condition});
    witnesses_.erase({Shows::side_no, condition});
    return;
  }
  add({holds ? Shows::side_yes : Shows::side_no, condition}, trace);
}

std::size_t Evidence::number_of(std::string_view promise) {
  const auto found = std::find(promises_.begin(), promises_.end(), promise);
  if (found != promises_.end()) return static_cast<std::size_t>(found - promises_.begin());
  promises_.push_back(promise);
  return promises_.size() - 1;
}

}  // namespace bedside::exploring
