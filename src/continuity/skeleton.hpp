// How alike two calls are.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <bedside/programme_overview.hpp>

namespace bedside::continuity {

/// Topics and parts of the body, each once, as delivered.
using Skeleton = std::vector<std::string>;

Skeleton skeleton_of(const CallAtAGlance& call);

/// `compared_with` is left to the caller.
SkeletonDistance distance_between(const Skeleton& before, const Skeleton& now);

}  // namespace bedside::continuity
