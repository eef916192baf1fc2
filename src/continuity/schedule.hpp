// Which calls a programme consists of, one by one.
#pragma once

#include <string>
#include <vector>

#include <bedside/programme.hpp>

#include "programme/programme.hpp"

namespace bedside::continuity {

/// `plans` are those of the calls as written.
std::vector<ScheduledCall> scheduled(const programme::Programme& programme, const std::vector<CallPlan>& plans);

/// How many of these calls were held as calls of this id. One that doesn't say which call it was counts as the next
/// numbered one that is left.
std::size_t times_held(const std::vector<EarlierCall>& earlier, const std::string& id);

}  // namespace bedside::continuity
