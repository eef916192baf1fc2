// How topics, their parts and their steps are called outside of the library. Places count from 0, ids from 1.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "plan/plan.hpp"

namespace bedside::plan {

/// `walking/1/2`: what stands at this place in what is called `owner`.
std::string numbered(std::string owner, std::size_t place);
/// `walking`, and of a split topic `walking/1`.
std::string unit_id(const Topic& topic, std::size_t part);
/// What a step or part belongs to: `walking` of `walking/2/1`, `button:upset` of `button:upset/1`. Part of `id`.
std::string_view owner_of(std::string_view id);
/// `button:upset/1`
std::string step_id(const Button& button, std::size_t step);

}  // namespace bedside::plan
