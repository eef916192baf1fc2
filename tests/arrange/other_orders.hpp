// Orders beside the one delivered, in which one item stands elsewhere.
#pragma once

#include <vector>

#include "arrange/brute_force.hpp"

namespace bedside::brute_force {

/// The item right behind the nearest topic that was kept and written before it, or first.
Order put_back(const Arrangement& arrangement, const Order& kept, const Item& item);

/// All else as delivered.
std::vector<Order> with_item_at_each_place(const Arrangement& arrangement, const Item& item);

}  // namespace bedside::brute_force
