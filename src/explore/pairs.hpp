// Patients among whom any two kinds of different traits meet at least once.
#pragma once

#include <cstddef>
#include <random>
#include <vector>

#include "explore/patients.hpp"

namespace bedside::exploring {

/// No more than `most`; where these aren't enough for all pairs, there are one more, so that it can be seen.
std::vector<Profile> all_pairs(const std::vector<Trait>& traits, std::size_t most, std::mt19937_64& dice);

}  // namespace bedside::exploring
