// The files that `bedside new` writes, as they stand in src/cli/first_plan.
#pragma once

#include <string_view>

namespace bedside::cli {

/// The id and the title of the plan in them, which the author's own take the place of.
inline constexpr std::string_view first_plan_id = "first-plan";
inline constexpr std::string_view first_plan_title = "First plan";

std::string_view first_plan();
std::string_view first_facts();
std::string_view first_test();

}  // namespace bedside::cli
