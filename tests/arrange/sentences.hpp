// Whether a sentence about another order is true: every number and title in it, worked out anew.
#pragma once

#include <string>
#include <vector>

#include "arrange/brute_force.hpp"

namespace bedside::brute_force {

enum class How { put_back, swapped };

/// The order that a sentence is about.
struct Other {
  How how = How::put_back;
  const Order& order;
  const Item& item;  ///< which stands elsewhere in it; of two that change places, the earlier
  const Costs& costs;
};

/// What stands between “ and ”, one after the other.
std::vector<std::string> titles_in(const std::string& text);

/// What isn't true of the reason's text.
std::vector<std::string> untrue_words(const arrange::Body& body, const Arrangement& arrangement,
                                      const Definition& definition, const Other& other, const Reason& reason);

}  // namespace bedside::brute_force
