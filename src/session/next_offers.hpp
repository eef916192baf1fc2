// What the patient was asked of the order itself: which of several topics comes next.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "session/place.hpp"

namespace bedside::session {

/// One question, with what could be chosen when it was last shown.
struct NextOffer {
  std::vector<UnitPlace> options;  ///< first the one that comes unless another is chosen
  std::optional<UnitPlace> chosen;
  std::size_t behind = 0;  ///< how many entries of the agenda had been begun then
  bool is_open = true;     ///< the patient has neither chosen nor left it to the arrangement
};

struct NextOffers {
  std::vector<NextOffer> asked;          ///< in that order: `bridge:which_next/1` first
  std::vector<UnitPlace> known;          ///< whatever could be chosen, or could come as well, at one of them
  std::optional<UnitPlace> chosen_last;  ///< it stays next until it is told
  /// How many entries of the agenda had been begun when it was found out what could come next; none when that has to
  /// be found out again.
  std::optional<std::size_t> found_behind;
  bool no_more = false;  ///< the patient must go
};

}  // namespace bedside::session
