// Bodies made by a recipe and a seed; the same on every platform.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "arrange/arrange.hpp"

namespace bedside::benchmark {

/// "One in 3" means a chance of a third, "one in 0" never.
struct Recipe {
  std::size_t items = 30;                      ///< positions to be filled: parts counted singly, glued topics as one
  std::vector<int> feelings{-2, -1, 0, 1, 2};  ///< drawn from evenly
  std::size_t after_one_in = 3;                ///< topics that come after another one
  std::size_t afters = 1;                      ///< how many others such a topic comes after
  std::size_t glued_one_in = 7;                ///< topics that stand directly after the one written before
  std::size_t parts_one_in = 7;                ///< topics of two or three parts; never one that hurts
  bool history = false;                        ///< the last call had another order
};

/// Rules as an author writes them: a third of the topics have an `after`, a seventh are glued, a seventh have parts.
Recipe realistic(std::size_t items);
Recipe without_rules(std::size_t items);

/// No contradictions; all topics are selected.
arrange::Body prepare_body(const Recipe& recipe, std::uint64_t seed);

/// The priority that stands at this place (0 to 119) in the list of all, sorted; the first is the default.
std::vector<Principle> priority(std::size_t place);

}  // namespace bedside::benchmark
