// Bodies that were found to be hard to arrange.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

#include "../arrange/random_body.hpp"
#include "recipe.hpp"

namespace bedside::benchmark {

struct HardBody {
  Recipe recipe;
  std::size_t priority = 0;  ///< see `priority`
  std::uint64_t seed = 0;
};

/// Found by find_hard_bodies, which tries shapes and priorities that no author is likely to write. Smaller ones first.
const std::vector<HardBody>& hard_bodies();

std::size_t one_of(random_body::Dice& dice, std::initializer_list<std::size_t> choices);

/// Few feelings or many, no rules or nothing but rules, any priority.
HardBody any_shape(random_body::Dice& dice, std::size_t items);

}  // namespace bedside::benchmark
