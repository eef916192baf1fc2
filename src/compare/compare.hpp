// Two versions of a plan, and two calls, beside each other.
#pragma once

#include <string>
#include <vector>

#include <bedside/comparison.hpp>
#include <bedside/prepared_call.hpp>

#include "source/node.hpp"

namespace bedside::compare {

/// As `compare_plans` has them, of the roots of two sound plans.
std::vector<PlanChange> changes_between(const source::Node& before, const source::Node& after);

ProfileChange change_between(const PreparedCall& before, const PreparedCall& after, std::string profile);

}  // namespace bedside::compare
