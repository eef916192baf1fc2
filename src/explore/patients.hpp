// Which patients are played: every combination of kinds that can meet, or as many as the limit allows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <bedside/exploration.hpp>
#include <bedside/value.hpp>

#include "explore/meetings.hpp"
#include "explore/traits.hpp"

namespace bedside::exploring {

/// The kind of each trait, by its place.
using Profile = std::vector<std::uint16_t>;

/// A number below `count`, the same on every platform.
std::size_t number_below(std::size_t count, std::mt19937_64& dice);

/// By how many facts the patient differs from the declared examples.
std::size_t strangeness_of(const Profile& patient, const std::vector<Trait>& traits);

Values facts_of(const Profile& patient, const std::vector<Trait>& traits, const Values& base);

/// How many combinations of all kinds there are, as a whole number.
std::string number_of_combinations(const std::vector<Trait>& traits);

struct Profiles {
  std::vector<Profile> all;  ///< those most like the examples first
  Breadth breadth = Breadth::all;
};

/// At most so many. Without room for all that can meet: one change to the examples at a time, then all pairs, then at
/// random.
Profiles profiles_of(const std::vector<Trait>& traits, const Meetings& meetings, std::size_t most,
                     std::mt19937_64& dice);

}  // namespace bedside::exploring
