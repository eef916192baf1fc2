#include "arrange/other_orders.hpp"

#include <algorithm>

namespace bedside::brute_force {
namespace {

bool holds(const Order& order, const std::string& id) {
  return std::find(order.begin(), order.end(), id) != order.end();
}

Order topics_of(const std::vector<Item>& items) {
  Order order;
  for (const Item& item : items) order.insert(order.end(), item.topics.begin(), item.topics.end());
  return order;
}

}  // namespace

Order put_back(const Arrangement& arrangement, const Order& kept, const Item& item) {
  std::string behind;
  for (const std::string& id : arrangement.as_written) {
    if (id == item.topics.front()) break;
    if (holds(kept, id)) behind = id;
  }
  std::vector<Item> items;
  if (behind.empty()) items.push_back(item);
  for (const Item& next : arrangement.items) {
    if (next == item) continue;
    items.push_back(next);
    if (holds(next.topics, behind)) items.push_back(item);
  }
  return topics_of(items);
}

std::vector<Order> with_item_at_each_place(const Arrangement& arrangement, const Item& item) {
  std::vector<Order> orders;
  for (std::size_t place = 0; place < arrangement.items.size(); ++place) {
    std::vector<Item> items = arrangement.items;
    std::erase(items, item);
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(place), item);
    orders.push_back(topics_of(items));
  }
  return orders;
}

}  // namespace bedside::brute_force
