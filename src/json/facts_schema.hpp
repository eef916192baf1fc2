// The JSON Schemas of the facts of one patient.
#pragma once

#include <string>

#include "plan/plan.hpp"

namespace bedside::json {

/// Of the facts for any plan.
std::string schema_of_facts();
/// Of the facts that this plan declares.
std::string schema_of_facts(const plan::Plan& plan);

}  // namespace bedside::json
