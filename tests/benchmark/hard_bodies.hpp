// Bodies that were found to be hard to arrange.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "recipe.hpp"

namespace bedside::benchmark {

struct HardBody {
  Recipe recipe;
  std::size_t priority = 0;  ///< see `priority`
  std::uint64_t seed = 0;
};

/// Found by find_hard_bodies, which tries shapes and priorities that no author is likely to write.
const std::vector<HardBody>& hard_bodies();

std::vector<std::string_view> names_of(const std::vector<Principle>& principles);

}  // namespace bedside::benchmark
