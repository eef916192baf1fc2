// Earlier calls, as far as the order and the offers of this one depend on them.
#pragma once

#include <set>
#include <string>
#include <vector>

#include <bedside/history.hpp>

#include "plan/plan.hpp"

namespace bedside::call {

/// What earlier calls, oldest first, mean for a call of this plan, whose body has these topics and parts.
History history_of(const std::vector<EarlierCall>& calls, const plan::Plan& plan, const std::set<std::string>& units);

/// The topics that were left to a later call, and that none has delivered since, in the order in which they were left.
/// A call that wasn't held leaves nothing: it is made again as it was.
std::vector<CarriedOver> still_owed(const std::vector<EarlierCall>& calls);

}  // namespace bedside::call
