#include "arrange/hold.hpp"

#include <algorithm>

namespace bedside::arrange {

Holds::Holds(const Body& body, const RuleBook& book)
    : body_(body),
      book_(book),
      leads_behind_(leading_to_selected(Direction::behind)),
      leads_before_(leading_to_selected(Direction::before)) {}

Hold Holds::of(std::size_t rule) const {
  const HardRule& written = body_.rules[rule];
  const std::vector<std::size_t>& alive = book_.as_follower(written.topic);
  if (!std::binary_search(alive.begin(), alive.end(), rule)) return {};
  if (!leads_behind_[written.topic] || !leads_before_[written.other]) return {};
  return {selected_from(written.topic, Direction::behind), selected_from(written.other, Direction::before)};
}

bool Holds::is_implied(std::size_t rule) const {
  const HardRule& written = body_.rules[rule];
  std::vector<bool> seen(body_.topics.size(), false);
  std::vector<std::size_t> reached{written.topic};
  for (std::size_t next = 0; next < reached.size() && !seen[written.other]; ++next)
    for (const std::size_t other : book_.as_follower(reached[next])) {
      const std::size_t followed = body_.rules[other].other;
      if (other == rule || seen[followed]) continue;
      seen[followed] = true;
      reached.push_back(followed);
    }
  return seen[written.other];
}

const std::vector<std::size_t>& Holds::rules_from(std::size_t topic, Direction direction) const {
  return direction == Direction::behind ? book_.as_followed(topic) : book_.as_follower(topic);
}

std::size_t Holds::end_of(std::size_t rule, Direction direction) const {
  return direction == Direction::behind ? body_.rules[rule].topic : body_.rules[rule].other;
}

/// The topic itself where it is selected; else all selected ones that rules lead to through topics that aren't.
std::vector<std::size_t> Holds::selected_from(std::size_t topic, Direction direction) const {
  std::vector<bool> seen(body_.topics.size(), false);
  seen[topic] = true;
  std::vector<std::size_t> reached{topic};
  std::vector<std::size_t> selected;
  for (std::size_t next = 0; next < reached.size(); ++next) {
    if (body_.topics[reached[next]].selected) {
      selected.push_back(reached[next]);
      continue;
    }
    for (const std::size_t rule : rules_from(reached[next], direction)) {
      const std::size_t other = end_of(rule, direction);
      if (!seen[other]) reached.push_back(other);
      seen[other] = true;
    }
  }
  std::sort(selected.begin(), selected.end());
  return selected;
}

/// The selected topics, and those from which rules lead to one through topics that aren't.
std::vector<bool> Holds::leading_to_selected(Direction direction) const {
  const Direction back = direction == Direction::behind ? Direction::before : Direction::behind;
  std::vector<bool> leading(body_.topics.size(), false);
  std::vector<std::size_t> reached;
  for (std::size_t topic = 0; topic < body_.topics.size(); ++topic) {
    if (!body_.topics[topic].selected) continue;
    leading[topic] = true;
    reached.push_back(topic);
  }
  for (std::size_t next = 0; next < reached.size(); ++next)
    for (const std::size_t rule : rules_from(reached[next], back)) {
      const std::size_t other = end_of(rule, back);
      if (leading[other]) continue;
      leading[other] = true;
      reached.push_back(other);
    }
  return leading;
}

}  // namespace bedside::arrange
