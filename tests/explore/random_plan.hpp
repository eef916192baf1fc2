// Small plans at random, in which much can't be reached.
#pragma once

#include <random>
#include <string>

namespace texts {

/// A plan in YAML. It may be refused, as rules can contradict each other.
std::string random_plan(std::mt19937_64& dice);

}  // namespace texts
