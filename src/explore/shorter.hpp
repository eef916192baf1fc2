// The smallest patient and the fewest commands that show the same.
#pragma once

#include <string>

#include "explore/evidence.hpp"
#include "explore/survey.hpp"
#include "explore/work.hpp"

namespace bedside::exploring {

/// What the call of `witness` shows, again with as many facts as possible as in the examples, then in as few commands
/// as possible, or as the work allows. `promise`: where it shows that one was broken, which.
Witness shortened(Witness witness, Sighting sighting, std::string_view promise, const Survey& survey, Work& work);

}  // namespace bedside::exploring
