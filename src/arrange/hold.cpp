#include "arrange/hold.hpp"

#include <algorithm>

#include "arrange/rule_book.hpp"

namespace bedside::arrange {

Holds::Holds(const Body& body, const Layout& layout)
    : body_(body), layout_(layout), followers_(body.topics.size()), followed_(body.topics.size()) {
  for (const HardRule& rule : body.rules) {
    if (is_past(layout, rule)) continue;
    followers_[rule.other].push_back(rule.topic);
    followed_[rule.topic].push_back(rule.other);
  }
  has_followers_ = leading_to_selected(followed_);
  has_followed_ = leading_to_selected(followers_);
}

Hold Holds::of(const HardRule& rule) const {
  if (body_.topics[rule.topic].selected && body_.topics[rule.other].selected) return {{rule.topic}, {rule.other}};
  if (is_past(layout_, rule) || !has_followers_[rule.topic] || !has_followed_[rule.other]) return {};
  return {selected_from(rule.topic, followers_), selected_from(rule.other, followed_)};
}

/// The topic itself where it is selected; else all that the ways lead to through topics that aren't, as written.
std::vector<std::size_t> Holds::selected_from(std::size_t topic, const Ways& ways) const {
  std::vector<bool> seen(body_.topics.size(), false);
  seen[topic] = true;
  std::vector<std::size_t> passed{topic};
  std::vector<std::size_t> selected;
  for (std::size_t next = 0; next < passed.size(); ++next) {
    if (body_.topics[passed[next]].selected) {
      selected.push_back(passed[next]);
      continue;
    }
    for (const std::size_t other : ways[passed[next]]) {
      if (!seen[other]) passed.push_back(other);
      seen[other] = true;
    }
  }
  std::sort(selected.begin(), selected.end());
  return selected;
}

/// The selected topics, and those from which a way against these ones leads to one, through topics that aren't.
std::vector<bool> Holds::leading_to_selected(const Ways& back) const {
  std::vector<bool> leading(body_.topics.size(), false);
  std::vector<std::size_t> reached;
  for (std::size_t topic = 0; topic < body_.topics.size(); ++topic)
    if (body_.topics[topic].selected) reached.push_back(topic);
  for (const std::size_t topic : reached) leading[topic] = true;
  for (std::size_t next = 0; next < reached.size(); ++next)
    for (const std::size_t other : back[reached[next]]) {
      if (leading[other]) continue;
      leading[other] = true;
      reached.push_back(other);
    }
  return leading;
}

}  // namespace bedside::arrange
