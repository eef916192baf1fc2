// Which calls a programme consists of, one by one.
#pragma once

#include <string>
#include <vector>

#include <bedside/programme.hpp>

#include "programme/programme.hpp"

namespace bedside::continuity {

/// `plans` are those of the calls as written.
std::vector<ScheduledCall> scheduled(const programme::Programme& programme, const std::vector<CallPlan>& plans);

/// Those that count and can be calls of this programme: each names one of its calls and one of its plans, as far as it
/// names any.
std::vector<EarlierCall> calls_of(const CallProgramme& programme, const std::vector<EarlierCall>& earlier);

/// How many of these calls say that they are of this id.
std::size_t times_held(const std::vector<EarlierCall>& earlier, const std::string& id);

}  // namespace bedside::continuity
