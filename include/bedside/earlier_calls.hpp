// Earlier calls as they are read, and what they mean for the next one.
//
// All functions are pure and can run on any number of threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <bedside/diagnostic.hpp>
#include <bedside/engine.hpp>
#include <bedside/export.hpp>
#include <bedside/history.hpp>

namespace bedside {

/// The outcomes of earlier calls, a JSON array, oldest first.
BEDSIDE_EXPORT Checked<std::vector<EarlierCall>> read_earlier_calls(std::string_view json, std::string file);

/// What they mean for a call of this plan.
BEDSIDE_EXPORT History history_for(const CallPlan& plan, const std::vector<EarlierCall>& calls);

}  // namespace bedside
