// Earlier calls, as far as the order and the offers of this one depend on them.
#pragma once

#include <set>
#include <string>
#include <vector>

#include <bedside/history.hpp>

#include "plan/plan.hpp"

namespace bedside::call {

/// Those that leave something to later ones. A call that wasn't held is made again as it was: whoever picked up may
/// have been somebody else. Practice is no call.
std::vector<EarlierCall> that_count(const std::vector<EarlierCall>& calls);

/// What earlier calls, oldest first, mean for a call of this plan, whose body has these topics and parts.
History history_of(const std::vector<EarlierCall>& calls, const plan::Plan& plan, const std::set<std::string>& units);

/// The topics that were left to a later call, and that none has delivered since, in the order in which they were left.
std::vector<CarriedOver> still_owed(const std::vector<EarlierCall>& calls);

}  // namespace bedside::call
