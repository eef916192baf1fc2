// The best order of a live call's body, as places instead of names.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "arrange/arrange.hpp"

namespace bedside::arrange {

/// A topic of the body, or one of its parts, where it is delivered.
struct PlacedUnit {
  std::size_t topic = 0;  ///< in `Body::topics`
  std::size_t part = 0;   ///< from 1; 0 when the topic isn't split
  int item_valence = 0;
  bool is_joined = false;             ///< it belongs to the item of the unit before it
  std::vector<std::string_view> why;  ///< names of the reasons of its move; none where it wasn't moved
};

struct Placement {
  std::vector<PlacedUnit> units;
  std::vector<Move> moves;  ///< none unless they are wanted
};

/// The same order as `arrange` finds, and the same reasons.
Placement place(const Body& body, const Objective& objective, bool with_moves);

}  // namespace bedside::arrange
